public import GoalModel
public import SheetDocument
public import Wording

/// The sheet a department fills in and sends back, as a document in no particular file format.
///
/// Only the cells to fill in are unlocked. Hidden columns, a hidden sheet and the properties of the file
/// say which form it is, so that it is known again whatever it was renamed to and however it was
/// sorted.
public struct FormDocument: Hashable, Sendable {
  /// One row with what makes it known again.
  public struct Entry: Hashable, Sendable {
    /// What the row shows.
    public let row: FormRow

    /// A digest of what it shows and of the form it belongs to.
    public let fingerprint: String

    /// Creates an entry.
    public init(_ row: FormRow, fingerprint: String) {
      self.row = row
      self.fingerprint = fingerprint
    }
  }

  /// The first cell of the hidden sheet, by which a form is known whatever the sheet is called.
  public static let mark = "planledger-form"

  let plan: Plan
  let department: String
  let day: CalendarDay
  let id: String
  let entries: [Entry]
  let language: Language
  private let ledger: String

  /// Prepares a form.
  ///
  /// - Parameters:
  ///   - entries: The rows, in the order of the plan.
  ///   - plan: The plan they belong to.
  ///   - department: Who fills it in; empty for items nobody answers for yet.
  ///   - day: The day its figures stand for.
  ///   - id: What the form is called by the program.
  ///   - ledger: What the ledger is called by the program.
  ///   - language: The language of headings; what the office typed stays as it is.
  public init(
    _ entries: [Entry], of plan: Plan, for department: String, on day: CalendarDay, id: String,
    ledger: String, language: Language = .chinese
  ) {
    self.entries = entries
    self.plan = plan
    self.department = department
    self.day = day
    self.id = id
    self.language = language
    self.ledger = ledger
  }

  /// What the file says of itself, under the names of its properties.
  private var facts: [(name: String, value: String)] {
    [
      ("PlanLedgerLedger", ledger), ("PlanLedgerYear", String(plan.year)),
      ("PlanLedgerVersion", String(plan.version)), ("PlanLedgerAsOf", day.description),
      ("PlanLedgerDepartment", department),
    ]
  }

  /// The workbook: 填报表, and hidden 字典 and _meta.
  public var document: SheetDocument {
    var properties = DocumentProperties(
      title: title, organisation: plan.organisation, subject: asOf, created: "\(day)T00:00:00Z")
    properties.custom = Dictionary(facts.map { ($0.name, $0.value) }) { first, _ in first }
    properties.custom["PlanLedgerForm"] = id
    return SheetDocument(
      properties: properties, sheets: [FormSheet(self).sheet, dictionary, meta])
  }

  // MARK: What the sheet says at its top

  var title: String {
    language.say(
      "\(plan.organisation)\(plan.year)年工作完成情况填报表",
      "\(plan.organisation) \(plan.year): what was done")
  }

  var asOf: String {
    let (year, month, day) = day.components
    return language.say("截至\(year)年\(month)月\(day)日", "As of \(self.day)")
  }

  /// Who fills it in.
  var addressee: String {
    department.isEmpty ? FormFileName.noDepartment(in: language) : department
  }

  // MARK: Hidden sheets

  /// The name of the sheet with the choices.
  static let dictionaryName = "字典"

  /// What the column 完成 √ offers; anything else may be typed as well.
  static let choices = ["√", "进行中", "基本完成", "未完成"]

  private var dictionary: Sheet {
    var sheet = Sheet(
      name: Self.dictionaryName, columns: [SheetColumn(width: 12)],
      rows: Self.choices.map { SheetRow([SheetCell(.text($0), CellStyle())]) })
    sheet.isHidden = true
    sheet.isProtected = true
    return sheet
  }

  private var meta: Sheet {
    let lines = [(Self.mark, id)] + facts
    var sheet = Sheet(
      name: "_meta", columns: [SheetColumn(width: 24), SheetColumn(width: 60)],
      rows: lines.map { name, value in
        SheetRow([.text(name, CellStyle()), .text(value, CellStyle())])
      })
    sheet.isHidden = true
    sheet.isProtected = true
    return sheet
  }
}
