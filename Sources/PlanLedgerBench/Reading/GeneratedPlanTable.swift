import ExactNumbers
import Glibc
import SheetDocument
import SpreadsheetFiles

/// A plan table of any size as an office would write it, the same at every run.
///
/// Titles differ in every row; departments, people, units and targets repeat, as they do in real
/// tables; a third of the rows has a remark of its own and a third has none.
struct GeneratedPlanTable {
  /// How many items it lists, below a title and a header.
  let rows: Int

  private static let headers = [
    "序号", "类别", "工作项目", "工作目标", "计量单位", "权重", "经费预算（万元）", "责任部门", "协办部门", "责任人", "完成时限",
    "备注",
  ]
  private static let sheet = "工作计划"
  private static let title = "市人民医院工会2026年工作计划表"
  private static let sections = ["组织建设", "民主管理", "权益维护", "文体活动", "帮扶慰问", "宣传教育", "女职工工作"]
  private static let activities = [
    "召开职工代表座谈会", "组织技能竞赛", "开展健康讲座", "走访慰问困难职工", "举办读书分享活动", "开展安全生产检查", "组织职工疗休养",
    "征集合理化建议", "举办羽毛球比赛", "开展心理疏导服务", "更新职工之家图书",
  ]
  private static let units = ["次", "人次", "件", "期", "场", "篇", "户"]
  private static let surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐"]
  private static let names = ["建国", "敏", "丽华", "志强", "静", "海燕", "立新"]
  private static let day = CellStyle().with { $0.format = .date }

  /// What stands in a cell, before any format.
  private enum Value {
    case text(String)
    case hundredths(Int)
    case day(month: Int, day: Int)
    case nothing
  }

  private func values(ofItem index: Int) -> [Value] {
    let number = index + 1
    let department = Self.department(index * 7)
    let unit = Self.units[index % Self.units.count]
    let month = index % 12 + 1
    return [
      .hundredths(number * 100),
      .text(Self.sections[index / 3 % Self.sections.count]),
      .text("\(Self.activities[index % Self.activities.count])（\(department)第\(number)期）"),
      .text("不少于\(index % 180 + 2)\(unit)"),
      .text(unit),
      .hundredths(index % 10 * 50 + 100),
      .hundredths(index * 7919 % 100_000),
      .text(department),
      .text(Self.department(index * 11 + 5)),
      .text(
        Self.surnames[index % Self.surnames.count] + Self.names[index / 11 % Self.names.count]),
      .day(month: month, day: month == 2 ? 28 : 30),
      remark(index),
    ]
  }

  private static func department(_ index: Int) -> String { "第\(index % 40 + 1)临床科室分会" }

  private func remark(_ index: Int) -> Value {
    switch index % 3 {
    case 0: .text("参照上年度第\(index + 1)号纪要执行，材料存档备查")
    case 1: .text("按月报送进展")
    default: .nothing
    }
  }

  // MARK: Writing

  /// Writes the table in a format.
  func write(as format: ReadingCase.Format, to path: String) throws {
    let writer = SheetFileWriter()
    switch format {
    case .xlsx: try writer.write(document, as: .xlsx, to: path)
    case .xml: try writer.write(markup, to: path)
    case .csv: try writer.write(delimitedText, to: path)
    }
  }

  private var document: SheetDocument {
    var sheet = Sheet(
      name: Self.sheet, columns: Self.headers.map { _ in SheetColumn(width: 14) },
      rows: [
        SheetRow([SheetCell(.text(Self.title), CellStyle(), columns: Self.headers.count)]),
        SheetRow(Self.headers.map { SheetCell(.text($0), CellStyle()) }),
      ])
    sheet.rows += (0..<rows).map { SheetRow(values(ofItem: $0).map(Self.cell)) }
    let properties = DocumentProperties(
      title: Self.title, organisation: "市人民医院工会", subject: "", created: "2026-01-05T08:00:00Z")
    return SheetDocument(properties: properties, sheets: [sheet])
  }

  private static func cell(_ value: Value) -> SheetCell {
    switch value {
    case .text(let text): SheetCell(.text(text), CellStyle())
    case .hundredths(let number): SheetCell(.number(Fraction(number, 100)), CellStyle())
    case .day(let month, let day): SheetCell(.date(year: 2026, month: month, day: day), Self.day)
    case .nothing: SheetCell(.blank, CellStyle())
    }
  }

  /// The same as XML Spreadsheet 2003, laid out as Excel lays it out.
  private var markup: [UInt8] {
    let last = Self.headers.count - 1
    var text = Array(
      """
      <?xml version="1.0"?>\r
      <?mso-application progid="Excel.Sheet"?>\r
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"\r
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\r
       <Styles>\r
        <Style ss:ID="s62"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style>\r
       </Styles>\r
       <Worksheet ss:Name="\(Self.sheet)">\r
        <Table>\r
         <Row>\r
          <Cell ss:MergeAcross="\(last)"><Data ss:Type="String">\(Self.title)</Data></Cell>\r
         </Row>\r\n
      """.utf8)
    Self.append(Self.headers.map { .text($0) }, to: &text)
    for index in 0..<rows { Self.append(values(ofItem: index), to: &text) }
    text += Array("  </Table>\r\n </Worksheet>\r\n</Workbook>\r\n".utf8)
    return text
  }

  private static func append(_ row: [Value], to markup: inout [UInt8]) {
    markup.append(contentsOf: "   <Row>\r\n".utf8)
    var gap = false
    for (column, value) in row.enumerated() {
      let index = gap ? " ss:Index=\"\(column + 1)\"" : ""
      gap = false
      switch value {
      case .nothing: gap = true
      case .text(let text): append(text, "String", index, to: &markup)
      case .hundredths: append(field(value), "Number", index, to: &markup)
      case .day(let month, let day):
        let moment = "2026-\(padded(month))-\(padded(day))T00:00:00.000"
        append(moment, "DateTime", index + " ss:StyleID=\"s62\"", to: &markup)
      }
    }
    markup.append(contentsOf: "   </Row>\r\n".utf8)
  }

  private static func append(
    _ value: String, _ type: String, _ attributes: String, to markup: inout [UInt8]
  ) {
    let cell = "    <Cell\(attributes)><Data ss:Type=\"\(type)\">\(value)</Data></Cell>\r\n"
    markup.append(contentsOf: cell.utf8)
  }

  /// The same as CSV, as Excel saves it: a mark in front, and two bytes at every line end.
  private var delimitedText: [UInt8] {
    let head = "\u{FEFF}\(Self.title)\r\n\(Self.headers.joined(separator: ","))\r\n"
    var text = Array(head.utf8)
    for index in 0..<rows {
      let fields = values(ofItem: index).map(Self.field)
      text.append(contentsOf: (fields.joined(separator: ",") + "\r\n").utf8)
    }
    return text
  }

  private static func field(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .hundredths(let number):
      number % 100 == 0 ? "\(number / 100)" : "\(number / 100).\(padded(number % 100))"
    case .day(let month, let day): "2026/\(month)/\(day)"
    case .nothing: ""
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
