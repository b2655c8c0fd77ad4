internal import ExactNumbers

/// What the roll-up needs to know of an item, already multiplied by the item's weight.
///
/// Every item is rolled up in the whole plan and once for each kind of group. It is a class so that
/// all of them share one leaf: copying the results would cost more than the sums.
final class RollUpLeaf: Sendable {
  /// The weight of the item in the plan.
  let weight: Fraction
  /// The weighted credit; 0 where there is none.
  let credit: Fraction
  /// The weighted expectation.
  let expected: Fraction
  /// The weighted credit up to what was expected.
  let pace: Fraction

  let isInScope: Bool
  let isRated: Bool
  let isAnythingExpected: Bool
  let hasData: Bool
  let isEvidenceMissing: Bool
  let isTicked: Bool
  let isDone: Bool
  let isOverdue: Bool
  let metOnTime: Bool
  let met: Met
  let light: Light
  let state: ItemState
  let due: CalendarDay
  let originalDue: CalendarDay

  init(_ result: ItemResult, weight: Fraction) {
    let credit = result.credited ?? .zero
    let isOne = weight == .one
    func weighted(_ value: Fraction) -> Fraction { isOne ? value : weight * value }
    self.weight = weight
    self.credit = weighted(credit)
    expected = weighted(result.expected)
    pace = weighted(min(credit, result.expected))
    isInScope = result.isInScope
    isRated = result.isRated
    isAnythingExpected = result.expected.signum > 0
    hasData = result.hasData
    isEvidenceMissing = result.isEvidenceMissing
    isTicked = result.tick != nil
    isDone = result.isDone
    isOverdue = result.isOverdue
    metOnTime = result.metOnTime
    met = result.met
    light = result.light
    state = result.item.state
    due = result.item.due
    originalDue = result.item.originalDue
  }
}
