/// What a whole plan comes to on a day; every face of PlanLedger shows this value and nothing else.
public struct Completion: Hashable, Sendable {
  /// The plan the figures belong to.
  public let plan: Plan

  /// The as-of day: facts dated later are invisible.
  public let day: CalendarDay

  /// Whether items due on or before the day are past due (年终结算).
  public let isClosing: Bool

  /// The results of all items, in the order of the plan.
  public let items: [ItemResult]

  /// The figures of the whole plan on the adjusted basis (调整后计划), the headline.
  public let total: Group

  /// 完成率 on the original basis (年初计划): cancelled items count 0, deferred ones their credit.
  public let originalYear: CompletionRates.Rate

  /// The same figures by section, category, department and month of the due day, in plan order.
  public let groups: [Group]

  /// The figures of the whole plan or of one part of it.
  public struct Group: Hashable, Sendable {
    /// What the part is a part by; `nil` for the whole plan.
    public let kind: Kind?
    /// The name of the part: a section, a category's raw value, a department, a month `1` to `12`.
    public let name: String
    /// The six rates.
    public let rates: CompletionRates
    /// The counts.
    public let counts: CompletionCounts

    /// What a plan is divided by; the raw value is what `--json` prints.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The plan's own headings.
      case section
      /// The kinds of work.
      case category
      /// Who answers for it.
      case department
      /// The month of the due day.
      case month
    }
  }

  /// The groups of one kind, in plan order; months in calendar order.
  public func groups(by kind: Group.Kind) -> [Group] { groups.filter { $0.kind == kind } }
}
