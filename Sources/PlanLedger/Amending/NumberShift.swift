internal import GoalModel

/// Items in a row whose numbers were shifted by the same step.
struct NumberShift {
  let firstOld: String
  let firstNew: String
  let title: String
  private(set) var lastOld: String
  private(set) var lastNew: String
  private(set) var count = 1

  var isOne: Bool { count == 1 }

  private init(_ renumbered: PlanDifference.Renumbered) {
    firstOld = renumbered.number.old
    firstNew = renumbered.number.new
    lastOld = firstOld
    lastNew = firstNew
    title = renumbered.item.title
  }

  /// The runs, in the order of the items; an item that follows no other is a run of its own.
  static func runs(of renumbered: [PlanDifference.Renumbered]) -> [NumberShift] {
    var runs: [NumberShift] = []
    for renumbered in renumbered {
      if let last = runs.indices.last, runs[last].goesOn(with: renumbered.number) {
        runs[last].lastOld = renumbered.number.old
        runs[last].lastNew = renumbered.number.new
        runs[last].count += 1
      } else {
        runs.append(NumberShift(renumbered))
      }
    }
    return runs
  }

  private func goesOn(with number: PlanDifference.Change<String>) -> Bool {
    Self.follows(number.old, lastOld) && Self.follows(number.new, lastNew)
  }

  /// Whether a number is the next one: 6 after 5, 一.4 after 一.3.
  private static func follows(_ number: String, _ earlier: String) -> Bool {
    let digits = number.reversed().prefix { $0.isASCII && $0.isWholeNumber }.count
    let earlierDigits = earlier.reversed().prefix { $0.isASCII && $0.isWholeNumber }.count
    guard number.dropLast(digits) == earlier.dropLast(earlierDigits),
      let value = Int(number.suffix(digits)), let before = Int(earlier.suffix(earlierDigits))
    else { return false }
    return value == before + 1
  }
}
