import GoalModel
import PlanLedger
import Testing
import Wording

@Suite("Results that stand in a plan table")
struct LoadResultsTests {
  let sample: SampleLedger

  init() throws { sample = try SampleLedger(today: "2026-06-30") }

  private static let header =
    "序号,工作项目,工作目标,计量单位,完成时限,完成数,是否完成,完成日期,完成情况,未完成原因,下一步措施,佐证材料\n"

  private func table(_ rows: String, name: String = "a.csv") throws -> PlanReading {
    let path = try sample.folder.file(name, Self.header + rows)
    return try PlanReading(PlanReading.Request(path: path, year: 2026))
  }

  @discardableResult func load(
    _ rows: String, on day: String? = nil, amending reason: String? = nil, by person: String? = nil
  ) throws -> Ledger.LoadReport {
    let request = Ledger.ResultsRequest(day: try day.map { try PlanLedgerTests.day($0) })
    let signature = Signature(by: person ?? sample.signature.by, clock: sample.signature.clock)
    return try sample.ledger.load(
      try table(rows), amending: reason, results: request, signature)
  }

  func records() throws -> PlanRecords { try sample.ledger.records(of: 2026) }

  /// What is recorded of all items: day, amounts and evidence.
  func recorded() throws -> [String] {
    let records = try records()
    return records.plan.items.flatMap { records.outcomes[$0.id] ?? [] }.filter { !$0.isWithdrawn }
      .map { outcome in
        let proofs = outcome.evidence.map { if case .reference(let text) = $0 { text } else { "" } }
        return ([outcome.day.description] + outcome.amounts.map(\.text) + proofs)
          .joined(separator: " ")
      }
  }

  private func ticked() throws -> [String] {
    let records = try records()
    return records.plan.items.flatMap { records.ticks[$0.id] ?? [] }.map(\.day.description)
  }

  func lines(_ report: Ledger.ResultsReport?) -> [String] {
    (report?.problems ?? []).map { "\($0.kind.rawValue) \($0.cell) \($0.found)" }
  }

  // MARK: Offering

  @Test("are counted and left alone unless they are asked for")
  func offered() throws {
    let reading = try table(
      "1,议事会,不少于2次,次,年底,2,√,6月10日,开了两次,,,纪要\n2,运动会,举办一次,次,年底,,,,,场地维修,,\n")
    #expect(reading.resultCounts.amounts == 1)
    #expect(reading.resultCounts.ticks == 1)
    #expect(reading.resultCounts.remarks == 2)
    let report = try sample.ledger.load(reading, amending: nil, sample.signature)
    #expect(report.results == nil)
    #expect(try recorded() == [])
    #expect(try ticked() == [])
    #expect(try records().remarks.isEmpty)
    #expect(try sample.ledger.history(of: 2026).map(\.change.content.kind) == ["loaded"])
  }

  @Test("make no difference to the plan, whether they are taken in or not")
  func samePlan() throws {
    let rows = "1,议事会,不少于2次,次,年底,2,√,6月10日,开了两次,,,纪要\n"
    let other = try SampleLedger(today: "2026-06-30")
    let plain = try other.ledger.load(try table(rows), amending: nil, other.signature)
    #expect(try load(rows).plan == plain.plan)
    #expect(plain.plan.items[0].extra.map(\.text) == ["2", "√", "6月10日", "开了两次", "纪要"])
  }

  // MARK: Taking in

  @Test("come in as outcomes, ticks and words, as one change")
  func takenIn() throws {
    let report = try load(
      """
      1,议事会,不少于2次,次,年底,2,√,6月10日,开了两次,,,纪要0610；照片
      2,职代会,召开一次,次,3月底前,,√,3月20日,听取四个报告,,,会议纪要
      3,运动会,举办一次,次,国庆前,,未完成,,,场地维修,九月补办,

      """)
    #expect(try recorded() == ["2026-06-10 2次 纪要0610 照片", "2026-03-20 完成 会议纪要"])
    #expect(try ticked() == ["2026-06-10", "2026-03-20"])
    let records = try records()
    let remarks = records.plan.items.map { records.remarks[$0.id] }
    #expect(
      remarks == [
        ItemRemarks(done: "开了两次"), ItemRemarks(done: "听取四个报告"),
        ItemRemarks(reason: "场地维修", next: "九月补办"),
      ])
    #expect(lines(report.results) == [])
    let history = try sample.ledger.history(of: 2026)
    #expect(history.map(\.change.content.kind) == ["loaded", "broughtIn"])
    #expect(try sample.ledger.history(of: 2026, item: "3").count == 2)
    #expect(try sample.completion("2026-06-30").items.map(\.light) == [.done, .done, .white])
  }

  @Test("without a day they take the day asked for, or are left out with a warning")
  func days() throws {
    let rows = "1,议事会,不少于2次,次,年底,2,√,,开了两次,,,\n2,职代会,召开一次,次,3月底前,,√,,,,,\n"
    let without = try load(rows)
    #expect(lines(without.results) == ["result-without-day F2 2次", "result-without-day G3 √"])
    #expect(try recorded() == [])
    #expect(try records().remarks.count == 1)
    let with = try load(rows, on: "2026-06-15")
    #expect(with.change == nil)
    #expect(lines(with.results) == [])
    #expect(try recorded() == ["2026-06-15 2次", "2026-06-15 完成"])
    #expect(try ticked() == ["2026-06-15", "2026-06-15"])
  }

  @Test("of a month that is not over were done by today, of one that is over by its end")
  func months() throws {
    try load(
      "1,议事会,不少于2次,次,年底,2,,6月,,,,\n2,座谈会,不少于2次,次,年底,2,,上半年,,,,\n3,茶话会,不少于2次,次,年底,2,,5月,,,,\n"
        + "4,报告会,不少于2次,次,年底,1,,下半年,,,,\n")
    #expect(
      try recorded() == ["2026-06-30 2次", "2026-06-30 2次", "2026-05-31 2次", "2026-12-31 1次"])
  }

  @Test("a figure the plan cannot place is told with its cell and left out")
  func doubts() throws {
    let report = try load(
      """
      1,议事会,不少于2次,次,年底,很多,,6月1日,,,,
      2,提案办结,办结率95%以上,件,年底,96%,,6月1日,,,,
      3,巡视检查,不少于4次,次,年底,2,√,2月30日,,,,
      4,培训班,不少于4期、培训人数不少于185人,,年底,4,,6月1日,,,,
      5,义诊,30次以上,次,年底,12,√,6月1日,,,,
      6,读书活动,营造学习氛围,,年底,,√,6月1日,,,,
      7,疗养,组织一次,次,年底,,暂缓,,,,,
      8,旅游,组织一次,次,年底,,,12月1日,,,,
      9,夜校,每月一次,次,年底,6,,6月1日,,,,
      10,联谊,不少于1场,场,年底,2件,,6月1日,,,,
      11,讲座,不少于2场,场,年底,1,,2025-12-30,,,,
      12,参观,不少于2次,次,年底,1,,7月5日,,,,

      """)
    #expect(
      lines(report.results) == [
        "result-unreadable F2 很多", "result-share-without-parts F3 96%",
        "result-day-unreadable H4 2月30日",
        "result-ambiguous F5 4 → 不少于4期、培训人数不少于185人",
        "tick-refused G6 √ → 30次以上", "result-without-reason G7 √", "result-called-off G8 暂缓",
        "result-day-to-come H9 12月1日", "result-in-one-slot F10 6次", "unit-not-counted F11 2件",
        "day-outside-year H12 2025-12-30", "day-after-today H13 2026-07-05",
      ])
    #expect(
      try recorded() == [
        "2026-06-01 12次", "2026-06-01 6次", "2026-06-01 2件", "2025-12-30 1场", "2026-07-05 1次",
      ])
    #expect(try ticked() == [])
    #expect(try records().plan.items.allSatisfy { $0.state == .active })
  }

  @Test("a verdict on a qualitative goal takes its reason from the words beside it")
  func verdicts() throws {
    try load(
      "1,读书活动,营造学习氛围,,年底,,√,6月1日,职工评议良好,,,\n2,作风建设,进一步改进作风,,年底,,基本完成,6月1日,还有两科室未达标,,,\n")
    #expect(try recorded() == ["2026-06-01 完成", "2026-06-01 基本完成"])
    #expect(try ticked() == ["2026-06-01"])
    let records = try records()
    #expect(
      records.plan.items.compactMap { records.outcomes[$0.id]?.first?.note } == [
        "职工评议良好", "还有两科室未达标",
      ])
  }

  @Test("wait for review where the plan asks for it, and a deed done is ticked all the same")
  func review() throws {
    try load("1,职代会,召开一次,次,3月底前,,,,,,,\n")
    _ = try sample.ledger.set("review", to: "on", year: nil, sample.signature)
    try load("1,职代会,召开一次,次,3月底前,,√,3月20日,,,,\n")
    let outcomes = try records().outcomes.values.flatMap { $0 }
    #expect(outcomes.map(\.review) == [.pending])
    #expect(try ticked() == ["2026-03-20"])
  }

  // MARK: Taking in again

  @Test("taken in again change nothing, whoever does it")
  func again() throws {
    let rows =
      "1,议事会,不少于2次,次,年底,2,√,6月10日,开了两次,,,纪要\n2,职代会,召开一次,次,3月底前,,√,3月20日,,,,\n"
    try load(rows)
    let again = try load(rows, by: "女工干事")
    #expect(again.change == nil)
    #expect(again.results?.change == nil)
    #expect(again.results?.known == 2)
    #expect(lines(again.results) == [])
    #expect(try sample.ledger.history(of: 2026).count == 2)
  }

  @Test("a table with new results is the same plan, and only what is new is taken in")
  func onlyNew() throws {
    try load("1,议事会,不少于2次,次,年底,,,,,,,\n2,职代会,召开一次,次,3月底前,,√,3月20日,已开,,,\n")
    let later = try load(
      "1,议事会,不少于2次,次,年底,1,,6月10日,,,,\n2,职代会,召开一次,次,3月底前,,√,3月20日,已开,,,\n")
    #expect(later.change == nil)
    #expect(later.results?.results.outcomes.map(\.amounts.first?.text) == ["1次"])
    #expect(later.results?.known == 1)
    #expect(try recorded() == ["2026-06-10 1次", "2026-03-20 完成"])
  }

  @Test("a total is never counted on top of the records that make it up")
  func totals() throws {
    let rows = { (said: String) in "1,议事会,不少于4次,次,年底,\(said),,,,,,\n" }
    try load(rows(""))
    for _ in 1...2 {
      _ = try sample.ledger.record(
        Ledger.RecordRequest(item: "1", amounts: ["1次"]), sample.signature)
    }
    let same = try load(rows("2"), on: "2026-06-30")
    #expect(same.results?.known == 1)
    #expect(lines(same.results) == [])
    let other = try load(rows("3"), on: "2026-06-30")
    #expect(lines(other.results) == ["result-differs F2 3次 → 2次"])
    #expect(try recorded() == ["2026-06-30 1次", "2026-06-30 1次"])
  }

  @Test("a level replaces the one before")
  func levels() throws {
    let rows = { (said: String) in "1,会员发展,由406人增加到430人,,年底,\(said),,,,,,\n" }
    try load(rows("412人"), on: "2026-05-31")
    let later = try load(rows("421人"), on: "2026-06-30")
    #expect(lines(later.results) == [])
    #expect(try recorded() == ["2026-05-31 412人", "2026-06-30 421人"])
    #expect(try sample.completion("2026-06-30").items[0].goals[0].actual?.text == "421")
  }

  @Test("what was taken back or rewritten by hand stays so when the same table comes again")
  func byHand() throws {
    let rows = "1,议事会,不少于2次,次,年底,2,√,6月10日,开了两次,,,\n"
    try load(rows)
    _ = try sample.ledger.untick(
      "1", reason: "少开一次", on: try day("2026-06-20"), year: nil, sample.signature)
    _ = try sample.ledger.withdraw("r1", reason: "误登", year: nil, sample.signature)
    _ = try sample.ledger.remark(
      "1", ItemRemarks(done: "只开了一次"), year: nil, sample.signature)
    let again = try load(rows)
    #expect(again.results?.change == nil)
    #expect(try recorded() == [])
    #expect(try ticked() == [])
    #expect(try records().remarks.values.map(\.done) == ["只开了一次"])
  }

  @Test("an amendment and its results come in together, or neither does")
  func amendment() throws {
    try load("1,议事会,不少于2次,次,年底,,,,,,,\n")
    let rows = "1,议事会,不少于3次,次,年底,3,√,6月10日,,,,\n"
    #expect(throws: LedgerError.self) { try load(rows) }
    #expect(try recorded() == [])
    let amended = try load(rows, amending: "七月职代会决定")
    #expect(amended.plan.version == 2)
    #expect(try recorded() == ["2026-06-10 3次"])
    #expect(try ticked() == ["2026-06-10"])
  }

  // MARK: Preview and undo

  @Test("are previewed as they will be taken in, with a ledger and without")
  func preview() throws {
    let rows = "1,议事会,不少于2次,次,年底,2,√,6月10日,开了两次,,,纪要\n2,义诊,30次以上,次,年底,3,√,6月1日,,,,\n"
    let request = Ledger.ResultsRequest()
    let reading = try table(rows)
    let alone = reading.results(request, sample.signature)
    let before = try sample.ledger.results(of: reading, request, sample.signature)
    let taken = try #require(try load(rows).results)
    for preview in [alone, before] {
      #expect(preview.change == nil)
      #expect(preview.offers.map(\.cell) == ["B2", "B3"])
      #expect(preview.results.outcomes.map(\.amounts) == taken.results.outcomes.map(\.amounts))
      #expect(preview.results.ticks.map(\.day) == taken.results.ticks.map(\.day))
      #expect(preview.results.remarks.map(\.words) == taken.results.remarks.map(\.words))
      #expect(lines(preview) == lines(taken))
    }
    let after = try sample.ledger.results(of: reading, request, sample.signature)
    #expect(after.results.isEmpty)
    #expect(after.offers.map(\.isKnown) == [true, true])
  }

  @Test("are data for other programs, item by item")
  func json() throws {
    let reading = try table("1,议事会,不少于2次,次,年底,2,√,6月10日,开了两次,,,纪要\n2,义诊,30次以上,次,年底,,,,,,,\n")
    let results = reading.results(Ledger.ResultsRequest(), sample.signature)
    guard case .object(let preview) = JSONValue.preview(reading, results, in: .english),
      case .array(let items)? = preview["items"], case .object(let first)? = items.first,
      case .object(let second)? = items.last
    else {
      Issue.record("the preview is no object with items")
      return
    }
    #expect(
      preview["resultsFound"]
        == .object(["amounts": .int(1), "ticks": .int(1), "remarks": .int(1)]))
    #expect(
      first["results"]
        == .object([
          "record": .object([
            "day": .string("2026-06-10"), "amounts": .array([.string("2次")]),
            "evidence": .array([.object(["reference": .string("纪要")])]),
          ]),
          "ticked": .string("2026-06-10"),
          "remarks": .object(["done": .string("开了两次"), "reason": .null, "next": .null]),
          "known": .bool(false),
        ]))
    #expect(second["results"] == nil)
    _ = try sample.ledger.load(
      reading, amending: nil, results: Ledger.ResultsRequest(), sample.signature)
    guard case .array(let changes) = JSONValue.history(try sample.ledger.history(of: 2026)),
      case .object(let brought)? = changes.last
    else {
      Issue.record("the history is no list of objects")
      return
    }
    #expect(brought["kind"] == .string("broughtIn"))
    #expect(
      brought["ticks"]
        == .array([
          .object([
            "item": .string("2026-001"), "on": .string("2026-06-10"), "by": .string("工会干事"),
            "short": .null,
          ])
        ]))
  }

  @Test("one undo takes them all back, and then the plan can be taken back by its number")
  func undo() throws {
    try load("1,议事会,不少于2次,次,年底,2,√,6月10日,开了两次,,,纪要\n")
    #expect(throws: LedgerError.cannot(.changeFollowed(Change.ID(1), by: Change.ID(2)))) {
      try sample.ledger.undo(year: 2026, change: "c1", sample.signature)
    }
    let (_, target) = try sample.ledger.undo(year: 2026, sample.signature)
    #expect(target.content.kind == "broughtIn")
    #expect(try recorded() == [])
    #expect(try ticked() == [])
    #expect(try records().remarks.isEmpty)
    _ = try sample.ledger.undo(year: 2026, change: "c1", sample.signature)
    #expect(throws: LedgerError.self) { try records() }
    #expect(throws: LedgerError.cannot(.changeUndone(Change.ID(1)))) {
      try sample.ledger.undo(year: 2026, change: "c1", sample.signature)
    }
    #expect(throws: LedgerError.cannot(.changeUnknown("c9"))) {
      try sample.ledger.undo(year: 2026, change: "c9", sample.signature)
    }
    _ = try sample.ledger.undo(year: 2026, sample.signature)
    #expect(try records().plan.items.count == 1)
  }

  @Test("undone they can be taken in once more")
  func afterUndo() throws {
    let rows = "1,议事会,不少于2次,次,年底,2,√,6月10日,,,,\n"
    try load(rows)
    _ = try sample.ledger.undo(year: 2026, sample.signature)
    #expect(try load(rows).results?.results.outcomes.count == 1)
    #expect(try recorded() == ["2026-06-10 2次"])
  }
}
