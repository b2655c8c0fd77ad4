import ExactNumbers
import Foundation
import GoalModel
import PlanLedger
import Testing

@Suite("Recording and ticking off")
struct RecordTests {
  private func record(_ sample: SampleLedger, _ item: String, _ amounts: String...) throws
    -> Ledger.RecordReport
  {
    try sample.ledger.record(
      Ledger.RecordRequest(item: item, amounts: amounts), sample.signature)
  }

  @Test("several amounts make one record, and each goes to the goal of its unit")
  func severalAmounts() throws {
    let sample = try SampleLedger.withPlan()
    let report = try record(sample, "23", "1期", "46人次")
    #expect(report.outcome?.amounts.map(\.text) == ["1期", "46人次"])
    #expect(report.result.goals.map { $0.actual?.text } == ["1", "46"])
  }

  @Test("a file of evidence is kept under its digest, anything else is a reference")
  func evidence() throws {
    let sample = try SampleLedger.withPlan()
    let path = try sample.folder.file("签到.txt", "46人签到")
    var request = Ledger.RecordRequest(item: "23", amounts: ["1期"])
    request.evidence = [
      Ledger.EvidenceSource(text: "签到.txt", path: path),
      Ledger.EvidenceSource(text: "档案盒3-12", path: sample.folder.path("档案盒3-12")),
    ]
    let report = try sample.ledger.record(request, sample.signature)
    // sha256sum of the same bytes, computed by coreutils.
    let digest = try sha256sum(path)
    #expect(
      report.outcome?.evidence == [
        .file(name: "签到.txt", sha256: digest), .reference("档案盒3-12"),
      ])
    #expect(try sample.ledger.check(today: day("2026-09-30")).isEmpty)
    let kept = try FileManager.default.subpathsOfDirectory(
      atPath: sample.folder.path("planledger.files"))
    #expect(kept.contains { $0.hasSuffix(digest) })
  }

  private func sha256sum(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = [path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return String(text.prefix(64))
  }

  @Test("ids of persons are counted once, and only digests of them are kept")
  func persons() throws {
    let sample = try SampleLedger.withPlan()
    func record(_ ids: Set<String>) throws {
      var request = Ledger.RecordRequest(item: "49", amounts: ["\(ids.count)人"])
      request.persons = ids
      _ = try sample.ledger.record(request, sample.signature)
    }
    try record(["甲001", "甲002", "甲003"])
    try record(["甲002", "甲003", "甲004"])
    let (result, outcomes, _) = try sample.ledger.item(
      "49", Ledger.ReportRequest(day: try day("2026-09-30")))
    #expect(result.goals.first?.actual?.text == "4")
    #expect(!"\(outcomes)".contains("甲00"))
  }

  @Test("a list of another length than was said is refused")
  func personsDiffer() throws {
    let sample = try SampleLedger.withPlan()
    var request = Ledger.RecordRequest(item: "49", amounts: ["35人"])
    request.persons = ["甲001"]
    #expect(throws: LedgerError.personsDiffer(said: "35人", listed: 1)) {
      try sample.ledger.record(request, sample.signature)
    }
  }

  @Test("a table with one wrong row records nothing and names every wrong cell")
  func allOrNothing() throws {
    let sample = try SampleLedger.withPlan()
    let path = try sample.folder.file(
      "a.csv", "日期,事项,数量\n2026-03-01,22,1次\n2026-03-02,222,1次\n2026-03-03,22,若干\n2026-02-30,22,1次\n"
    )
    let error = #expect(throws: LedgerError.self) {
      try sample.ledger.recordTable(
        path, year: nil, isPreview: false, again: false, sample.signature)
    }
    guard case .table(let problems)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      problems.map { "\($0.kind.rawValue) \($0.cell)" } == [
        "item-unknown B3", "amount-unreadable C4", "day-unreadable A5",
      ])
    #expect(try sample.ledger.records(of: 2026).outcomes.isEmpty)
  }

  @Test("the same table again records nothing, unless it is asked for")
  func tableAgain() throws {
    let sample = try SampleLedger.withOutcomes()
    let path = Place.sample.appending(path: "outcomes-2026.csv").path
    let before = try sample.ledger.records(of: 2026).outcomes.values.map(\.count).reduce(0, +)
    let again = try sample.ledger.recordTable(
      path, year: nil, isPreview: false, again: false, sample.signature)
    #expect(again.change == nil)
    #expect(again.skipped == before)
    let forced = try sample.ledger.recordTable(
      path, year: nil, isPreview: false, again: true, sample.signature)
    #expect(forced.recorded == before)
  }

  @Test("ticking one thing to do records it, ticking a measured goal that is short is refused")
  func tick() throws {
    let sample = try SampleLedger.withPlan()
    let report = try sample.ledger.tick(Ledger.TickRequest(items: ["31"]), sample.signature)
    #expect(report.results.first?.met == .yes)
    #expect(report.withoutEvidence.map(\.number) == ["31"])
    let error = #expect(throws: LedgerError.self) {
      try sample.ledger.tick(Ledger.TickRequest(items: ["32", "22"]), sample.signature)
    }
    guard case .notFinished(let item, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(item.number == "22")
    // All or nothing: 32 was not ticked either.
    #expect(try sample.ledger.records(of: 2026).ticks.count == 1)
  }

  @Test("an item closed short is said to be so and never counts as met")
  func short() throws {
    let sample = try SampleLedger.withPlan()
    _ = try record(sample, "22", "3次", "400人次")
    _ = try sample.ledger.tick(
      Ledger.TickRequest(items: ["22"], short: "场地维修"), sample.signature)
    let completion = try sample.completion("2026-09-30")
    let item = try #require(completion.items.first { $0.item.number == "22" })
    #expect(item.item.state == .closedShort)
    #expect(item.met == .open)
    #expect(completion.total.counts.ticked == 1)
    #expect(completion.total.rates.ticked.numerator == .zero)
  }
}
