internal import ExactNumbers
public import GoalModel
public import Wording

/// What a fill-in sheet shows of one item when it goes out.
///
/// The same item, records and day always give the same row, so that a sheet that comes back can be held
/// against what was sent.
public struct FormRow: Hashable, Sendable {
  /// The item, with the due day that counted then.
  public let item: PlanItem

  /// What was done so far, goal by goal: `1次；148人次`.
  public let soFar: String

  /// The figures behind ``soFar``, which stay the same however they are worded.
  private let figures: [String]

  /// The words the ledger held.
  public let remarks: ItemRemarks

  /// Whether the item was ticked off.
  public let isTicked: Bool

  /// What the row shows of an item.
  ///
  /// - Parameters:
  ///   - result: Where the item stands on the day of the sheet.
  ///   - remarks: The words beside it; `nil` where there are none.
  ///   - isTicked: Whether it is ticked off, on whichever day.
  ///   - language: The language of 已完成 and 未填报.
  public init(
    _ result: ItemResult, remarks: ItemRemarks?, isTicked: Bool, in language: Language = .chinese
  ) {
    item = result.item
    soFar = Self.soFar(result, in: language)
    figures = result.goals.map { $0.actual?.text ?? "" }
    self.remarks = remarks ?? ItemRemarks()
    self.isTicked = isTicked
  }

  /// Everything the row shows, from which its fingerprint is made.
  public var parts: [String] {
    [
      item.id.description, item.number, item.title, item.targetText, item.due.description,
      remarks.done ?? "", remarks.reason ?? "", remarks.next ?? "", isTicked ? "√" : "",
    ] + figures
  }

  /// What was done of an item by a day, goal by goal.
  public static func soFar(_ result: ItemResult, in language: Language = .chinese) -> String {
    result.goals.map { soFar($0, in: language) }.joined(separator: language.say("；", "; "))
  }

  private static func soFar(_ result: GoalResult, in language: Language) -> String {
    let figures = AmountWording(in: language)
    switch (result.actual, result.goal.measure) {
    case (nil, _):
      return language.say("未填报", "nothing reported")
    case (.verdict(let verdict)?, _): return verdict.name(in: language)
    case (.share(let numerator, let denominator)?, _):
      let whole = figures.amount(denominator, result.goal.unit)
      return figures.number(numerator, result.goal.unit) + "/" + whole
    case (.amount(let value, _)?, .milestone):
      return value.signum > 0 ? language.say("已完成", "done") : language.say("未完成", "not done")
    case (.amount(let value, _)?, .weightedSteps): return figures.share(value)
    case (.amount(let value, _)?, .cadence(let cadence)):
      let all = result.slots.map { "/\($0.all)" } ?? ""
      return figures.number(value) + all + cadence.period.unit(in: language)
    case (.amount(let value, let hedge)?, let measure):
      return measure.isRatio
        ? figures.share(value) : figures.amount(value, result.goal.unit, hedge: hedge)
    }
  }
}
