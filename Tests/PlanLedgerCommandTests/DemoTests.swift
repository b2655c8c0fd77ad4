import Foundation
import Testing

@testable import PlanLedgerCommand

@Suite("The demo")
struct DemoTests {
  @Test("leaves the very sheets that stand in Exports")
  func sheets() throws {
    let demo = try Demo()
    let kept = try FileManager.default.contentsOfDirectory(atPath: Place.exports.path)
      .filter { $0.hasSuffix(".xml") || $0.hasSuffix(".xlsx") }.sorted()
    #expect(try demo.exports == kept)
    for name in kept {
      let made = demo.folder.path + "/Exports/" + name
      let own = Place.exports.appending(path: name)
      if name.hasSuffix(".xml") {
        let same = try Data(contentsOf: URL(filePath: made)) == Data(contentsOf: own)
        #expect(same, "\(name) differs byte for byte; run Scripts/demo, look, and commit")
      } else {
        try Comparison.check("compare_workbooks.py", [own.path, made])
      }
    }
  }

  @Test("every number on its sheets is the ledger's own, computed anew in Python")
  func sheetsAgainstJSON() throws {
    let demo = try Demo()
    let status = try demo.write(["status", "--as-of", "2026-06-30", "--json"], as: "status.json")
    let history = try demo.write(["history", "--json"], as: "history.json")
    try Comparison.check(
      "check_sheets_against_json.py", [demo.export(".xlsx"), status, history])
  }

  @Test("the two formats say the same in every cell")
  func formats() throws {
    let demo = try Demo()
    try Comparison.check("compare_formats.py", [demo.export(".xml"), demo.export(".xlsx")])
  }

  @Test("LibreOffice computes every formula to the result it carries")
  func recalculation() throws {
    let demo = try Demo()
    try Comparison.check(
      "check_recalculation.py", [demo.export(".xlsx"), demo.export(".xml")])
  }

  @Test("an actual changed on the sheet moves the rates as recording the same would")
  func changedActuals() throws {
    let demo = try Demo()
    let sheet = demo.folder.path + "/before.xlsx"
    try FileManager.default.copyItem(atPath: demo.export(".xlsx"), toPath: sheet)
    for (item, amount) in [
      ("22", "2次"), ("57", "5219元"), ("3", "3/6件"), ("51", "420人"), ("13", "1例"), ("19", "2/2户"),
    ] {
      let (status, answer) = demo.run(["record", item, amount, "--on", "2026-06-30"])
      #expect(status == .done, "\(answer)")
    }
    let after = try demo.write(["status", "--as-of", "2026-06-30", "--json"], as: "after.json")
    // 8 + 2 of 12; 5381.50 + 5219 of at most 10100; (24 + 3) of (26 + 6); the last level; an incident;
    // (18 + 2) of (20 + 2).
    try Comparison.check(
      "check_changed_actuals.py",
      [
        sheet, after, "22/次=10", "57/元=10600.5", "3/%=27/32", "51/人=420", "13/例=1", "19/%=20/22",
      ])
  }
}
