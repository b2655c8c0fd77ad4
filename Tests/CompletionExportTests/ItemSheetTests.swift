import CompletionExport
import ExactNumbers
import GoalModel
import SheetDocument
import Testing

@Suite("The sheet of items")
struct ItemSheetTests {
  private func items(isClosing: Bool = false, on day: String = "2026-06-30") throws -> Sheet {
    let source = try SamplePlan().source(on: day, isClosing: isClosing)
    return try #require(source.document.sheet("完成情况"))
  }

  @Test("has the columns leadership knows, then the office's own, then the hidden credit")
  func columns() throws {
    let sheet = try items()
    #expect(
      sheet.texts[2] == [
        "序号", "类别", "事项", "目标", "目标值", "单位", "实际完成", "完成率", "按进度应完成", "差距", "状态", "完成时限",
        "完成日期", "逾期天数", "责任部门", "责任人", "完成情况说明", "未完成原因", "下一步措施", "佐证", "经费来源",
        "下限或基数", "上限", "计算用数", "已确认月份比例", "应完成比例", "完成率（未取整）", "权重", "加权完成",
        "年初权重", "年初加权完成", "加权应完成", "加权完成（不超过应完成）", "已到期", "第几项", "第几类", "第几种",
        "第几部门", "第几月份",
      ])
    #expect(sheet.columns.count == sheet.texts[2].count)
    #expect(sheet.columns.map(\.isHidden) == (0..<39).map { $0 >= 21 })
  }

  @Test("has one row per goal in the order of the plan, the title repeated and nothing merged")
  func rows() throws {
    let sheet = try items()
    let table = sheet.table
    #expect(
      table.map { $0["序号"]?.plain } == ["1", "2", "2", "3", "4", "5", "一.6", "7", "8", "9"])
    #expect(table[1]["事项"]?.plain == table[2]["事项"]?.plain)
    #expect(sheet.rows[2..<13].allSatisfy { $0.cells.allSatisfy { $0.columns == 1 } })
  }

  @Test("freezes, repeats and filters its header")
  func header() throws {
    let sheet = try items()
    #expect(sheet.frozenRows == 3)
    #expect(sheet.repeatedRows == 0..<3)
    #expect(sheet.filteredRows == 2..<13)
  }

  @Test("shows numbers as numbers and days as days")
  func figures() throws {
    let row = try items().table[1]
    #expect(row["目标值"]?.content == .number(Fraction(12)))
    #expect(row["单位"]?.plain == "次")
    #expect(row["实际完成"]?.content == .number(Fraction(8)))
    #expect(row["完成率"]?.shown == .number(Fraction(667, 1000)))
    #expect(row["完成率"]?.style.format == .percent)
    // 12 × 181 ÷ 365 = 5.95, and nobody holds 0.95 of a competition.
    #expect(row["按进度应完成"]?.content == .number(Fraction(5)))
    #expect(row["差距"]?.shown == .number(Fraction(25)))
    #expect(row["差距"]?.style.format == .points)
    #expect(row["完成时限"]?.content == .date(year: 2026, month: 12, day: 31))
    #expect(row["完成率（未取整）"]?.shown == .number(Fraction(2, 3)))
    #expect(row["佐证"]?.plain == "档案盒2、档案盒3")
  }

  @Test("keeps a softened figure as people say it")
  func hedged() throws {
    #expect(try items().table[2]["实际完成"]?.content == .text("近930"))
  }

  @Test("says of a goal that holds that it holds, with the share used, until it is closed")
  func holding() throws {
    #expect(try items().table[3]["完成率"]?.shown == .text("控制中\n占用53.3%"))
    #expect(try items().table[3]["差距"]?.plain == "—")
    #expect(try items().table[9]["完成率"]?.shown == .text("已发生\n1例"))
    var plan = try SamplePlan()
    let balance = try Goal(
      phrase: "保持在5000至6000元", measure: .last, bound: .between(Fraction(5000), Fraction(6000)),
      unit: .yuan, timing: plan.items[2].goals[0].timing)
    plan.items[2].goals = [balance]
    let stock = try #require(try plan.source().document.sheet("完成情况")).table[3]
    #expect(stock["完成率"]?.shown == .text("控制中\n5381.50元"))
    let closed = try items(isClosing: true, on: "2026-12-31").table[3]
    #expect(closed["完成率"]?.shown == .number(.one))
    #expect(closed["差距"]?.shown == .number(.zero))
  }

  @Test("says the word of the light in its colour and how long a goal is overdue")
  func status() throws {
    let table = try items().table
    #expect(table[0]["状态"]?.plain == "已完成")
    #expect(table[0]["完成日期"]?.content == .date(year: 2026, month: 2, day: 25))
    #expect(table[4]["状态"]?.plain == "已逾期")
    #expect(table[4]["状态"]?.style.fill == CellStyle.Color(0xFFC7CE))
    #expect(table[4]["逾期天数"]?.content == .number(Fraction(11)))
    #expect(table[0]["逾期天数"]?.content == .blank)
    #expect(table[5]["状态"]?.plain == "目标待明确")
    #expect(table[5]["目标值"]?.plain == "待明确")
    #expect(table[5]["完成率"]?.plain == "—")
    #expect(table[7]["状态"]?.plain == "不计入\n已取消")
    #expect(table[8]["状态"]?.plain == "未达标办结")
    #expect(table[8]["未完成原因"]?.plain == "当天下雨")
  }

  @Test("nothing a person typed becomes anything but text")
  func typed() throws {
    let row = try items().table[6]
    for (column, text) in [
      ("序号", "一.6"), ("事项", "=HYPERLINK(\"x\",\"y\")"), ("责任部门", "+院务公开办公室"),
      ("经费来源", "@工会经费"),
    ] {
      #expect(row[column]?.content == .text(text))
    }
    #expect(try items().table[0]["经费来源"]?.content == .blank)
  }

  @Test("never prints a flag or a code")
  func noCodes() throws {
    let document = try SamplePlan().source().document
    let words = document.sheets.flatMap(\.texts).flatMap(\.self)
    for code in ["missed-slots", "overdue", "atLeast", "pending", "violated", "closedShort"] {
      #expect(!words.contains { $0.contains(code) })
    }
  }

  @Test("evidence of another year, or taken back, is not listed")
  func evidence() throws {
    var plan = try SamplePlan()
    let id = plan.items[1].id
    plan.outcomes[id]?[0].isWithdrawn = true
    plan.outcomes[id]?[1].day = try #require(CalendarDay("2025-12-30"))
    let sheet = try #require(try plan.source().document.sheet("完成情况"))
    #expect(sheet.table[1]["佐证"]?.content == .blank)
  }

  @Test("many proofs are counted, not listed")
  func manyProofs() throws {
    #expect(try items().table[6]["佐证"]?.plain == "档案盒6、档案盒7等5份")
  }

  @Test("rows are high enough for what they hold")
  func heights() throws {
    var plan = try SamplePlan()
    plan.items[0].title = String(repeating: "长标题", count: 20)
    let sheet = try #require(try plan.source().document.sheet("完成情况"))
    let heights = sheet.rows[3..<13].map { $0.height ?? 0 }
    #expect(heights.allSatisfy { (22...409).contains($0) })
    // Sixty characters in the widest column for titles: five lines of ten points.
    #expect(heights[0] >= 70)
  }

  @Test("computes completion, gap and credit on the sheet wherever a rule gives a figure")
  func live() throws {
    let table = try items().table
    for row in table where row["目标值"]?.plain != "待明确" {
      #expect(row["完成率"]?.isFormula == true)
      #expect(row["完成率（未取整）"]?.isFormula == true)
    }
    // Nobody has stated this target, so there is nothing to compute.
    #expect(table[5]["完成率"]?.isFormula == false)
    // The softened figure has a number beside it.
    #expect(table[2]["计算用数"]?.plain == "930")
  }

  @Test("shares an item's weight out among its goals, and gives none outside the rates")
  func weights() throws {
    let table = try items().table
    #expect(table.map { $0["权重"]?.plain } == ["1", "1/2", "1/2", "1", "1", "", "1", "", "1", "1"])
    // The cancelled item keeps its weight in the plan as it was made, where it counts 0.
    #expect(table[7]["年初权重"]?.plain == "1")
    #expect(table[7]["年初加权完成"]?.plain == "0")
  }
}
