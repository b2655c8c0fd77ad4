public import GoalModel
internal import PlanImport
internal import PlanStore
internal import SpreadsheetFiles

extension Ledger {
  /// Asks for forms that came back to be taken in.
  public struct CollectRequest: Hashable, Sendable {
    /// The files.
    public var paths: [String]
    /// The plan year; `nil` leaves it to the forms.
    public var year: Int?
    /// The day of what no row dates; `nil` is the day each form stands for.
    public var day: CalendarDay?
    /// What a person says about rows that are not known by themselves.
    public var answers: [FormAnswer] = []
    /// Whether nothing shall be kept.
    public var isPreview = false
    /// How the files are read, where another way is asked for than the plan's.
    public var file = TableFileOptions()

    /// Asks for files to be taken in.
    public init(paths: [String]) { self.paths = paths }
  }

  /// What collecting forms did, or would do.
  public struct CollectReport: Sendable {
    /// The change that did it; `nil` for a preview, or where there was nothing new.
    public let change: Change?
    /// The rows that say something, in the order of the files.
    public let rows: [CollectedRow]
    /// What the person should know.
    public let problems: [TableProblem]
    /// Everything new together.
    public let results: TableResults
    /// The items that are ticked off without any proof.
    public let withoutEvidence: [PlanItem]

    /// How many rows met a fate.
    public func count(_ fate: CollectedRow.Fate) -> Int { rows.count { $0.fate == fate } }

    /// Whether something was left to a person.
    public var isIncomplete: Bool {
      count(.leftOut) > 0 || problems.contains { $0.severity == .error }
    }
  }

  /// Takes in the good rows of forms that came back, all of them as one change; the rest is told.
  ///
  /// A row is taken in as a whole or not at all. One that was taken in before, by whatever name its file
  /// goes now, is not taken in again.
  ///
  /// - Throws: `LedgerError.file` where a file cannot be read, or what is wrong with an answer.
  public func collect(_ request: CollectRequest, _ signature: Signature) throws(LedgerError)
    -> CollectReport
  {
    var files: [TableFile] = []
    var options = request.file
    options.fill(with: try fileLimits(year: request.year))
    for path in request.paths { files.append(try TableFile(path, options)) }
    let forms = files.map { file in
      let reading = FilledFormReader(file: file.name).read(file.content.sheets)
      return FormCollection.Returned(
        file: file.name, form: reading.value, problems: file.problems + reading.problems)
    }
    let year = try year(of: forms, request)
    return try store.transaction(failure: LedgerError.init) {
      writer throws(LedgerError) -> CollectReport in
      let changes = try reading { () throws(PlanStoreError) in try writer.changes(year: year) }
      guard let records = PlanRecords(changes) else { throw .noPlan(year: year, known: []) }
      let collection = try FormCollection(forms, into: records, changes, request, signature)
      let results = collection.results
      var change: Change?
      if !request.isPreview, !results.isEmpty {
        change = try reading { () throws(PlanStoreError) in
          try writer.append(
            .broughtIn(results, from: Self.source(of: files)), by: signature.by, year: year,
            entered: signature.clock.now)
        }
      }
      return CollectReport(
        change: change, rows: collection.rows, problems: collection.problems, results: results,
        withoutEvidence: collection.withoutEvidence)
    }
  }

  /// The year named, else that of the forms, else the only one there is.
  private func year(of forms: [FormCollection.Returned], _ request: CollectRequest)
    throws(LedgerError) -> Int
  {
    if request.year == nil {
      let ids = forms.flatMap { returned in
        returned.form.rows.map { $0.text(.form) } + [returned.form.id ?? ""]
      }
      let found = Set(ids.compactMap { FormIdentity($0)?.year })
      guard found.count < 2 else { throw .cannot(.formsOfSeveralYears(found.sorted())) }
      // A form of a year the ledger does not have is told as one of another ledger.
      if let only = found.first, try years().contains(only) { return only }
    }
    return try year(named: request.year, orOf: request.day)
  }

  /// One source for all files: their names, and of several the digest of the list `sha256sum` prints.
  private static func source(of files: [TableFile]) -> TableSource {
    guard files.count > 1 else {
      return files.first?.source ?? TableSource(name: "", sha256: "")
    }
    let list = files.map { "\($0.source.sha256)  \($0.name)\n" }.joined()
    return TableSource(
      name: files.map(\.name).joined(separator: "、"), sha256: SHA256.hex(of: Array(list.utf8)))
  }
}
