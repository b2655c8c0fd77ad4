internal import GoalModel

/// That a plan table says mostly what the plan of another year says.
///
/// Yearly plans repeat titles, and many a due phrase and target with them; that is said and no more.
/// What is likely a mistake is a table that names another year, or none, or is the very file another
/// year's plan was loaded from.
public struct PlanRepetition: Hashable, Sendable {
  /// The year whose plan is repeated.
  public let year: Int

  /// The year the table was to be loaded for.
  public let wanted: Int

  /// How many items the table has.
  public let items: Int

  /// How many of their titles stand in the other plan, the years in them aside.
  public let repeated: Int

  /// How many of those have the very same target and due phrase.
  public let unchanged: Int

  /// Why it is likely a mistake; `nil` where it is only worth a look.
  public let doubt: Doubt?

  /// Why a repetition is likely a mistake.
  public enum Doubt: Hashable, Sendable {
    /// The file is the one the other plan was loaded from.
    case sameFile
    /// The table's title, or else the file's name, says another year.
    case saysYear(Int)
    /// Nothing says a year, and at least four fifths of what is repeated is unchanged.
    case saysNoYear
  }

  /// A plan loaded earlier, with the digest of its file.
  struct Earlier {
    let plan: Plan
    let sha256: String
  }

  /// Compares a table with the plans of other years; `nil` where it repeats none of them.
  ///
  /// At least three fifths of the titles must stand in the other plan, and more than stand in the
  /// plan the year has already: amending a plan is no repetition.
  init?(
    _ table: Plan, sha256: String, statedYear: Int?, among earlier: [Earlier], existing: Plan?
  ) {
    let own = existing.map { Self.repeats(table, of: $0).repeated } ?? 0
    var best: (earlier: Earlier, repeated: Int, unchanged: Int)?
    for other in earlier.sorted(by: { $0.plan.year > $1.plan.year }) {
      let found = Self.repeats(table, of: other.plan)
      if found.repeated > best?.repeated ?? 0 { best = (other, found.repeated, found.unchanged) }
    }
    guard let best, best.repeated > own, 5 * best.repeated >= 3 * table.items.count else {
      return nil
    }
    year = best.earlier.plan.year
    wanted = table.year
    items = table.items.count
    repeated = best.repeated
    unchanged = best.unchanged
    doubt =
      if best.earlier.sha256 == sha256 {
        .sameFile
      } else if let statedYear {
        statedYear == table.year ? nil : .saysYear(statedYear)
      } else {
        5 * best.unchanged >= 4 * best.repeated ? .saysNoYear : nil
      }
  }

  private static func repeats(_ table: Plan, of other: Plan) -> (repeated: Int, unchanged: Int) {
    // Of several with one title, one that is unchanged is found before one that is not.
    var phrases = Dictionary(grouping: other.items.map(Phrases.init), by: \.title)
    var repeated = 0
    var unchanged = 0
    for item in table.items.map(Phrases.init) {
      guard var same = phrases[item.title], !same.isEmpty else { continue }
      repeated += 1
      if let place = same.firstIndex(of: item) {
        unchanged += 1
        same.remove(at: place)
      } else {
        same.removeLast()
      }
      phrases[item.title] = same
    }
    return (repeated, unchanged)
  }

  /// What an item says, as it is compared between years.
  private struct Phrases: Hashable {
    let title: ComparableTitle
    let target: ComparableTitle
    let due: ComparableTitle

    init(_ item: PlanItem) {
      title = ComparableTitle(item.title, withoutYears: true)
      target = ComparableTitle(item.targetText)
      due = ComparableTitle(item.dueText)
    }
  }
}
