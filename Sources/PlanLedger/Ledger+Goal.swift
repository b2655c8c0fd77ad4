public import GoalModel
internal import PlanImport

extension Ledger {
  /// What is restated of an item.
  public struct GoalRequest: Hashable, Sendable {
    /// The item, by number, id or a part of its title.
    public var item: String
    /// The target in the office's words.
    public var phrase: String?
    /// The goal part by part, instead of a phrase.
    public var statement: GoalStatement?
    /// The kind of work.
    public var category: Category?
    /// Why.
    public var reason = ""
    /// From which day on; `nil` is today.
    public var day: CalendarDay?
    /// The plan year; `nil` lets the ledger decide.
    public var year: Int?

    /// Asks about an item; nothing is restated yet.
    public init(item: String) { self.item = item }

    /// Whether anything is restated, rather than looked at.
    public var restatesSomething: Bool { phrase != nil || statement != nil || category != nil }
  }

  /// What was restated.
  public struct GoalReport: Sendable {
    /// The change that did it.
    public let change: Change
    /// The item as it stands now.
    public let result: ItemResult
    /// What the person should know about the reading of the phrase.
    public let problems: [TableProblem]
  }

  /// Replaces the goals or the category of an item from a day on; earlier sheets stay as they were.
  ///
  /// - Throws: `LedgerError.cannot` with the problems where the phrase leaves the target unclear.
  public func restate(_ request: GoalRequest, _ signature: Signature) throws(LedgerError)
    -> GoalReport
  {
    let day = request.day ?? signature.clock.today
    let year = try year(named: request.year, orOf: request.day)
    var concerned: PlanItem.ID?
    var problems: [TableProblem] = []
    let change = try add(to: year, signature, reason: request.reason) {
      records throws(LedgerError) in
      let item = try ItemReference(records.plan.items).item(request.item)
      concerned = item.id
      var restatement = ItemRestatement(targetText: request.phrase, category: request.category)
      if let phrase = request.phrase {
        let reading = GoalReading(phrase, for: item, year: year)
        problems = reading.problems
        guard !reading.goals.contains(where: { $0.bound == .unknown }) else {
          throw .cannot(.goalUnclear(problems))
        }
        restatement.goals = reading.goals
      } else if let statement = request.statement {
        let start = item.goals.first?.timing.start ?? .first(of: year)
        do throws(GoalStatement.Fault) {
          restatement.goals = [try statement.goal(from: min(start, item.due), to: item.due)]
        } catch {
          throw .cannot(.goalFaulty(error))
        }
      }
      return .restated(item.id, restatement, on: day)
    }
    guard let concerned else { throw .itemUnknown(request.item) }
    return GoalReport(
      change: change,
      result: try standing(concerned, in: year, on: max(day, signature.clock.today)),
      problems: problems)
  }
}
