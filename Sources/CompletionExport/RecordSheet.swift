internal import ExactNumbers
internal import GoalModel
internal import SheetDocument
internal import Wording

/// The sheet 完成记录: every record behind the figures, and what became of it.
struct RecordSheet {
  private let source: CompletionDocument

  init(_ source: CompletionDocument) { self.source = source }

  private var language: Language { source.language }

  private var list: ListSheet {
    ListSheet(
      name: language.say("完成记录", "Records"),
      title: source.title + language.say("——完成记录", ": records"),
      particulars: source.particulars,
      columns: [
        .init(header: language.say("记录号", "Record"), width: 8),
        .init(header: language.say("日期", "Day"), width: 11),
        .init(header: language.say("序号", "No."), width: 7),
        .init(header: language.say("事项", "Item"), width: 26),
        .init(header: language.say("完成数量", "Amounts"), width: 18),
        .init(header: language.say("佐证材料", "Evidence"), width: 32),
        .init(header: language.say("记录人", "Recorded by"), width: 11),
        .init(header: language.say("备注", "Remark"), width: 26),
        .init(header: language.say("是否计入", "Counted"), width: 19),
      ])
  }

  /// The sheet; `nil` where nothing is recorded yet.
  var sheet: Sheet? {
    let list = list
    let entries = source.completion.items.flatMap { item in
      source.records.standings(of: item.item, on: source.completion.day).map { (item, $0) }
    }
    guard !entries.isEmpty else { return nil }
    let sorted = entries.sorted {
      ($0.1.outcome.day, $0.1.outcome.id) < ($1.1.outcome.day, $1.1.outcome.id)
    }
    var sheet = list.sheet(sorted.map { row($0, $1, in: list.widths) })
    sheet.filteredRows = ListSheet.headerRow..<sheet.rows.count
    return sheet
  }

  private func row(_ item: ItemResult, _ standing: OutcomeStanding, in widths: [Double])
    -> SheetRow
  {
    let outcome = standing.outcome
    let isCounted = standing.state == .counted
    let text = isCounted ? SheetStyles.text : SheetStyles.faint(SheetStyles.text)
    let centered = isCounted ? SheetStyles.centered : SheetStyles.faint(SheetStyles.centered)
    let day = SheetCell.day(outcome.day)
    let amounts = outcome.amounts.map { $0.words(in: language) }
      .joined(separator: language.say("、", ", "))
    return .fitting(
      [
        SheetCell(.number(Fraction(outcome.id.number)), centered),
        SheetCell(day.content, centered.with { $0.format = .date }),
        .itemNumber(item.item.number, centered), .text(item.item.title, text),
        .text(amounts, centered), .text(outcome.evidence.words(in: language), text),
        .text(outcome.recordedBy, centered), .text(outcome.note, text),
        .text(words(standing), centered),
      ], in: widths, atLeast: 20)
  }

  /// What became of a record, and what a correction corrects.
  private func words(_ standing: OutcomeStanding) -> String {
    let state =
      switch standing.state {
      case .counted: language.say("计入", "counted")
      case .unused: language.say("未计入：没有对应的目标", "not counted: no goal counts it")
      case .pending: language.say("待审核", "waits for review")
      case .returned: language.say("已退回", "sent back")
      case .withdrawn: language.say("已撤回", "withdrawn")
      case .replaced(let by):
        language.say("已由第\(by.number)号更正", "corrected by \(by.number)")
      case .repeated: language.say("疑似重复，未计入", "repeats another, not counted")
      case .outsideYear: language.say("不在计划年度，未计入", "outside the year, not counted")
      }
    guard let original = standing.outcome.corrects else { return state }
    return state
      + language.say("（更正第\(original.number)号）", " (corrects \(original.number))")
  }
}

extension Amount {
  /// What was said, as it was typed; a verdict in a word.
  func words(in language: Language) -> String {
    if case .verdict(let verdict) = value { return verdict.name(in: language) }
    return text.isEmpty ? spelled(in: language) : text
  }

  private func spelled(in language: Language) -> String {
    let figures = AmountWording(in: language)
    return switch value {
    case .quantity(let quantity, let hedge, _):
      figures.amount(quantity.fraction, unit, hedge: hedge)
    case .ratio(let part, let whole, _):
      figures.number(part.fraction) + "/" + (whole.map { figures.number($0.fraction) } ?? "?")
        + (unit?.name ?? "")
    case .verdict(let verdict): verdict.name(in: language)
    case .step(let name): name + language.say("完成", " done")
    }
  }
}

extension [Evidence] {
  /// How many digits of a file's digest are enough to tell it from the others on paper.
  private static var digits: Int { 8 }

  /// The names of what proves a record; of a file also the first digits of its SHA-256.
  func words(in language: Language) -> String {
    map { evidence in
      switch evidence {
      case .reference(let text): text
      case .file(let name, let digest):
        name + language.say("（\(digest.prefix(Self.digits))）", " (\(digest.prefix(Self.digits)))")
      }
    }.joined(separator: language.say("、", ", "))
  }
}
