public import ExactNumbers

/// One thing an outcome says: `115人次`, `398/406人`, `50多条`, `完成`, `方案完成`.
public struct Amount: Hashable, Sendable {
  /// The amount as it was said.
  public let text: String

  /// What was said.
  public let value: Value

  /// The unit; `nil` for verdicts and steps, and for a bare number.
  public let unit: CountingUnit?

  /// The goal it was said for, counted from 0, where a person named one; otherwise the unit decides.
  public let goal: Int?

  /// Creates an amount.
  public init(text: String, value: Value, unit: CountingUnit? = nil, goal: Int? = nil) {
    self.text = text
    self.value = value
    self.unit = unit
    self.goal = goal
  }

  /// The kinds of thing an outcome can say.
  public enum Value: Hashable, Sendable {
    /// A number, possibly softened; `persons` are ids of the persons counted, where they are known.
    case quantity(Quantity, Hedge? = nil, persons: Set<String>? = nil)

    /// So many of so many; without a denominator where nobody knows it. A cumulative amount replaces
    /// what was recorded before.
    case ratio(Quantity, of: Quantity?, isCumulative: Bool = false)

    /// A verdict, which also completes a milestone.
    case verdict(Verdict)

    /// A named step of a milestone is done.
    case step(String)
  }

  /// Whether the amount is a number or a share that is zero, and so needs no evidence.
  public var isZero: Bool {
    switch value {
    case .quantity(let quantity, _, _): quantity.isZero
    case .ratio(let numerator, let denominator, _):
      numerator.isZero && (denominator?.isZero ?? true)
    case .verdict, .step: false
    }
  }

  /// The same amount said for one goal.
  public func meant(forGoal index: Int, unit: CountingUnit?) -> Amount {
    Amount(text: text, value: value, unit: unit, goal: index)
  }
}

/// What a person declares of a qualitative goal or of one thing to do.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// Done.
  case done = "完成"

  /// Mostly done: neither 0 nor 1, to be settled.
  case mostly = "基本完成"

  /// Not done.
  case notDone = "未完成"
}
