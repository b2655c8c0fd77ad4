public import ExactNumbers

/// The value or interval an actual is held against (goal model, "Bound").
///
/// Values are in the unit of the goal; of a ratio they are shares, 19/20 for 95%.
public enum Bound: Hashable, Sendable {
  /// The actual shall reach the value.
  case atLeast(Fraction)

  /// The actual shall not exceed the value; with 0, none is allowed.
  case atMost(Fraction)

  /// The actual shall be the value itself.
  case exactly(Fraction)

  /// The actual shall lie inside, ends included.
  case between(Fraction, Fraction)

  /// The actual shall lie around a target, between the two ends.
  case about(Fraction, lower: Fraction, upper: Fraction)

  /// The actual shall rise from a baseline to a target.
  case increase(from: Fraction, to: Fraction)

  /// The actual shall fall from a baseline to a target.
  case decrease(from: Fraction, to: Fraction)

  /// The actual shall grow by a share of the baseline; `nil` is a baseline nobody has given yet.
  case growthRelative(by: Fraction, from: Fraction?)

  /// The actual shall grow by a number of percentage points, as a share; `nil` as above.
  case growthPoints(by: Fraction, from: Fraction?)

  /// A target nobody has stated; actuals are kept, no rate is computed.
  case unknown

  /// No value at all, as for a verdict.
  case none

  /// A target with the default tolerance of 10 % either way.
  public static func about(_ target: Fraction) -> Bound {
    .about(target, lower: target * Fraction(9, 10), upper: target * Fraction(11, 10))
  }

  /// The name `--json` prints.
  public var name: String {
    switch self {
    case .atLeast: "atLeast"
    case .atMost: "atMost"
    case .exactly: "exactly"
    case .between: "between"
    case .about: "about"
    case .increase: "increase"
    case .decrease: "decrease"
    case .growthRelative: "growthRelative"
    case .growthPoints: "growthPoints"
    case .unknown: "unknown"
    case .none: "none"
    }
  }

  /// The one value aimed at, computed where it is a growth; `nil` where there is none.
  public var target: Fraction? {
    switch self {
    case .atLeast(let target), .atMost(let target), .exactly(let target): target
    case .about(let target, _, _): target
    case .increase(_, let target), .decrease(_, let target): target
    case .growthRelative(let growth, let baseline):
      baseline.map { $0 * (.one + growth) }
    case .growthPoints(let growth, let baseline): baseline.map { $0 + growth }
    case .between, .unknown, .none: nil
    }
  }

  /// The value growth, increase or decrease starts from, where one is known.
  public var baseline: Fraction? {
    switch self {
    case .increase(let baseline, _), .decrease(let baseline, _): baseline
    case .growthRelative(_, let baseline), .growthPoints(_, let baseline): baseline
    default: nil
    }
  }

  /// The two ends of an interval, where the bound is one.
  public var ends: (lower: Fraction, upper: Fraction)? {
    switch self {
    case .between(let lower, let upper), .about(_, let lower, let upper): (lower, upper)
    default: nil
    }
  }
}
