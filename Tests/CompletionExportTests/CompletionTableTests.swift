import CompletionExport
import GoalModel
import Testing

@Suite("The table of items as plain rows")
struct CompletionTableTests {
  @Test("holds the header and one row per goal, without the hidden column")
  func rows() throws {
    let table = CompletionTable(try SamplePlan().source())
    #expect(table.rows.count == 11)
    #expect(table.rows[0].first == "序号")
    #expect(table.rows[0].last == "经费来源")
    #expect(
      table.rows[2].prefix(12) == [
        "2", "素质提升", "岗位技能竞赛", "全年12次", "12", "次", "8", "66.7%", "5", "25.0", "进度正常",
        "2026-12-31",
      ])
  }

  @Test("leads what looks like a formula with an apostrophe, but not figures")
  func formulas() throws {
    let table = CompletionTable(try SamplePlan().source())
    #expect(table.rows[7][2] == "'=HYPERLINK(\"x\",\"y\")")
    #expect(table.rows[7][14] == "'+院务公开办公室")
    #expect(table.rows[7][20] == "'@工会经费")
    #expect(table.rows[7][9] == "-8.3")
  }

  @Test("a combining mark does not hide a formula, nor a quotation mark")
  func combining() throws {
    var plan = try SamplePlan()
    plan.items[0].title = "=\u{301}1+1"
    plan.items[0].person = "a\"\u{301}b"
    let table = CompletionTable(try plan.source())
    #expect(table.rows[1][2] == "'=\u{301}1+1")
    #expect(String(decoding: table.csv, as: UTF8.self).contains("\"a\"\"\u{301}b\""))
  }

  @Test("the file begins with the mark of UTF-8 and ends its lines as Windows does")
  func bytes() throws {
    let csv = CompletionTable(try SamplePlan().source()).csv
    #expect(csv.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(csv.suffix(2) == [0x0D, 0x0A])
    let text = String(decoding: csv.dropFirst(3), as: UTF8.self)
    #expect(text.hasPrefix("序号,类别,事项,"))
    #expect(text.contains("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""))
    #expect(text.contains("\"控制中\n占用53.3%\""))
  }
}
