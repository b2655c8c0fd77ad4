import Foundation
import Testing

@testable import PlanLedgerCommand

@Suite("compare --json")
struct CompareJSONTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let plan = Place.sample.appending(path: "plan-2026.csv").path
    let outcomes = Place.sample.appending(path: "outcomes-2026.csv").path
    for line in [
      ["load", plan, "--year", "2026"], ["record", "--from", outcomes], ["tick", "1"],
    ] {
      _ = try text(line)
    }
  }

  private func text(_ words: [String]) throws -> String {
    let tool = CommandLineTool(
      environment: ["PLANLEDGER_TODAY": "2026-09-30", "LANG": "zh_CN.UTF-8"], folder: folder.path)
    var text = ""
    #expect(tool.run(words) { if $0 == .output { text += $1 } } == .done)
    return text
  }

  private func answer(_ words: String...) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(try text(words + ["--json"]).utf8))
    return try #require(json as? [String: Any])
  }

  @Test("both sides are the figures of status on those days, whichever day is named first")
  func sides() throws {
    let change = try answer("compare", "9-30", "6-30")
    for (side, day) in [("from", "2026-06-30"), ("to", "2026-09-30")] {
      let status = try answer("status", "--as-of", day)
      #expect((change[side] as? [String: Any])?["asOf"] as? String == day)
      let rates = try #require(status["rates"] as? [String: [String: String]])
      let compared = try #require(change["rates"] as? [String: [String: Any]])
      for (name, rate) in rates {
        #expect(compared[name]?[side] as? [String: String] == rate, "\(name) on \(day)")
      }
      let counts = try #require(status["counts"] as? [String: Any])
      for (name, sides) in try #require(change["counts"] as? [String: [String: Int]]) {
        #expect(sides[side] == counts[name] as? Int, "\(name) on \(day)")
      }
    }
  }

  @Test("an item says its turn, its exact figures and what was recorded in between")
  func item() throws {
    let change = try answer("compare", "6-30", "9-30")
    let items = try #require(change["items"] as? [[String: Any]])
    let item = try #require(items.first { $0["number"] as? String == "3" })
    #expect(item["turn"] as? String == "fellBack")
    // 24/26 and then 33/37 of 95%: 240/247 − 660/703 = 300/9139.
    let credited = try #require(item["credited"] as? [String: Any])
    #expect((credited["from"] as? [String: String])?["fraction"] == "240/247")
    #expect((credited["to"] as? [String: String])?["fraction"] == "660/703")
    #expect(credited["points"] as? String == "-30000/9139")
    let recorded = try #require(item["recorded"] as? [[String: Any]])
    #expect(recorded.map { $0["amounts"] as? [String] } == [["9/11件"]])
    #expect(recorded.map { $0["day"] as? String } == ["2026-07-10"])
    let goal = try #require((item["goals"] as? [[String: Any]])?.first)
    #expect(goal["actual"] as? [String: String] == ["from": "12/13", "to": "33/37"])
  }

  @Test("the turns, the adjusted and the unchanged add up to the items of both days")
  func sum() throws {
    let change = try answer("compare", "6-30", "9-30")
    let turns = try #require(change["turns"] as? [String: Int])
    let unchanged = try #require(change["unchanged"] as? Int)
    // Nothing was adjusted, so each of the 60 items either took one turn or is as it was.
    #expect(change["adjusted"] as? Int == 0)
    #expect(turns.values.reduce(0, +) + unchanged == 60)
    #expect((change["items"] as? [Any])?.count == 60 - unchanged)
  }
}
