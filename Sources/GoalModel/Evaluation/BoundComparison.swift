internal import ExactNumbers

/// How an actual stands against a bound: the uncut degree of achievement and the two comparisons.
struct BoundComparison {
  /// The degree of achievement before a goal that holds is shared out over its periods; `nil` where
  /// none can be computed.
  let raw: Fraction?

  /// Whether the lower side is reached; `yes` for a bound without one.
  let lower: Certainty

  /// Whether the upper side is kept; `yes` for a bound without one.
  let upper: Certainty

  /// Whether the bound has a lower side, that is, something to reach.
  let hasLower: Bool

  /// Compares; `nil` where the bound has nothing to compare with (unknown, none, growth of nothing).
  init?(_ bound: Bound, value: Fraction, interval: Interval) {
    switch bound {
    case .atLeast(let target):
      self.init(
        raw: value.divided(by: target), lower: interval.isAtLeast(target))
    case .atMost(let target):
      let overshoot = (value - target).divided(by: target)
      let broken = overshoot.map { Fraction.one - $0 } ?? .zero
      self.init(raw: value <= target ? .one : broken, upper: interval.isAtMost(target))
    case .exactly(let target):
      let distance = (value - target).magnitude.divided(by: target.magnitude)
      self.init(
        raw: distance.map { .one - $0 }, lower: interval.isAtLeast(target),
        upper: interval.isAtMost(target))
    case .between(let low, let high), .about(_, let low, let high):
      let raw: Fraction? =
        if value < low {
          value.divided(by: low)
        } else if value > high {
          (value - high).divided(by: high).map { .one - $0 }
        } else {
          .one
        }
      self.init(raw: raw, lower: interval.isAtLeast(low), upper: interval.isAtMost(high))
    case .increase, .decrease, .growthRelative, .growthPoints:
      guard let baseline = bound.baseline, let target = bound.target else { return nil }
      let raw = (value - baseline).divided(by: target - baseline)
      if target < baseline {
        self.init(raw: raw, upper: interval.isAtMost(target))
      } else {
        self.init(raw: raw, lower: interval.isAtLeast(target))
      }
    case .unknown, .none:
      return nil
    }
  }

  private init(raw: Fraction?, lower: Certainty? = nil, upper: Certainty? = nil) {
    self.raw = raw
    self.lower = lower ?? .yes
    self.upper = upper ?? .yes
    hasLower = lower != nil
  }
}

extension Goal {
  /// Whether an upper bound, once exceeded, stays exceeded: amounts only add up.
  var canBreakEarly: Bool {
    switch measure {
    case .sum, .distinct, .incidents: true
    default: false
    }
  }

  /// Whether the goal, once reached, is met before its due day (goal model, "When it is decided").
  var canBeMetEarly: Bool {
    guard !holds else { return false }
    switch measure {
    case .sum, .distinct, .milestone, .weightedSteps, .cadence, .judged: return true
    case .last, .ratio, .amountRatio, .incidents, .everyCase: return false
    }
  }

  /// Whether the bound limits upwards, so that exceeding it is `over-limit`.
  var hasUpperBound: Bool {
    switch bound {
    case .atMost, .exactly, .between, .about: measure != .incidents
    default: false
    }
  }
}
