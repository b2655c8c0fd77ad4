import CompletionExport
import ExactNumbers
import GoalModel
import SheetDocument
import Testing

@Suite("The overview")
struct OverviewSheetTests {
  private func overview() throws -> Sheet {
    try #require(try SamplePlan().source().document.sheet("总体情况"))
  }

  /// The rows of the table under a heading, on the left or on the right, down to its totals.
  private func table(under heading: String) throws -> [[SheetCell]] {
    let rows = try overview().rows.map(\.cells)
    let start = try #require(rows.firstIndex { $0.contains { $0.plain == heading } })
    let column = try #require(rows[start].firstIndex { $0.plain == heading })
    // The heading covers its whole table; on the right ten cells and the gap stand before it.
    let first = column == 0 ? 0 : 11
    let body = rows[(start + 2)...].map { Array($0.dropFirst(first).prefix(8)) }
    let end = try #require(body.firstIndex { $0.first?.plain == "合计" })
    return Array(body[...end])
  }

  @Test("says first whose work it is, of which day, and the one line leadership reads")
  func firstLines() throws {
    let texts = try overview().texts
    #expect(texts[0] == ["市第一人民医院工会2026年工作完成情况"])
    #expect(texts[1] == ["单位：市第一人民医院工会　　年度：2026年　　截至2026年6月30日"])
    // 1 + 7/12 + 1/2 + 0 + 5/12 + 23/24 + 0 of 7 rated items: 83/168.
    #expect(texts[2] == ["计划 8 项，已完成 1 项，进行中 5 项，逾期 2 项，完成率 49.4%"])
    #expect(try overview().rows[2].cells[0].style.size > 14)
  }

  @Test("counts by section with totals that foot")
  func sections() throws {
    let rows = try table(under: "一、按工作类别")
    #expect(
      rows.map { $0[0].plain } == ["民主管理", "素质提升", "经费管理", "文体活动", "健康保险", "维权帮扶", "合计"])
    // 计划 2, 到期 1, 已完成 1, 按期 1, 逾期 0, 办结 0, (1 + 5/12) ÷ 2 shown as 70.8 %.
    #expect(rows[0].dropFirst().map(\.plain) == ["2", "1", "1", "1", "0", "0", "177/250"])
    // The cancelled item is not in scope.
    #expect(rows[3][1].plain == "2")
  }

  @Test(
    "totals of every table are the sums of its rows",
    arguments: ["一、按工作类别", "四、按责任部门", "六、按到期月份", "七、按工作种类"])
  func totals(heading: String) throws {
    let rows = try table(under: heading)
    let total = try #require(rows.last)
    for column in 1...6 {
      let sum = try rows.dropLast().reduce(Fraction.zero) {
        $0 + (try #require(Fraction($1[column].plain)))
      }
      #expect(sum.description == total[column].plain)
    }
    #expect(total[7].plain == "247/500")
    #expect(rows.allSatisfy { $0[7].style.format == .percent || $0[7].plain == "—" })
  }

  @Test("a part without a rate shows a dash, neither 0 nor 100")
  func emptyBase() throws {
    let rows = try table(under: "一、按工作类别")
    #expect(rows[4].map(\.plain) == ["健康保险", "1", "0", "0", "0", "0", "0", "—"])
  }

  @Test("a department nobody named is said to be missing")
  func unnamedDepartment() throws {
    #expect(try table(under: "四、按责任部门").map { $0[0].plain }.contains("（未填）"))
  }

  @Test("lists the six rates with what stands above and below the line")
  func rates() throws {
    let source = try SamplePlan().source()
    let rates = source.completion.total.rates
    let expected = [
      ("完成率", rates.year), ("到期事项完成率", rates.due), ("序时进度完成率", rates.pace),
      ("按期完成率", rates.onTime), ("办结率", rates.ticked), ("填报率", rates.reported),
    ]
    let rows = try overview().rows.map { Array($0.cells.dropFirst(11)).map(\.plain) }
    for (name, rate) in expected {
      let row = try #require(rows.first { $0.first == name })
      #expect(row[1] == rate.value.map { DisplayedPercent($0).share.description })
      #expect(Fraction(row[2]) == rate.numerator)
      #expect(Fraction(row[3]) == rate.denominator)
    }
  }

  @Test("sets the plan as made beside the plan as adjusted")
  func bases() throws {
    let rows = try overview().rows.map { Array($0.cells.dropFirst(11)).map(\.plain) }
    // The cancelled item counts 0 of 8 rated ones: 83/192.
    #expect(rows.contains(["年初计划", "9", "54/125", "全部原定事项，取消的按0计", "83/24", "8"]))
    #expect(rows.contains(["调整后计划", "8", "247/500", "经批准取消 1 项、延期 0 项", "83/24", "7"]))
  }

  @Test("counts by light, each with its word in its colour")
  func lights() throws {
    let cells = try overview().rows.map { Array($0.cells.dropFirst(11)) }
    let done = try #require(cells.first { $0.first?.plain == "已完成" })
    #expect(done[1].plain == "1")
    #expect(done[0].style.fill == CellStyle.Color(0xC6EFCE))
    let red = try #require(cells.first { $0.first?.plain == "红灯" })
    #expect(red[1].plain == "3")
    #expect(red[0].style.fill == CellStyle.Color(0xFFC7CE))
    let void = try #require(cells.first { $0.first?.plain == "不计入" })
    #expect(void[1].plain == "1")
  }

  @Test("ends with the rules and the places to sign")
  func foot() throws {
    let sheet = try overview()
    #expect(sheet.row(beginning: "填表说明") != nil)
    let signatures = try #require(sheet.texts.last)
    for place in ["填报单位（盖章）：", "负责人（签字）：", "填报人：", "联系电话："] {
      #expect(signatures.contains(place))
    }
    #expect(signatures.last?.hasPrefix("填报日期：") == true)
  }

  @Test("every row fills the same columns")
  func rectangular() throws {
    let sheet = try overview()
    for row in sheet.rows {
      #expect(row.cells.reduce(0) { $0 + $1.columns } <= sheet.columns.count)
    }
  }

  @Test("computes its rates on the sheet, and the first line says the computed one")
  func live() throws {
    let rows = try overview().rows
    let sections = try table(under: "一、按工作类别")
    #expect(sections.allSatisfy { $0[7].isFormula })
    let year = try #require(rows.first { $0.cells.dropFirst(11).first?.plain == "完成率" })
    #expect(year.cells[12...14].allSatisfy { $0.isFormula })
    let onTime = try #require(rows.first { $0.cells.dropFirst(11).first?.plain == "按期完成率" })
    #expect(onTime.cells[12...14].allSatisfy { !$0.isFormula })
    #expect(rows[2].cells[0].isFormula)
  }

  @Test("draws completion by section and the months, above the tables they draw")
  func charts() throws {
    let sheet = try overview()
    #expect(sheet.charts.map(\.kind) == [.bars, .lines])
    for (chart, names) in zip(
      sheet.charts, [["民主管理", "素质提升", "经费管理", "文体活动", "健康保险", "维权帮扶"], ["3月", "5月", "6月", "12月"]])
    {
      for series in chart.series {
        #expect(series.names.rows.map { sheet.rows[$0].cells[0].plain } == names)
        let columns = series.values.columns
        #expect(series.values.rows.allSatisfy { sheet.rows[$0].cells[columns.lowerBound].isFigure })
      }
    }
    var plan = try SamplePlan()
    plan.items = []
    #expect(try plan.source().document.sheets[0].charts.isEmpty)
  }
}
