public import GoalModel
internal import PlanStore
public import Wording

extension Ledger {
  /// Something `check` found.
  public struct Finding: Sendable {
    /// Whether the ledger itself is wrong, rather than something recorded in it doubtful.
    public let isError: Bool
    private let chinese: String
    private let english: String

    /// What was found and what to do.
    public func message(in language: Language) -> String { language.say(chinese, english) }

    init(isError: Bool, _ chinese: String, _ english: String) {
      self.isError = isError
      self.chinese = chinese
      self.english = english
    }
  }

  /// Looks through the whole ledger: whether it is intact, and which facts cannot count.
  public func check(today: CalendarDay) throws(LedgerError) -> [Finding] {
    let faults = try reading { () throws(PlanStoreError) in try store.check() }.map(Finding.init)
    // What cannot be read cannot be looked through either.
    guard faults.isEmpty else { return faults }
    var doubts: [Finding] = []
    for year in try years() {
      let changes = try reading { () throws(PlanStoreError) in try store.changes(year: year) }
      guard let records = PlanRecords(changes) else { continue }
      for item in records.plan.items {
        doubts += Self.doubts(of: item, records.outcomes[item.id] ?? [], year, today)
      }
    }
    return doubts
  }

  private static func doubts(
    of item: PlanItem, _ outcomes: [Outcome], _ year: Int, _ today: CalendarDay
  ) -> [Finding] {
    outcomes.filter { !$0.isWithdrawn }.compactMap { outcome in
      let place = "\(outcome.id) \(outcome.day) \(item.nameWithNumber)"
      if outcome.day.year != year {
        return Finding(
          isError: false, "\(place)：日期不在 \(year) 年，不计入",
          "\(place): the day is not in \(year) and does not count")
      }
      if outcome.day > today {
        return Finding(
          isError: false, "\(place)：日期在今天之后", "\(place): the day lies after today")
      }
      return nil
    }
  }
}

extension Ledger.Finding {
  /// A fault of the ledger in words.
  fileprivate init(_ finding: LedgerFinding) {
    switch finding {
    case .database(let words):
      self.init(
        isError: true, "数据库不一致：\(words)；请用最近的备份恢复",
        "the database is inconsistent: \(words); restore the latest backup")
    case .danglingReference(let table, let row):
      let place = table + (row.map { " #\($0)" } ?? "")
      self.init(
        isError: true, "\(place) 指向不存在的内容；请用最近的备份恢复",
        "\(place) refers to something that is not there; restore the latest backup")
    case .unreadable(let damage):
      self.init(
        isError: true, "有一项改动读不出来（\(damage)）；请用最近的备份恢复",
        "a change cannot be read back (\(damage)); restore the latest backup")
    case .textAltered(let id):
      self.init(
        isError: true, "第 \(id) 条文字与录入时不同", "text \(id) is not the one that was entered")
    case .evidence(let name, let sha256, let outcome, let fault):
      let file = "“\(name)”（\(sha256.prefix(8))，\(outcome)）"
      switch fault {
      case .missing:
        self.init(
          isError: true, "佐证文件\(file)不见了；请从备份中找回",
          "the evidence \(file) is missing; bring it back from a backup")
      case .altered:
        self.init(
          isError: true, "佐证文件\(file)被改动过；请从备份中找回",
          "the evidence \(file) was altered; bring it back from a backup")
      case .unreadable:
        self.init(
          isError: true, "佐证文件\(file)读不了；请检查权限",
          "the evidence \(file) cannot be read; check its permissions")
      }
    }
  }
}
