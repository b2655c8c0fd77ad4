internal import GoalModel

/// How far something is, as a cell of a plan table says it.
public enum ResultStatus: Hashable, Sendable {
  /// It is done.
  case done
  /// It is mostly done, which only a person can settle.
  case mostly
  /// It is not done.
  case notDone
  /// It is under way, or not yet to be done: there is nothing to record.
  case open
  /// It was called off or put off, which is for somebody to decide.
  case calledOff
}

/// The words and signs by which a cell says how far something is.
enum StatusWords {
  private static let words: [ResultStatus: [String]] = [
    .done: [
      "是", "对", "y", "yes", "ok", "true", "done", "complete", "completed", "finished", "完成", "已完成",
      "已经完成", "全部完成", "已全部完成", "均已完成", "按期完成", "已按期完成", "按时完成", "已按时完成", "如期完成", "已如期完成",
      "提前完成", "已提前完成", "超额完成", "已超额完成", "圆满完成", "已圆满完成", "顺利完成", "已顺利完成", "逾期完成", "超期完成",
      "延期完成", "办结", "已办结", "办毕", "已办毕", "做完", "已做完", "已做", "已办", "100%", "完成100%", "已完成100%",
    ],
    .mostly: ["基本完成", "已基本完成", "大部完成", "大部分完成", "基本办结"],
    .notDone: [
      "否", "不", "n", "no", "false", "notdone", "notstarted", "未完成", "尚未完成", "没完成", "没有完成", "未办结",
      "尚未办结", "未开展", "尚未开展", "未实施", "未做", "没做", "未办", "未启动", "尚未启动", "未开始", "尚未开始", "0%",
    ],
    .open: [
      "进行中", "正在进行", "推进中", "正在推进", "持续推进", "按计划推进", "正常推进", "有序推进", "办理中", "正在办理", "实施中",
      "正在实施", "落实中", "开展中", "正在开展", "筹备中", "正在筹备", "准备中", "跟进中", "在办", "待办", "待完成", "部分完成",
      "未到期", "未到时间", "正常", "超期", "已超期", "逾期", "已逾期", "超时", "inprogress", "ongoing", "started",
      "pending", "overdue", "open",
    ],
    .calledOff: [
      "取消", "已取消", "不再开展", "暂缓", "暂停", "中止", "已中止", "终止", "已终止", "延期", "已延期", "延后", "已延后", "推迟",
      "已推迟", "cancelled", "canceled", "postponed", "deferred", "suspended",
    ],
  ]

  private static let meanings: [String: ResultStatus] = Dictionary(
    words.flatMap { status, list in list.map { ($0, status) } }
  ) { first, _ in first }

  /// No status takes more bytes; a cell may hold a whole report.
  private static let longest = 200

  /// What a text says if it says nothing else; `nil` for any other text.
  static func status(of text: String) -> ResultStatus? {
    guard text.utf8.count <= longest else { return nil }
    if let signs = StatusSigns(text) { return signs.status }
    return word(text)
  }

  /// What a cell of a status column says, where 1 and 0 and shares speak, too.
  static func status(inStatusColumn text: String) -> ResultStatus? {
    switch bare(text) {
    case "1": .done
    case "0": .notDone
    case let words:
      status(of: text) ?? (ShareText(words) == nil ? nil : .open)
    }
  }

  /// What a word says.
  static func word(_ text: String) -> ResultStatus? { meanings[bare(text)] }

  private static func bare(_ text: String) -> String {
    var words = FoldedText(text).joined.lowercased()
    while let last = words.last, "。.!;,".contains(last) { words.removeLast() }
    return words
  }
}

/// A share without its parts: 95%.
struct ShareText {
  /// Reads a text that is a number and a percent sign; `nil` for any other.
  init?(_ text: String) {
    let folded = FoldedText(text).joined
    guard folded.hasSuffix("%"), (try? ChineseNumber(String(folded.dropLast()))) != nil else {
      return nil
    }
  }
}
