internal import GoalModel
internal import PlanLedger
internal import Wording

/// 导出: the completion sheet for leadership, and the paragraph for the report.
struct ExportPage {
  private let visit: Visit

  /// What was refused.
  private var refused = ""

  init(_ visit: Visit) { self.visit = visit }

  /// The page.
  func page() throws(LedgerError) -> HTML {
    let report = try visit.report()
    let prose = ReportProse(
      report.completion, records: report.records, outside: report.outside, groupedBy: .section)
    let error: HTML = refused.isEmpty ? "" : "<p class=\"error\" role=\"alert\">\(refused)</p>"
    let paragraphs = prose.paragraphs(in: .chinese).map { "<p>\($0)</p>\n" as HTML }
    let formats = [
      ("xlsx", "Excel 工作簿（.xlsx）"), ("xml", "XML 电子表格 2003（.xml）"), ("csv", "只要逐项表（.csv）"),
    ].map { value, text -> HTML in
      """
      <label><input type="radio" name="format" value="\(value)"\("checked", if: value == "xlsx")> \(text)</label>

      """
    }
    let content: HTML = """
      <h1>导出</h1>
      <section><h2>完成情况表</h2>
      <form method="post" action="/export">\(visit.tokenField)
      \(error)
      <fieldset><legend>格式</legend>\(formats)</fieldset>
      <label>截至 <input name="day" value="\(visit.request.typed("day"))" \
      placeholder="\(visit.today.description)"></label>
      <label><input type="checkbox" name="closing" value="yes"> 年终结算（当天到期的算到期）</label>
      <button type="submit">导出完成情况表</button>
      </form></section>
      <section><h2>\(prose.title(in: .chinese))</h2>
      <p class="hint">下面的文字可以直接复制到 Word。</p>
      <div class="prose">
      \(paragraphs)</div></section>
      """
    return visit.page("导出", at: .export, of: report, content)
  }

  /// Makes the sheet and hands it over.
  func export() throws(LedgerError) -> Response {
    let request = visit.request
    do throws(LedgerError) {
      let ledger = try visit.openLedger()
      let year = try ledger.year(named: nil, orOf: visit.today)
      let day = try DayField(request.typed("day"), visit, year: year).day
      let format = Ledger.ExportFormat(rawValue: request.typed("format")) ?? .xlsx
      let asked = Ledger.ReportRequest(
        year: year, day: day ?? visit.today, isDayNamed: day != nil,
        isClosing: request.typed("closing") == "yes")
      return try Self.file(of: ledger, asked, as: format)
    } catch {
      var again = self
      again.refused = DeedRefusal(error).message
      return Response(.conflict, try again.page())
    }
  }

  private static func file(
    of ledger: Ledger, _ request: Ledger.ReportRequest, as format: Ledger.ExportFormat
  ) throws(LedgerError) -> Response {
    let file = try PrivateFolder.file { folder throws(LedgerError) in
      try ledger.export(request, as: [format], to: nil, folder: folder, in: .chinese).paths.first
    }
    return Response(file: file.name, type: type(of: format), body: file.content)
  }

  /// What browsers call a format.
  static func type(of format: Ledger.ExportFormat) -> String {
    switch format {
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .xml: "application/xml"
    case .csv: "text/csv; charset=utf-8"
    }
  }
}
