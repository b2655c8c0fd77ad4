import GoalModel
import Testing

@testable import PlanLedger

@Suite("From one year to the next")
struct NextYearTests {
  private let header = "序号,工作项目,工作目标,计量单位,完成时限\n"
  private let rows = [
    "1,议事会,不少于2次,次,年底\n", "2,培训班,不少于4期,期,10月底前\n", "3,运动会,举办一次,次,国庆前\n",
    "4,换届,完成换届,个,9月底前\n", "5,慰问,不少于11户,户,春节前\n",
  ]

  private func ledger(today: String = "2026-01-05") throws -> SampleLedger {
    let sample = try SampleLedger(today: today)
    _ = try sample.load(
      sample.folder.file("2025.csv", "2025年工作计划表\n" + header + rows.joined()), year: nil)
    return sample
  }

  // MARK: Repetition

  /// The doubt that loading a table for 2026 raises, or "advice", or "none".
  private func doubt(_ sample: SampleLedger, _ text: String, _ name: String = "新.csv") throws
    -> String
  {
    let reading = try PlanReading(
      PlanReading.Request(path: sample.folder.file(name, text), year: 2026))
    let comparison = try sample.ledger.comparison(of: reading, today: try day("2026-01-05"))
    guard let repetition = comparison.repetition else { return "none" }
    switch repetition.doubt {
    case nil: return "advice"
    case .sameFile: return "same file"
    case .saysYear(let year): return "says \(year)"
    case .saysNoYear: return "no year"
    }
  }

  @Test("the very file of last year is doubted")
  func sameFile() throws {
    let sample = try ledger()
    #expect(try doubt(sample, "2025年工作计划表\n" + header + rows.joined()) == "same file")
  }

  @Test("a table that says last year is doubted, whatever it changed")
  func saysLastYear() throws {
    let sample = try ledger()
    let changed = rows.joined().replacing("不少于", with: "达到")
    #expect(try doubt(sample, "2025年度工作计划\n" + header + changed) == "says 2025")
    #expect(try doubt(sample, header + changed, "2025计划.csv") == "says 2025")
  }

  @Test("a table that says no year is doubted where little changed")
  func saysNoYear() throws {
    let sample = try ledger()
    #expect(try doubt(sample, header + rows.joined()) == "no year")
    // Four of five are four fifths; three of five are less.
    let one = rows.joined().replacing("不少于2次", with: "不少于3次")
    #expect(try doubt(sample, header + one) == "no year")
    #expect(try doubt(sample, header + one.replacing("国庆前", with: "5月底前")) == "advice")
  }

  @Test("a table that says the new year repeats titles as plans do")
  func saysNewYear() throws {
    let sample = try ledger()
    #expect(try doubt(sample, "2026年工作计划表\n" + header + rows.joined()) == "advice")
    let few = rows.prefix(2).joined() + "3,甲,一次,次,年底\n4,乙,一次,次,年底\n"
    #expect(try doubt(sample, header + few) == "none")
  }

  @Test("a doubted table is loaded only when its repetition is named")
  func named() throws {
    let sample = try ledger()
    let reading = try PlanReading(
      PlanReading.Request(
        path: sample.folder.file("新.csv", header + rows.joined()), year: 2026))
    func load(repeating year: Int?) throws -> Ledger.LoadReport {
      var answers = LoadAnswers()
      answers.repeats = year
      return try sample.ledger.load(reading, amending: nil, given: answers, sample.signature)
    }
    for year in [nil, 2024] {
      let error = #expect(throws: LedgerError.self) { try load(repeating: year) }
      guard case .planRepeats(let repetition, .saysNoYear)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(repetition.year == 2025 && repetition.repeated == 5 && repetition.unchanged == 5)
    }
    #expect(try sample.ledger.years() == [2025])
    #expect(try load(repeating: 2025).plan.items.count == 5)
  }

  @Test("amending a plan that repeats last year's is no repetition")
  func amending() throws {
    let sample = try ledger()
    _ = try sample.load(
      sample.folder.file("2026.csv", "2026年工作计划表\n" + header + rows.joined()), year: nil)
    let amended = header + rows.joined() + "6,联欢,举办一次,次,年底\n"
    #expect(try doubt(sample, amended) == "none")
  }

  // MARK: Carry-over

  @Test("what was deferred or left undone is listed with its place in the new plan")
  func carryOver() throws {
    let sample = try ledger()
    func record(_ item: String, _ amount: String, _ on: String) throws {
      var request = Ledger.RecordRequest(item: item, amounts: [amount])
      request.day = try day(on)
      request.year = 2025
      _ = try sample.ledger.record(request, sample.signature)
    }
    try record("1", "2次", "2025-05-01")
    try record("2", "3期", "2025-06-01")
    // After the year's end it no longer counts for the year.
    try record("3", "1次", "2026-01-03")
    try record("5", "11户", "2025-01-20")
    var decision = Ledger.DecisionRequest(
      item: "4", decision: .deferred(to: try day("2026-03-31"), approvedBy: "院党委"), reason: "缓")
    decision.year = 2025
    _ = try sample.ledger.decide(decision, sample.signature)
    let report = try sample.load(
      sample.folder.file(
        "2026.csv", "2026年工作计划表\n" + header + "1,议事会,不少于2次,次,年底\n2,2026年培训班,不少于4期,期,年底\n"),
      year: nil)
    let carryOver = try #require(report.carryOver)
    #expect(carryOver.isClosing && carryOver.stillOpen == 0)
    let told = carryOver.entries.map { entry in
      let place =
        switch entry.place {
        case .listed(let item): "listed \(item.number)"
        case .similar(let item): "similar \(item.number)"
        case .missing: entry.isOverlooked(in: 2026) ? "overlooked" : "missing"
        }
      return "\(entry.result.item.title) \(entry.deferredTo?.description ?? "undone") \(place)"
    }
    #expect(told == ["培训班 undone listed 2", "运动会 undone missing", "换届 2026-03-31 overlooked"])
  }

  @Test("a broken limit is not carried over, and what can still be met is only counted")
  func notCarriedOver() throws {
    let sample = try SampleLedger(today: "2025-11-20")
    _ = try sample.load(
      sample.folder.file(
        "2025.csv",
        header + "1,会议费,不超过100元,元,年底\n2,培训班,不少于4期,期,年底\n3,运动会,举办一次,次,国庆前\n"),
      year: 2025)
    _ = try sample.ledger.record(
      Ledger.RecordRequest(item: "1", amounts: ["200元"]), sample.signature)
    let carryOver = try sample.ledger.carryOver(of: 2025, on: day("2025-11-20"), isDayNamed: true)
    #expect(carryOver.entries.map(\.result.item.title) == ["运动会"])
    #expect(carryOver.stillOpen == 1 && !carryOver.isClosing && !carryOver.hasNextPlan)
  }

  @Test(
    "titles are alike by the characters they share",
    arguments: [
      ("春季长跑", "秋季长跑", "alike"),  // 3 of 4 and 4: 3·3 ≥ 8, 5·3 < 16
      ("民主议事会", "民主议事会议", "nearly"),  // 5 of 5 and 6: 5·5 ≥ 22
      ("第三届运动会", "第四届运动会", "nearly"),  // 5 of 6 and 6: 5·5 ≥ 24
      ("议事会", "运动会", "neither"),  // 1 of 3 and 3
      ("慰问慰问", "慰问", "alike"),  // 2 of 4 and 2: 3·2 ≥ 6, 5·2 < 12
      ("长跑", "", "neither"),
    ])
  func likeness(one: String, other: String, expected: String) {
    let (left, right) = (ComparableTitle(one), ComparableTitle(other))
    let found = left.isNearly(right) ? "nearly" : left.isAlike(right) ? "alike" : "neither"
    #expect(found == expected)
    #expect(right.isAlike(left) == left.isAlike(right))
  }

  @Test(
    "years in titles are set aside between years",
    arguments: [
      ("2026年职代会", "职代会"), ("2026年度职代会", "职代会"), ("职代会（2025）", "职代会()"), ("120名职工", "120名职工"),
      ("2026年", "2026年"),
    ])
  func withoutYears(title: String, expected: String) {
    #expect(ComparableTitle(title, withoutYears: true).text == expected)
  }
}
