import Foundation
import Testing

@testable import PlanLedgerCommand

@Suite("JSON for other programs")
struct StatusJSONTests {
  /// The sample ledger's answer to a command, as JSON.
  private func answer(_ words: String...) throws -> Any {
    let folder = try TemporaryFolder()
    let tool = CommandLineTool(
      environment: ["PLANLEDGER_TODAY": "2026-09-30", "LANG": "zh_CN.UTF-8"], folder: folder.path)
    let plan = Place.sample.appending(path: "plan-2026.csv").path
    let outcomes = Place.sample.appending(path: "outcomes-2026.csv").path
    for line in [
      ["load", plan, "--year", "2026"], ["record", "--from", outcomes], ["tick", "1"],
    ] {
      #expect(tool.run(line) { _, _ in } == .done)
    }
    var text = ""
    #expect(tool.run(words) { if $0 == .output { text += $1 } } == .done)
    return try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private func keys(_ object: Any?) -> Set<String> {
    Set((object as? [String: Any])?.keys.map(\.self) ?? [])
  }

  @Test("status --json has the documented keys")
  func status() throws {
    let status = try #require(
      try answer("status", "--as-of", "2026-06-30", "--json") as? [String: Any])
    #expect(
      keys(status) == [
        "plan", "asOf", "closing", "rates", "originalBasis", "counts", "groups", "outsidePlan",
        "items",
      ])
    #expect(keys(status["plan"]) == ["title", "year", "organisation", "version"])
    #expect(status["asOf"] as? String == "2026-06-30")
    let rates = try #require(status["rates"] as? [String: [String: Any]])
    #expect(Set(rates.keys) == ["year", "due", "pace", "onTime", "ticked", "reported"])
    for rate in rates.values { #expect(keys(rate).isSuperset(of: ["fraction", "percent"])) }
    #expect(
      keys(status["counts"]) == [
        "items", "inScope", "done", "running", "overdue", "due", "met", "onTime", "ticked",
        "cancelled", "deferred", "lights",
      ])
    let groups = try #require(status["groups"] as? [[String: Any]])
    #expect(
      Set(groups.compactMap { $0["by"] as? String }) == [
        "section", "category", "department", "month",
      ])
    let items = try #require(status["items"] as? [[String: Any]])
    #expect(items.count == 60)
    for item in items {
      #expect(
        keys(item) == [
          "id", "number", "title", "section", "category", "department", "person", "due",
          "originalDue", "weight", "doneOn", "daysOverdue", "state", "ticked", "credited", "met",
          "light", "word", "flags", "goals",
        ])
      for goal in item["goals"] as? [[String: Any]] ?? [] {
        #expect(
          keys(goal).isSuperset(of: [
            "phrase", "measure", "unit", "bound", "target", "lower", "upper", "baseline",
            "actual", "raw", "credited", "met", "expected", "gap", "light", "flags", "per",
            "schedule", "start", "due", "weight", "used", "explanation",
          ]))
      }
    }
  }

  @Test("kinds of goal print what the documentation promises of them")
  func kinds() throws {
    let items = try #require(
      try answer("items", "--as-of", "2026-06-30", "--json") as? [[String: Any]])
    func goal(_ number: String) throws -> [String: Any] {
      let item = try #require(items.first { $0["number"] as? String == number })
      return try #require((item["goals"] as? [[String: Any]])?.first)
    }
    // 99 of 106 deputies came: numerator and denominator as recorded, actual in lowest terms.
    let ratio = try goal("2")
    #expect(ratio["actual"] as? String == "99/106")
    #expect(ratio["numerator"] as? String == "99")
    #expect(ratio["denominator"] as? String == "106")
    // A slot a month: Σ min(count, 1) = 5 of 12.
    let cadence = try goal("6")
    #expect(cadence["per"] as? String == "month")
    #expect(cadence["slots"] as? Int == 12)
    #expect(cadence["actual"] as? String == "5")
    #expect(cadence["target"] as? String == "1")
    // 70000 and 10 % more: the target is computed.
    let growth = try goal("58")
    #expect(growth["growth"] as? String == "1/10")
    #expect(growth["baseline"] as? String == "70000")
    #expect(growth["target"] as? String == "77000")
    // A ceiling of 10100 with 5381.50 used.
    let ceiling = try goal("57")
    #expect(ceiling["used"] as? String == "10763/20200")
    #expect(try goal("10")["actual"] as? String == ">1500")
    #expect(try goal("1")["actual"] as? String == "1")
    #expect(try goal("28")["bound"] as? String == "none")
  }

  @Test("show --json adds the records, history --json lists the changes")
  func records() throws {
    let item = try #require(try answer("show", "23", "--json") as? [String: Any])
    let records = try #require(item["records"] as? [[String: Any]])
    #expect(records.map { $0["amounts"] as? [String] } == [["1期", "46人次"], ["1期", "47人次"]])
    let changes = try #require(try answer("history", "--json") as? [[String: Any]])
    #expect(changes.map { $0["kind"] as? String } == ["loaded", "recorded", "ticked"])
  }
}
