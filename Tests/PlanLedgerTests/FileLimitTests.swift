import Foundation
import GoalModel
import PlanLedger
import SpreadsheetFiles
import Testing

@testable import PlanLedger

@Suite("Limits of reading")
struct FileLimitTests {
  @Test("are the readers' own until somebody chooses others")
  func standards() {
    #expect(ReadingLimits([:]) == ReadingLimits())
  }

  @Test("stand in the documentation with their standard and highest values")
  func documented() throws {
    let page = try String(
      contentsOf: Place.root.appending(
        path: "Sources/PlanLedger/PlanLedger.docc/ReadingLimits.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `limit-") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: [" ", "`"]) }
    }
    #expect(rows.map { $0[0] } == FileLimit.allCases.map(\.rawValue))
    #expect(rows.map { Int($0[2]) } == FileLimit.allCases.map(\.standard))
    #expect(rows.map { Int($0[3]) } == FileLimit.allCases.map(\.highest))
  }

  @Test("can all be chosen, each under its key", arguments: FileLimit.allCases)
  func chosen(limit: FileLimit) {
    #expect(ReadingLimits([limit: limit.standard - 1]) != ReadingLimits())
    var settings = PlanSettings()
    let isHighestChosen = settings.choose(limit.rawValue, "\(limit.highest)")
    #expect(isHighestChosen)
    #expect(settings.fileLimits == [limit: limit.highest])
    for value in ["0", "-1", "1.5", "", "many", "\(limit.highest + 1)", "99999999999999999999"] {
      let isChosen = settings.choose(limit.rawValue, value)
      #expect(!isChosen, "\(value)")
    }
    #expect(settings.fileLimits == [limit: limit.highest])
  }

  @Test("hold for every table that is read for the plan, until they are taken back")
  func kept() throws {
    let sample = try SampleLedger.withPlan()
    #expect(try sample.ledger.fileLimits(year: nil) == [:])
    _ = try sample.ledger.set("limit-cells", to: "20", year: nil, sample.signature)
    #expect(try sample.ledger.fileLimits(year: 2026) == [.cells: 20])
    // A plan for another year is not there yet; the latest one has its say.
    #expect(try sample.ledger.fileLimits(year: 2027) == [.cells: 20])
    let table = Place.sample.appending(path: "outcomes-2026.csv").path
    let error = #expect(throws: LedgerError.self) {
      try sample.ledger.recordTable(
        table, year: nil, isPreview: true, again: false, sample.signature)
    }
    guard case .file(.tooLarge(table, _, let raise))? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(raise == LedgerError.LimitRaise(limit: .cells, to: 40))
    let report = try sample.ledger.recordTable(
      table, year: nil, isPreview: true, again: false,
      reading: TableFileOptions(limits: [.cells: 5_000]), sample.signature)
    #expect(report.recorded == 196)
    _ = try sample.ledger.undo(year: 2026, sample.signature)
    #expect(try sample.ledger.fileLimits(year: nil) == [:])
  }
}
