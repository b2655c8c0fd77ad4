internal import GoalModel
internal import PlanLedger
internal import Wording

/// 装载计划: a plan table is sent, looked at, and only then put into the ledger.
///
/// Between the steps the table waits among the uploads; everything else the forms carry along.
struct LoadPage {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  private var uploads: Uploads { visit.site.uploads }

  // MARK: Steps

  /// The form to send a table with.
  func start() -> Response { Response(LoadStart(visit).page) }

  /// The empty table for an office that has none.
  func template() throws(LedgerError) -> Response {
    let asked = visit.request.asked("year")
    let year = asked.utf8.count == 4 ? Int(asked) ?? visit.today.year : visit.today.year
    let organisation = (try? visit.report())?.completion.plan.organisation ?? ""
    let file = try PrivateFolder.file { folder throws(LedgerError) in
      let path = folder + "/\(year)年工作计划表.xlsx"
      try PlanTemplate(year: year, organisation: organisation).write(to: path, as: .xlsx)
      return path
    }
    return Response(file: file.name, type: ExportPage.type(of: .xlsx), body: file.content)
  }

  /// Shows what was understood of a table that comes now, or came before.
  func preview() throws(LedgerError) -> Response {
    let form = LoadForm(visit.request)
    let file = visit.request.files.first { file in
      // A browser sends an empty file without a name where none was chosen.
      file.field == "table" && !(file.name.isEmpty && file.bytes.isEmpty)
    }
    guard let file else {
      guard !form.upload.isEmpty else {
        return Response(.badRequest, LoadStart(visit, form, refused: "还没有选择文件。请先选择计划表。").page)
      }
      guard let upload = uploads.find(form.upload) else { return Self.gone }
      return try show(form, upload)
    }
    uploads.remove(form.upload)
    let upload: Uploads.Upload
    do throws(LedgerError) { upload = try uploads.keep(file) } catch {
      return Response(
        .internalServerError, LoadStart(visit, form, refused: error.message(in: .chinese)).page)
    }
    return try show(form, upload)
  }

  /// Puts a table into the ledger that was looked at before.
  func accept() throws(LedgerError) -> Response {
    let form = LoadForm(visit.request)
    guard let upload = uploads.find(form.upload) else { return Self.gone }
    // Nobody has seen what another reading makes of the table.
    guard !form.isReadingChanged, form.fault.isEmpty else {
      return try show(form, upload, refused: "列的含义或读法改动过，还没有装入。请核对下面新的解读，再点“装入台账”。")
    }
    let reading: PlanReading
    do throws(LedgerError) { reading = try read(upload, form) } catch {
      return refuse(error, form, upload)
    }
    do throws(LedgerError) {
      // A table with errors must not leave an empty ledger behind.
      guard !reading.hasErrors else { throw .table(reading.problems) }
      let ledger = try Ledger(openingOrCreating: visit.site.ledger)
      let report = try ledger.load(
        reading, amending: form.reason.isEmpty ? nil : form.reason, given: form.answers,
        visit.signature)
      uploads.remove(upload.id)
      let notice: Notice = report.change == nil ? .unchanged : .loaded
      // Where there are plans of several years, the page has to be told which one this was.
      let year = try ledger.years().count > 1 ? String(report.plan.year) : ""
      return Response(
        seeOther: PathText.address(
          "/", [Request.Field("year", year), Request.Field("done", notice.rawValue)]))
    } catch {
      let message = LoadRefusal(error, of: upload).message
      return try show(form, upload, reading, refused: message)
    }
  }

  // MARK: Reading

  /// Reads a table as the form asks, with what was said of earlier tables.
  private func read(_ upload: Uploads.Upload, _ form: LoadForm) throws(LedgerError) -> PlanReading {
    var request = PlanReading.Request(
      path: upload.path, year: form.yearNumber,
      organisation: form.organisation.isEmpty ? nil : form.organisation)
    request.headerRow = form.headerRow
    request.sheet = form.sheet.isEmpty ? nil : form.sheet
    request.columns = form.columns
    // A ledger that is missing or cannot be used has no say; opening it to load reports the trouble.
    if let ledger = try? visit.openLedger() {
      if let chosen = try? ledger.fileLimits(year: request.year) {
        request.file.fill(with: chosen)
      }
      request.remembered = (try? ledger.rememberedLayouts()) ?? []
    }
    return try PlanReading(request)
  }

  /// The preview; `refused` says why a table was not loaded.
  private func show(
    _ form: LoadForm, _ upload: Uploads.Upload, _ known: PlanReading? = nil, refused: String = ""
  ) throws(LedgerError) -> Response {
    let reading: PlanReading
    do throws(LedgerError) {
      if let known { reading = known } else { reading = try read(upload, form) }
    } catch {
      return refuse(error, form, upload)
    }
    var refused = refused
    if !form.fault.isEmpty { refused = form.fault }
    let comparison: LoadComparing
    do throws(LedgerError) {
      comparison = try LoadComparing(reading, form, visit)
    } catch .noLedger {
      comparison = .nothing
    } catch {
      comparison = .nothing
      if refused.isEmpty { refused = LoadRefusal(error, of: upload).message }
    }
    let preview = LoadPreview(
      visit, form, upload, reading, comparison, refused: refused)
    return Response(refused.isEmpty ? .ok : .conflict, preview.page)
  }

  /// The answer where a table could not be read.
  private func refuse(_ error: LedgerError, _ form: LoadForm, _ upload: Uploads.Upload) -> Response
  {
    let message = LoadRefusal(error, of: upload).message
    switch error {
    case .yearOfTableUnknown:
      return Response(.conflict, LoadStart(visit, form, waiting: upload, refused: message).page)
    case .file(.noSuchSheet):
      return Response(.badRequest, LoadStart(visit, form, refused: message).page)
    case .table(let problems):
      return Response(
        .conflict,
        LoadStart(visit, form, waiting: upload, refused: message, problems: problems).page)
    default:
      uploads.remove(upload.id)
      return Response(.conflict, LoadStart(visit, form, refused: message).page)
    }
  }

  private static var gone: Response {
    Response(
      .notFound,
      ErrorPage.html(
        for: .notFound, detail: "上传的表格已经不在了：可能已经装入，或放了一天以上。请到“装载计划”重新上传。"))
  }
}
