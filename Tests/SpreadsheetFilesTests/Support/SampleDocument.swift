import ExactNumbers
import SheetDocument

/// A document with everything a document can have.
enum SampleDocument {
  static let title = CellStyle().with {
    $0.font = .hei
    $0.size = 18
    $0.isBold = true
    $0.alignment = .center
  }
  static let header = CellStyle().with {
    $0.font = .hei
    $0.size = 11
    $0.fill = CellStyle.Color(0xD9E1F2)
    $0.hasBorder = true
    $0.alignment = .center
  }
  static let body = CellStyle().with {
    $0.hasBorder = true
    $0.wraps = true
  }
  static let percent = body.with {
    $0.alignment = .right
    $0.format = .percent
  }
  static let date = body.with { $0.format = .date }
  static let done = body.with {
    $0.color = CellStyle.Color(0x006100)
    $0.fill = CellStyle.Color(0xC6EFCE)
  }

  static let properties = DocumentProperties(
    title: "2026年工会工作完成情况表", organisation: "市人民医院工会", subject: "截至2026-06-30",
    created: "2026-06-30T00:00:00Z")

  static let document = SheetDocument(properties: properties, sheets: [items, notes])

  private static var items: Sheet {
    var sheet = Sheet(
      name: "完成情况",
      columns: [
        SheetColumn(width: 6), SheetColumn(width: 30), SheetColumn(width: 12),
        SheetColumn(width: 12), SheetColumn(width: 10, isHidden: true),
      ])
    sheet.rows = [
      SheetRow([SheetCell(.text("2026年工会工作完成情况表"), title, columns: 5)], height: 30),
      SheetRow(
        ["序号", "事项", "完成率", "完成时限", "原值"].map { SheetCell(.text($0), header) }, height: 20),
      SheetRow([
        SheetCell(.number(Fraction(1)), body), SheetCell(.text("职代会\n（两次）"), done),
        SheetCell(.number(Fraction(5, 6)), percent),
        SheetCell(.date(year: 2026, month: 6, day: 30), date),
        SheetCell(.number(Fraction(5, 6)), body),
      ]),
      SheetRow([
        SheetCell(.number(Fraction(2)), body), SheetCell(.text("=1+1 & <慰问> \"二\" 𠮷"), body),
        SheetCell(.number(Fraction(-1, 8)), percent), SheetCell(.blank, body),
        SheetCell(.text("_x0041_"), body),
      ]),
      SheetRow([SheetCell(.text("合计"), body, columns: 2), SheetCell(.number(.zero), percent)]),
    ]
    sheet.frozenRows = 2
    sheet.frozenColumns = 1
    sheet.repeatedRows = 0..<2
    sheet.filteredRows = 1..<4
    return sheet
  }

  private static var notes: Sheet {
    var sheet = Sheet(name: "说明 A's", columns: [SheetColumn(width: 60)])
    sheet.rows = [SheetRow(), SheetRow([SheetCell(.text("  首尾空格  "), CellStyle())])]
    sheet.page.isLandscape = false
    return sheet
  }

  /// A document of one sheet with one text.
  static func holding(_ content: SheetCell.Content, sheetNamed name: String = "表") -> SheetDocument
  {
    SheetDocument(
      properties: properties,
      sheets: [
        Sheet(
          name: name, columns: [SheetColumn(width: 10)],
          rows: [SheetRow([SheetCell(content, CellStyle())])])
      ])
  }
}
