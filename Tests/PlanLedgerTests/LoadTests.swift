import Foundation
import GoalModel
import PlanLedger
import Testing

@Suite("Loading a plan")
struct LoadTests {
  private let header = "序号,类别,工作项目,工作目标,计量单位,完成时限\n"

  @Test("the same table again changes nothing")
  func again() throws {
    let sample = try SampleLedger.withPlan()
    let report = try sample.load(Place.sample.appending(path: "plan-2026.csv").path)
    #expect(report.change == nil)
    #expect(try sample.ledger.history(of: 2026).count == 1)
  }

  @Test("a changed table is refused without a reason, and nothing changes")
  func needsReason() throws {
    let sample = try SampleLedger()
    let folder = sample.folder
    _ = try sample.load(
      folder.file("a.csv", header + "1,会议,议事会,不少于2次,次,年底\n2,培训,培训班,不少于4期,期,年底\n"))
    let changed = try folder.file(
      "b.csv", header + "1,会议,议事会,不少于3次,次,年底\n3,文体,运动会,举办一次,次,国庆前\n")
    let error = #expect(throws: LedgerError.self) { try sample.load(changed) }
    guard case .planDiffers(let difference, 2026)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(difference.added.map(\.item.nameWithNumber) == ["3 运动会"])
    #expect(difference.changed.map(\.item.nameWithNumber) == ["1 议事会"])
    #expect(difference.removed.map(\.item.nameWithNumber) == ["2 培训班"])
    #expect(try sample.ledger.records(of: 2026).plan.version == 1)
    let report = try sample.load(changed, amending: "七月职代会决定")
    #expect(report.plan.version == 2)
    #expect(report.difference == difference)
  }

  @Test("outcomes stay with their items when the plan is amended and renumbered")
  func outcomesStay() throws {
    let sample = try SampleLedger()
    _ = try sample.load(
      sample.folder.file("a.csv", header + "1,会议,议事会,不少于2次,次,年底\n2,培训,培训班,不少于4期,期,年底\n"))
    _ = try sample.ledger.record(
      Ledger.RecordRequest(item: "培训班", amounts: ["1期"]), sample.signature)
    _ = try sample.load(
      sample.folder.file("b.csv", header + "1,培训,培训班,不少于4期,期,年底\n2,会议,议事会,不少于2次,次,年底\n"),
      amending: "调整顺序")
    let completion = try sample.completion("2026-09-30")
    let training = try #require(completion.items.first { $0.item.title == "培训班" })
    #expect(training.item.number == "1")
    #expect(training.goals.first?.actual?.text == "1")
  }

  @Test("an identity is never given to another item, even after an undone load")
  func identities() throws {
    let sample = try SampleLedger()
    let first = try sample.load(
      sample.folder.file("a.csv", header + "1,会议,议事会,不少于2次,次,年底\n"))
    #expect(first.plan.items.map(\.id.description) == ["2026-001"])
    _ = try sample.ledger.undo(year: 2026, sample.signature)
    let second = try sample.load(
      sample.folder.file("b.csv", header + "1,文体,运动会,举办一次,次,国庆前\n"))
    #expect(second.plan.items.map(\.id.description) == ["2026-002"])
  }

  @Test("a ledger belongs to one organisation")
  func otherOrganisation() throws {
    let sample = try SampleLedger()
    func load(_ organisation: String, _ name: String) throws {
      let path = try sample.folder.file(name, header + "1,会议,议事会,不少于2次,次,年底\n")
      let reading = try PlanReading(
        PlanReading.Request(path: path, year: 2026, organisation: organisation))
      _ = try sample.ledger.load(reading, amending: nil, sample.signature)
    }
    try load("甲医院工会", "a.csv")
    #expect(throws: LedgerError.otherOrganisation(found: "乙医院工会", ledger: "甲医院工会")) {
      try load("乙医院工会", "b.csv")
    }
  }

  @Test("one table with errors loads nothing")
  func allOrNothing() throws {
    let sample = try SampleLedger()
    let path = try sample.folder.file(
      "a.csv", "序号,工作项目,工作目标,权重,完成时限\n1,议事会,不少于2次,1,年底\n2,培训班,不少于4期,很重要,年底\n")
    let error = #expect(throws: LedgerError.self) { try sample.load(path) }
    guard case .table(let problems)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problems.map(\.kind) == [.weightUnreadable])
    #expect(problems.map(\.cell) == ["D3"])
    #expect(try sample.ledger.years().isEmpty)
  }
}
