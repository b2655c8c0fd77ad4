import ExactNumbers
import SheetDocument

/// A document that works: formulas, lists to choose from, locked cells, bars and a chart.
enum WorkingDocument {
  static let choices = SheetArea(sheet: "字典 1's", rows: 0..<3, column: 0)

  /// Fourteen names of seven characters and more overflow the library's own lists.
  static let longChoices = SheetArea(sheet: "字典 1's", rows: 0..<14, column: 1)

  static let document: SheetDocument = {
    var properties = SampleDocument.properties
    properties.custom = ["planVersion": "2", "ledgerId": "甲 & 乙"]
    return SheetDocument(properties: properties, sheets: [form, dictionary])
  }()

  private static func number(_ value: Fraction) -> SheetCell {
    SheetCell(.number(value), SampleDocument.body.with { $0.isUnlocked = true })
  }

  private static let target = CellReference.sameRow(column: 1)
  private static let actual = CellReference.right(-1)

  private static func row(_ name: String, _ target: Fraction, _ actual: Fraction) -> SheetRow {
    SheetRow(
      [
        SheetCell(.text(name), SampleDocument.body), number(target), number(actual),
        SheetCell(
          .formula("\(Self.actual)/\(Self.target)", .number(actual / target)),
          SampleDocument.percent),
        SheetCell(
          .formula(
            "IF(\(CellReference.sameRow(column: 2))>=\(Self.target),\(text: "\"=达到\""),\(text: "未达到"))",
            .text(actual >= target ? "\"=达到\"" : "未达到")), SampleDocument.body),
      ], height: 20)
  }

  private static var form: Sheet {
    var sheet = Sheet(
      name: "填报", columns: [12, 10, 10, 10, 12].map { SheetColumn(width: $0) })
    let blank = SheetCell(.blank, CellStyle())
    sheet.rows = [
      SheetRow(
        ["事项", "目标", "实际", "完成率", "结果"].map { SheetCell(.text($0), SampleDocument.header) },
        height: 20),
      row("培训", Fraction(12), Fraction(10)), row("走访", Fraction(3), Fraction(3)),
      SheetRow(
        [
          SheetCell(.text("合计"), SampleDocument.body),
          SheetCell(
            .formula("SUM(\(SheetArea(rows: 1..<3, column: 1)))", .number(Fraction(15))),
            SampleDocument.body),
          SheetCell(
            .formula(
              "SUM(\(CellReference(row: .offset(-2), column: .offset(0))):\(CellReference(row: .fixed(2), column: .offset(0))))",
              .number(Fraction(13))), SampleDocument.body),
          SheetCell(
            .formula(
              "ROUND(\(Fraction(13, 15)),3)", .number(Fraction(867, 1000))),
            SampleDocument.percent),
          SheetCell(
            .formula(
              "\(CellReference(sheet: "字典 1's", row: .fixed(0), column: .fixed(0)))&\(text: "")",
              .text("√")), SampleDocument.body),
        ], height: 20),
      SheetRow([blank], height: 90), SheetRow([blank], height: 90),
    ]
    sheet.isProtected = true
    sheet.lists = [
      ListValidation(
        SheetArea(rows: 1..<3, column: 4), choices: choices, title: "请选择",
        message: String(repeating: "说明", count: 127), isStrict: true),
      ListValidation(SheetArea(rows: 1..<3, column: 0), choices: longChoices),
    ]
    sheet.dataBars = [DataBars(SheetArea(rows: 1..<4, column: 3), color: .init(0x9DC3E6))]
    sheet.charts = [
      SheetChart(
        .bars, title: "完成率", series: [series("完成率", column: 3)], format: .percent, maximum: 1,
        rows: 4..<5, columns: 0..<5),
      SheetChart(
        .lines, title: "计划与实际",
        series: [series("目标", column: 1), series("实际", column: 2)], rows: 5..<6,
        columns: 0..<5),
    ]
    return sheet
  }

  private static func series(_ name: String, column: Int) -> SheetChart.Series {
    SheetChart.Series(
      name: name, names: SheetArea(rows: 1..<3, column: 0),
      values: SheetArea(rows: 1..<3, column: column), color: .init(0x2F5597))
  }

  private static var dictionary: Sheet {
    var sheet = Sheet(
      name: "字典 1's", columns: [SheetColumn(width: 10), SheetColumn(width: 30)])
    sheet.rows = (0..<14).map { row in
      let choice = ["√", "×", "进行中"].dropFirst(row).first
      return SheetRow([
        SheetCell(choice.map { .text($0) } ?? .blank, CellStyle()),
        SheetCell(.text("第\(row + 1)科室工会分会委员会"), CellStyle()),
      ])
    }
    sheet.isHidden = true
    return sheet
  }
}
