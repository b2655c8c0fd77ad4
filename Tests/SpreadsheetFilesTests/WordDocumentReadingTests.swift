import SpreadsheetFiles
import SpreadsheetGrid
import Testing

@Suite("The tables of a Word document are read")
struct WordDocumentReadingTests {
  @Test("with the texts as they read when all changes are accepted")
  func texts() throws {
    let grid = try #require(readFile("texts.docx").sheets.first)
    #expect(
      grid.listing == [
        "A1 text 留增移来", "B1 text 前\t后\n下-", "C1 text 7日", "D1 text 链接控件", "E1 text ☑☐✓",
        "F1 text ☑☐", "G1 text 见", "H1 text 注", "A2 text 全 划", "B2 text 半划", "C2 text 没划",
        "A3 text 外层\n甲 乙\n丙", "B3 text 空行下面",
      ])
    #expect(grid.struckCells == [CellAddress(row: 1, column: 0)])
  }

  @Test("each as a sheet with the texts above it, its merged areas and hidden rows")
  func layout() throws {
    let file = try readFile("layout.docx")
    #expect(file.format == .wordDocument)
    #expect(file.sheets.map(\.name) == ["表1", "表2"])
    let grid = try #require(file.sheets.first)
    #expect(grid.captions == ["2026年工作计划", "单位：工会"])
    #expect(
      grid.listing == [
        "A1 text 标题", "A2 text 一类", "B2 text 事项", "C2 text 宽", "B3 text 另一事项", "C3 text 块",
        "B4 text 第三", "C5 text 独", "A6 text 藏", "A7 text 不接", "B7 text 左", "D7 text 末",
        "A8 text 没有上文", "B8 text 独行",
      ])
    #expect(
      grid.merges.map(\.description) == ["A1:D1", "A2:A4", "C2:D2", "C3:D4", "B7:C7"])
    #expect(grid.hiddenRows == [5])
    #expect(file.sheets.last?.captions == ["注：第一张表下面", "附件2"])
    #expect(file.sheets.last?.listing == ["A1 text 第二张表"])
  }

  @Test("with the automatic numbers people see")
  func numbering() throws {
    let grid = try #require(readFile("numbered.docx").sheets.first)
    #expect(grid.captions == ["一、第一条"])
    #expect(
      grid.listing == [
        "A1 text 1", "B1 text 二、走访", "C1 text （1）小一\n（2）小二",
        "A2 text 2", "B2 text 三、慰问", "C2 text （1）又从一起\n3.1 数字",
        "A3 text 11", "B3 text 12 项", "C3 text 圆点",
        "A4 text 13", "B4 text ①圈", "C4 text 循环\n没有",
      ])
  }

  @Test("as python-docx writes them, and in the strict form")
  func programs() throws {
    let grid = try #require(readFile("python-docx.docx").sheets.first)
    #expect(grid.captions == ["市第一人民医院工会2026年工作计划", "单位：市第一人民医院工会"])
    #expect(
      grid.listing == [
        "A1 text 序号", "B1 text 类别", "C1 text 项目", "D1 text 完成时限", "A2 text 1", "B2 text 慰问",
        "C2 text 走访困难职工", "D2 text 3月底前\n6月底前\n年底前", "A3 text 2", "C3 text 已取消",
        "A4 text 3", "B4 text 通栏",
      ])
    #expect(grid.merges.map(\.description) == ["B2:B3", "B4:C4"])
    #expect(grid.struckCells == [CellAddress(row: 2, column: 2)])
    #expect(try readFile("strict.docx").sheets.first?.listing == ["A1 text 严格"])
    #expect(try readFile("nested-tables.docx").sheets.first?.listing == ["A1 text 深"])
  }

  @Test("unless there is none, or the document is broken or made to do harm")
  func refusals() {
    func expect(_ name: String, _ error: (String) -> SpreadsheetFileError) {
      #expect(throws: error(TestFiles.path(name))) { try readFile(name) }
    }
    expect("no-tables.docx") { .noSheets(path: $0) }
    expect("document-type.docx") { .documentType(path: $0, part: "word/document.xml") }
    expect("span-beyond.docx") {
      .outsideSheet(path: $0, sheet: "表1", found: "gridSpan=99999")
    }
    // The 32,768th column.
    expect("spans-beyond.docx") { .outsideSheet(path: $0, sheet: "表1", found: "AVLH1") }
    expect("cut-off.docx") {
      .damaged(path: $0, part: "word/document.xml", line: 1, .truncated)
    }
    guard case .damaged? = error(of: "deep.docx") else {
      Issue.record("deep.docx: \(String(describing: error(of: "deep.docx")))")
      return
    }
  }

  private func error(of name: String) -> SpreadsheetFileError? {
    do throws(SpreadsheetFileError) {
      _ = try readFile(name)
      return nil
    } catch {
      return error
    }
  }
}
