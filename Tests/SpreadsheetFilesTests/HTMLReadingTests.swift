import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("The tables of a web page are read")
struct HTMLReadingTests {
  private func sheets(_ page: String) throws -> [Grid] {
    try read(page, named: "表.html").sheets
  }

  private func sheet(_ page: String) throws -> Grid { try #require(sheets(page).first) }

  @Test("with texts as the page shows them")
  func texts() throws {
    let grid = try sheet(
      """
      <html><head><title>门户</title><style>td{color:red}</style></head><body><table>
      <tr><td> 前  后
       </td><td>一<br>二<br/>三</td><td>&nbsp;&nbsp;缩 &nbsp; 进&nbsp;</td><td>&lt;5 &amp; &#8805;2 &#x4e00;</td>
      <td><p>段一</p><p>段二</p></td><td><b>粗</b><i>斜</i><span style="display:none">藏</span></td>
      <td><script>document.write("<td>")</script>见<!-- <td>注</td> --></td><td></td></tr>
      <tr><td><input type=checkbox checked>是 <input type="checkbox">否</td>
      <td><select><option>甲<option selected>乙</select></td><td><input value="填写的"></td></tr>
      </table></body></html>
      """)
    #expect(
      grid.listing == [
        "A1 text 前 后", "B1 text 一\n二\n三", "C1 text 缩 进", "D1 text <5 & ≥2 一",
        "E1 text 段一\n段二", "F1 text 粗斜", "G1 text 见", "A2 text ☑是 ☐否", "B2 text 乙",
        "C2 text 填写的",
      ])
  }

  @Test("with spans as merged areas, which end with the table")
  func spans() throws {
    let grid = try sheet(
      """
      <table><tr><th colspan=3>标题<th rowspan=99999999999>右
      <tr><td rowspan="2">类<td>甲<td colspan="0">乙
      <tr><td>丙<td>丁
      <tr><td colspan=2 rowspan=0>底<td colspan="-3">末
      <tr><td>后</table>
      """)
    #expect(
      grid.listing == [
        "A1 text 标题", "D1 text 右", "A2 text 类", "B2 text 甲", "C2 text 乙", "B3 text 丙",
        "C3 text 丁", "A4 text 底", "C4 text 末", "C5 text 后",
      ])
    #expect(grid.merges.map(\.description) == ["A1:C1", "D1:D5", "A2:A3", "A4:B5"])
  }

  @Test("with a span that no number can hold taken for one cell")
  func absurdSpans() throws {
    let grid = try sheet(
      """
      <table><tr><td colspan=99999>宽<td>后<tr><td rowspan=99999>高<tr><td>末</table>
      """)
    #expect(grid.listing == ["A1 text 宽", "ALM1 text 后", "A2 text 高", "B3 text 末"])
    #expect(grid.merges.map(\.description) == ["A1:ALL1", "A2:A3"])
  }

  @Test("with hidden rows and columns and struck texts marked")
  func marks() throws {
    let grid = try sheet(
      """
      <table><col><col span=2 style='mso-width-source:userset; display: none'><tr><td>甲<td>乙<td>丙
      <tr style="DISPLAY:none"><td>藏<tr><td><s>取消</s><td><del>划</del>留<td style='text-decoration:
      line-through'>全划</table>
      """)
    #expect(
      grid.listing == [
        "A1 text 甲", "B1 text 乙", "C1 text 丙", "A2 text 藏", "A3 text 取消", "B3 text 划留",
        "C3 text 全划",
      ])
    #expect(grid.hiddenRows == [1])
    #expect(grid.hiddenColumns == [1, 2])
    #expect(grid.struckCells.map(\.description).sorted() == ["A3", "C3"])
  }

  @Test("with the values that Excel and LibreOffice note beside what they show")
  func values() throws {
    let grid = try sheet(
      """
      <html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td x:num>1,234.50</td>
      <td x:num="0.9512">95%</td><td x:num="46112">2026年3月31日</td><td x:num="12.5">#####</td>
      <td x:str>007</td><td x:bool="TRUE">TRUE</td><td x:err="#DIV/0!">#DIV/0!</td>
      <td sdval="2067.5" sdnum="2052;">2067.50</td><td>12</td><td x:num>无</td></tr></table></html>
      """)
    #expect(
      grid.listing == [
        "A1 number 1234.5", "B1 percent 0.9512", "C1 text 2026年3月31日", "D1 number 12.5",
        "E1 text 007", "F1 boolean true", "G1 error #DIV/0!", "H1 number 2067.5", "I1 text 12",
        "J1 text 无",
      ])
  }

  @Test("each as a sheet, with the texts above it, but not the tables that only arrange others")
  func arrangement() throws {
    let sheets = try sheets(
      """
      <h1>工会</h1><table><tr><td>2026年工作计划<tr><td><table><tr><th>序号<th>项目
      <tr><td>1<td>走访<table><tr><td>甲<td>乙<tr><td></table>等</table>
      <tr><td>第二部分<br>单位：工会<div style="display:none"><table><caption>附表</caption>
      <tr><th>序号<th>项目<tr><td>2<td>慰问</table></div></table>
      <table><tr><td></table>
      """)
    #expect(sheets.map(\.name) == ["表1", "表2"])
    #expect(
      sheets.map(\.listing) == [
        ["A1 text 序号", "B1 text 项目", "A2 text 1", "B2 text 走访\n甲 乙\n等"],
        ["A1 text 序号", "B1 text 项目", "A2 text 2", "B2 text 慰问"],
      ])
    #expect(
      sheets.map(\.captions) == [
        ["工会", "2026年工作计划"], ["2026年工作计划", "第二部分\n单位：工会", "附表"],
      ])
    #expect(sheets.map(\.isHidden) == [false, true])
    #expect(try self.sheets("<div hidden><table><tr><td>1</table></div>").map(\.isHidden) == [true])
  }

  @Test("in whatever encoding they are written, also where they declare another")
  func encodings() throws {
    func page(_ name: String) throws -> SpreadsheetFile {
      let file = try readFile(name)
      #expect(file.format == .html)
      #expect(file.sheets.map(\.listing) == [["A1 text 朱镕基𠮷", "B1 text 工会"]], "\(name)")
      return file
    }
    #expect(try page("declared-gb2312.html").encoding == "GB18030")
    #expect(try page("declared-gb2312.html").remarks == [])
    let wrong = try page("declared-utf8.html")
    #expect(wrong.encoding == "GB18030")
    #expect(wrong.remarks == [.encodingCorrected(declared: "UTF-8", actual: "GB18030")])
    let other = try page("utf8-called-gb2312.html")
    #expect(other.encoding == "UTF-8")
    #expect(other.remarks == [.encodingCorrected(declared: "GB2312", actual: "UTF-8")])
    #expect(try page("undeclared.html").encoding == "GB18030")
    #expect(try page("utf16.html").encoding == "UTF-16 LE")
    #expect(try page("excel.mht").encoding == "GB18030")
    #expect(try page("browser.mht").encoding == "UTF-8")
  }

  @Test("as LibreOffice saves them, also named as an old workbook")
  func office() throws {
    let file = try readFile("libreoffice.html")
    let grid = try #require(file.sheets.first)
    // LibreOffice leaves hidden rows and columns out of a page.
    #expect(
      grid.listing == [
        "A1 text 2026年工会工作计划", "A2 text 序号", "B2 text 项目", "C2 text 完成时限", "D2 text 完成率",
        "A3 number 1", "B3 text 职工代表大会\n（两次）", "C3 text 2026年3月31日", "D3 percent 0.95",
        "B4 number 1", "C4 text 职工代表大会\n（两次）完成时限", "D4 text #DIV/0!", "B5 text 不少于两次",
        "C5 text 2026年9月",
      ])
    // Its spans still count them.
    #expect(grid.merges.map(\.description) == ["A1:E1"])
    let named = try read("<table><tr><td>1</table>", named: "导出.xls")
    #expect(named.remarks == [.nameDoesNotMatchContent(nameExtension: "xls", .html)])
  }

  @Test("without expanding what a document type defines")
  func entities() throws {
    let grid = try sheet(
      """
      <!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <html><table><tr><td>&a;<td>&f;<td>&unknown</table>
      """)
    #expect(grid.listing == ["A1 text &a;", "B1 text &f;", "C1 text &unknown"])
  }

  @Test("unless it holds none, or is made to keep the program busy")
  func refusals() {
    func error(_ page: String, _ limits: ReadingLimits = ReadingLimits()) -> SpreadsheetFileError? {
      do throws(SpreadsheetFileError) {
        _ = try SpreadsheetReader(limits: limits).read(Array(page.utf8), named: "表.html")
        return nil
      } catch {
        return error
      }
    }
    #expect(
      error("<html><frameset><frame src='sheet001.htm'></frameset></html>")
        == .noSheets(path: "表.html"))
    #expect(error("<html><body>只有文字</body></html>") == .noSheets(path: "表.html"))
    let deep = "<html>" + String(repeating: "<div>", count: 100_000) + "<table><tr><td>1"
    #expect(error(deep) == .tooLarge(path: "表.html", .nesting(512)))
    let tables = String(repeating: "<table><tr><td>", count: 300) + "1"
    #expect(error(tables) == .tooLarge(path: "表.html", .nesting(512)))
    let attributes = "<table><tr><td " + (0..<300).map { "a\($0)=1 " }.joined() + ">1</table>"
    #expect(error(attributes) == .tooLarge(path: "表.html", .attributes(256)))
    // The 17,000th column.
    let wide = "<table><tr>" + String(repeating: "<td colspan=1000>1", count: 17)
    #expect(error(wide) == .outsideSheet(path: "表.html", sheet: "表1", found: "YCV1"))
    var limits = ReadingLimits()
    limits.cells = 2
    #expect(error("<table><tr><td>1<td>2<td>3", limits) == .tooLarge(path: "表.html", .cells(2)))
    limits = ReadingLimits()
    limits.mergedAreas = 1
    #expect(
      error("<table><tr><td colspan=2>1<td colspan=2>2", limits)
        == .tooLarge(path: "表.html", .mergedAreas(1)))
  }

  @Test("also where scripts and remarks look like tags without end")
  func scripts() throws {
    let words = (0..<500).map { "w\($0)" }.joined(separator: " ")
    let grid = try sheet(
      "<script>if (a<b) { '\(words)' }</script><!-- <b \(words) --><table><tr><td>1</table>")
    #expect(grid.listing == ["A1 text 1"])
  }
}
