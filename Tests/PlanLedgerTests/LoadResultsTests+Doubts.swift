import GoalModel
import PlanLedger
import Testing

// What a table says of its items in a way that is not simply taken in.

extension LoadResultsTests {
  @Test("of several items in one row are taken in where they are numbered, else told")
  func severalInOneRow() throws {
    let report = try load(
      """
      1,①讲座②竞赛,①不少于4场②不少于2次,,年底,①3场②2次,,①6月10日②5月8日,①办了三场②已办完,,①补办②无,①签到表②成绩单
      2,①参观②联谊,①不少于1场②不少于2次,,年底,,,,两项都已筹备,,,合影

      """)
    #expect(
      lines(report.results) == [
        "result-for-several-items I3 两项都已筹备", "result-for-several-items L3 合影",
      ])
    #expect(try recorded() == ["2026-06-10 3场 签到表", "2026-05-08 2次 成绩单"])
    let records = try records()
    let remarks = records.plan.items.map { records.remarks[$0.id] }
    #expect(
      remarks == [ItemRemarks(done: "办了三场", next: "补办"), ItemRemarks(done: "已办完"), nil, nil])
    // What was not taken in stays with the items as it stands in the table.
    #expect(
      records.plan.items.suffix(2).map { $0.extra.map(\.text) } == [
        ["两项都已筹备", "合影"], ["两项都已筹备", "合影"],
      ])
  }

  @Test("a tick is early where a limit has held so far, and in order once its last day is over")
  func limits() throws {
    // Of 20000元 were spent 8000元 by 1 June; until 20 June more may be spent.
    let header = "序号,工作项目,工作目标,完成时限,经费预算（元）,实际支出,是否完成,完成日期\n"
    let rows = { (spent: String, day: String) in
      header + "1,运动会,举办一次,6月20日,20000,\(spent),√,\(day)\n"
    }
    let reading = { (rows: String) in
      let path = try sample.folder.file("limit.csv", rows)
      return try PlanReading(PlanReading.Request(path: path, year: 2026))
        .results(Ledger.ResultsRequest(), sample.signature)
    }
    #expect(
      lines(try reading(rows("8000", "6月1日"))) == [
        "tick-early G2 √ → 经费预算 20000（2026-06-20）"
      ])
    #expect(lines(try reading(rows("8000", "6月21日"))) == [])
    #expect(
      try reading(rows("8000", "6月21日")).offers.map(\.tick?.day.description) == ["2026-06-21"])
    // Nothing spent was recorded, or too much: that is told as any goal that is not met.
    #expect(lines(try reading(rows("", "6月1日"))) == ["tick-refused G2 √ → 经费预算 20000"])
    #expect(lines(try reading(rows("23000", "6月1日"))) == ["tick-refused G2 √ → 经费预算 20000"])
  }
}
