internal import ExactNumbers
internal import GoalModel

/// What two goals of one phrase are to each other.
extension GoalDraft {
  /// The one goal two neighbours are, or `nil` where they are two.
  static func oneGoal(_ left: GoalDraft, _ right: GoalDraft) -> GoalDraft? {
    switch (left.measure, right.measure) {
    case (.ratio, .ratio), (.everyCase, .everyCase), (.everyCase, .ratio), (.ratio, .everyCase):
      // Two phrases for the same ratio: the stated number wins.
      if left.isImplied, right.isImplied { return left.measure == right.measure ? left : nil }
      if left.isImplied { return sameRatio(left, right) ? right : nil }
      if right.isImplied { return sameRatio(right, left) ? left : nil }
      return range(left, right)
    case (.cadence(let one), .cadence(let other)) where left.isImplied && right.isImplied:
      // 季季有重点、月月有活动: what happens every month happens every quarter.
      return one.period.slotsInYear < other.period.slotsInYear ? right : left
    case (.milestone, .milestone), (.judged, .judged), (.milestone, .judged), (.judged, .milestone):
      // Words without numbers describe one thing together; a thing to do can be seen, so it decides.
      guard !left.isPlainCount, !right.isPlainCount else { return nil }
      return left.measure == .judged ? right : left
    default:
      return range(left, right)
    }
  }

  /// Whether a manner of speaking and a stated rate mean the same: both coverage, or one word in both.
  private static func sameRatio(_ implied: GoalDraft, _ stated: GoalDraft) -> Bool {
    if implied.measure == .ratio, RateNames.isOverRoster(stated.rateName) { return true }
    let stem = stated.label.hasSuffix("率") ? stated.label.dropLast() : ""
    return stem.count > 1 && implied.label.contains(stem.suffix(2))
  }

  // MARK: Two ends

  /// A lower and an upper end for the same thing: 不少于3次，不超过5次 is from 3 to 5.
  ///
  /// The second names nothing of its own, or the same as the first.
  private static func range(_ left: GoalDraft, _ right: GoalDraft) -> GoalDraft? {
    guard !right.isPlainCount, left.countsLike(right) else { return nil }
    let ends: (lower: Fraction, upper: Fraction)
    switch (left.bound, right.bound) {
    case (.atLeast(let lower), .atMost(let upper)), (.atMost(let upper), .atLeast(let lower)):
      ends = (lower, upper)
    default: return nil
    }
    var joined = left.measure == .incidents ? right : left
    joined.label = left.label
    joined.bound = .between(ends.lower, ends.upper)
    joined.isPlainCount = false
    return joined
  }

  /// Whether two drafts count the same: so many of one unit, or shares of one rate.
  private func countsLike(_ other: GoalDraft) -> Bool {
    let amounts: [Measure] = [.sum, .last, .distinct, .incidents]
    let rates: [Measure] = [.ratio, .amountRatio]
    guard unit == other.unit, label == other.label || other.label.isEmpty, shares.isEmpty,
      other.shares.isEmpty
    else { return false }
    return amounts.contains(measure) && amounts.contains(other.measure)
      || rates.contains(measure) && rates.contains(other.measure)
  }

  /// Whether both cannot hold: stated of the same thing, no value fits the two.
  func contradicts(_ other: GoalDraft) -> Bool {
    guard label == other.label, !isPlainCount, !other.isPlainCount, countsLike(other),
      let one = bound.values, let two = other.bound.values
    else { return false }
    return one.upper.map { $0 < two.lower } ?? false || two.upper.map { $0 < one.lower } ?? false
  }
}

extension Bound {
  /// The values that would do, where they lie between two ends; without an upper one up to any.
  fileprivate var values: (lower: Fraction, upper: Fraction?)? {
    switch self {
    case .atLeast(let value): (value, nil)
    case .atMost(let value): (.zero, value)
    case .exactly(let value): (value, value)
    case .between(let lower, let upper), .about(_, let lower, let upper): (lower, upper)
    default: nil
    }
  }
}

extension Cadence.Period {
  /// How many slots of the kind a year has.
  var slotsInYear: Int {
    switch self {
    case .week: 52
    case .month: 12
    case .twoMonths: 6
    case .quarter: 4
    case .halfYear: 2
    }
  }
}
