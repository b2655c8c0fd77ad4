internal import CompletionExport
internal import Glibc
public import GoalModel
internal import PlanStore
internal import SpreadsheetFiles
public import Wording

extension Ledger {
  /// Asks for fill-in sheets.
  public struct FormsRequest: Hashable, Sendable {
    /// The plan year; `nil` lets the ledger decide.
    public var year: Int?
    /// The day whose figures the sheets show.
    public var day: CalendarDay
    /// Whether `day` was named by the person, so that it can also name the year.
    public var isDayNamed = true
    /// One department, by its name or a part of it; `nil` is all.
    public var department: String?
    /// Whether files that differ from the new ones are replaced.
    public var replaces = false

    /// Asks for the sheets of a day.
    public init(day: CalendarDay) { self.day = day }
  }

  /// The formats of fill-in sheets; the raw value is the ending of the file.
  public enum FormFormat: String, Hashable, Sendable, CaseIterable {
    /// Office Open XML.
    case xlsx
    /// XML Spreadsheet 2003.
    case xml
  }

  /// A fill-in sheet that was written.
  public struct WrittenForm: Hashable, Sendable {
    /// The file.
    public let path: String
    /// Who fills it in; empty for items nobody answers for yet.
    public let department: String
    /// How many items it holds.
    public let items: Int
  }

  /// Writes a fill-in sheet for each department into a folder.
  ///
  /// A file of the same name that says something else is left alone unless it is to be replaced: a
  /// department may have filled it in. Nothing is written where one of them cannot be.
  ///
  /// - Throws: `LedgerError.cannotWrite` with the path, or `LedgerError.cannot` where there is no such
  ///   department.
  public func forms(
    _ request: FormsRequest, as format: FormFormat, in folder: String, language: Language
  ) throws(LedgerError) -> [WrittenForm] {
    let year = try year(named: request.year, orOf: request.isDayNamed ? request.day : nil)
    let changes = try reading { () throws(PlanStoreError) in try store.changes(year: year) }
    guard let records = PlanRecords(changes, asOf: request.day) else {
      throw .noPlan(year: year, known: try years())
    }
    let departments = try Self.departments(request.department, of: records.plan)
    let snapshot = changes.last.flatMap {
      FormSnapshot(FormSnapshot.Moment(change: $0.id.number, day: request.day), changes)
    }
    let names = FormFileName.names(for: departments, of: year, on: request.day, in: language)
    var files: [(form: WrittenForm, bytes: [UInt8])] = []
    for (department, name) in zip(departments, names) {
      guard
        let identity = FormIdentity(
          changes, version: records.plan.version, on: request.day, for: department),
        let snapshot
      else { throw .noPlan(year: year, known: try years()) }
      let document = Self.form(identity, snapshot, department, language)
      guard !document.entries.isEmpty else { continue }
      let path = folder + "/" + name + "." + format.rawValue
      let bytes = try Self.bytes(document.form, as: format, path)
      guard request.replaces || Self.isFree(path, for: bytes) else {
        throw .cannotWrite(path: path, .mayBeFilledIn)
      }
      let form = WrittenForm(path: path, department: department, items: document.entries.count)
      files.append((form, bytes))
    }
    for (form, bytes) in files {
      do throws(SheetWritingError) { try SheetFileWriter().write(bytes, to: form.path) } catch {
        throw .cannotWrite(path: form.path, LedgerError.WritingTrouble(error))
      }
    }
    return files.map(\.form)
  }

  private static func form(
    _ identity: FormIdentity, _ snapshot: FormSnapshot, _ department: String, _ language: Language
  ) -> (form: FormDocument, entries: [FormDocument.Entry]) {
    let entries = snapshot.items.filter { $0.department == department }
      .compactMap { snapshot.row(of: $0.id) }
      .map { FormDocument.Entry($0, fingerprint: identity.fingerprint(of: $0)) }
    let form = FormDocument(
      entries, of: snapshot.records.plan, for: department, on: identity.day,
      id: identity.description, ledger: identity.ledger, language: language)
    return (form, entries)
  }

  /// The departments asked for, in the order of the plan; items without one come last.
  private static func departments(_ named: String?, of plan: Plan) throws(LedgerError)
    -> [String]
  {
    var seen: Set<String> = []
    let all = plan.items.map(\.department).filter { seen.insert($0).inserted }
    let ordered = all.filter { !$0.isEmpty } + all.filter(\.isEmpty)
    guard let named else { return ordered }
    if ordered.contains(named) { return [named] }
    let found = ordered.filter { !named.isEmpty && $0.contains(named) }
    guard found.count == 1 else {
      throw .cannot(
        .departmentUnknown(named, known: found.isEmpty ? ordered.filter { !$0.isEmpty } : found))
    }
    return found
  }

  private static func bytes(_ form: FormDocument, as format: FormFormat, _ path: String)
    throws(LedgerError) -> [UInt8]
  {
    do throws(SheetWritingError) {
      return try SheetFileWriter().bytes(
        of: form.document, as: format == .xlsx ? .xlsx : .xml
      ).bytes
    } catch {
      throw .cannotWrite(path: path, LedgerError.WritingTrouble(error))
    }
  }

  /// Whether there is no such file, or one with the same content.
  private static func isFree(_ path: String, for bytes: [UInt8]) -> Bool {
    guard unsafe access(path, F_OK) == 0 else { return true }
    return (try? SHA256.hex(ofFile: path)) == SHA256.hex(of: bytes)
  }
}
