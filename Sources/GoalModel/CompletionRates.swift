public import ExactNumbers

/// The six rates leadership reads, with what stands above and below the line (goal model).
public struct CompletionRates: Hashable, Sendable {
  /// 完成率: weighted credit of all items in scope.
  public let year: Rate
  /// 到期事项完成率: the same over items due by the day.
  public let due: Rate
  /// 序时进度完成率: credit up to what was expected, item by item.
  public let pace: Rate
  /// 按期完成率: items met by their original due day, of the items due.
  public let onTime: Rate
  /// 办结率: items met, proved and ticked off, of the items in scope.
  public let ticked: Rate
  /// 填报率: items with data, of those with data or of which something was expected.
  public let reported: Rate

  /// A rate that remembers its numerator and its denominator; an empty base has no value.
  public struct Rate: Hashable, Sendable {
    /// What stands above the line.
    public let numerator: Fraction
    /// What stands below the line.
    public let denominator: Fraction

    /// Creates a rate.
    public init(_ numerator: Fraction, of denominator: Fraction) {
      self.numerator = numerator
      self.denominator = denominator
    }

    /// The share; `nil` where the base is empty, which is neither 0 nor all.
    public var value: Fraction? { numerator.divided(by: denominator) }
  }
}

/// How many items are what, on one basis.
public struct CompletionCounts: Hashable, Sendable {
  /// All items of the plan.
  public var items = 0
  /// 计划: items in scope.
  public var inScope = 0
  /// 已完成: light done or blue.
  public var done = 0
  /// 进行中: neither done nor overdue.
  public var running = 0
  /// 逾期: past due and not met.
  public var overdue = 0
  /// Items due by the day.
  public var due = 0
  /// Items met, by number.
  public var met = 0
  /// Items met by their original due day.
  public var onTime = 0
  /// Items ticked off.
  public var ticked = 0
  /// Items called off with approval.
  public var cancelled = 0
  /// Items moved to another year with approval.
  public var deferred = 0
  /// Items in scope of which nothing was reported.
  public var noData = 0
  /// Items by light, void ones included.
  public var lights: [Light: Int] = [:]

  /// Creates counts of nothing.
  public init() {}
}
