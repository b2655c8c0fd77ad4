internal import CompletionExport
internal import GoalModel
internal import PlanStore

/// Which form a sheet is: of which ledger and year, and what the ledger held when it went out.
///
/// The ledger only ever grows, so its last change then is enough to tell exactly what the form showed.
struct FormIdentity: Hashable, CustomStringConvertible {
  /// What the ledger is called, which no other ledger is.
  let ledger: String

  /// The plan year.
  let year: Int

  /// The version of the plan.
  let version: Int

  /// The number of the last change of the year.
  let change: Int

  /// The day its figures stand for.
  let day: CalendarDay

  /// What the department is called in short.
  let department: String

  /// Names a form that goes out now; `nil` where the year has no plan.
  init?(_ changes: [Change], version: Int, on day: CalendarDay, for department: String) {
    guard let ledger = Self.ledger(of: changes), let last = changes.last else { return nil }
    self.ledger = ledger
    year = last.year
    self.version = version
    change = last.id.number
    self.day = day
    self.department = Self.digest([department], digits: 6)
  }

  /// Reads a form's name; `nil` for any other text.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, parts[0] == Self.prefix, parts[1].utf8.count == 12,
      let year = Int(parts[2]), parts[3].first == "v", let version = Int(parts[3].dropFirst()),
      parts[4].first == "c", let change = Int(parts[4].dropFirst()), parts[5].utf8.count == 8,
      let date = Int(parts[5]),
      let day = CalendarDay(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    else { return nil }
    ledger = parts[1]
    self.year = year
    self.version = version
    self.change = change
    self.day = day
    department = parts[6]
  }

  private static let prefix = "plf"

  /// The name as it stands in the sheet: `plf-0a1b2c3d4e5f-2026-v1-c42-20260630-9f8e7d`.
  var description: String {
    let date = day.description.filter { $0 != "-" }
    return "\(Self.prefix)-\(ledger)-\(year)-v\(version)-c\(change)-\(date)-\(department)"
  }

  /// What a ledger is called in a year: a digest of how its first plan was loaded.
  static func ledger(of changes: [Change]) -> String? {
    for change in changes {
      guard case .loaded(_, let source) = change.content else { continue }
      return digest([change.id.description, change.entered, source.sha256], digits: 12)
    }
    return nil
  }

  /// A digest of what a row showed on this form.
  func fingerprint(of row: FormRow) -> String {
    // A letter in front keeps spreadsheets from taking digits and an e for a number.
    "x" + Self.digest([description] + row.parts, digits: 16)
  }

  private static func digest(_ parts: [String], digits: Int) -> String {
    String(SHA256.hex(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(digits))
  }
}
