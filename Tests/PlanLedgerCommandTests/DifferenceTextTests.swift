import Foundation
import GoalModel
import PlanLedger
import Testing
import Wording

@testable import PlanLedgerCommand

@Suite("The difference of two tables, told")
struct DifferenceTextTests {
  private let header = "序号,类别,工作项目,工作目标,计量单位,完成时限,备注\n"

  /// What a preview answers after one table was loaded and another is looked at.
  private func preview(_ first: String, _ second: String, _ options: String...) throws -> String {
    let folder = try TemporaryFolder()
    let tool = CommandLineTool(
      environment: ["PLANLEDGER_TODAY": "2026-06-30", "LANG": "zh_CN.UTF-8"], folder: folder.path)
    for (name, text) in [("a.csv", first), ("b.csv", second)] {
      try Data((header + text).utf8).write(to: folder.url.appending(path: name))
    }
    #expect(tool.run(["load", "a.csv", "--year", "2026"]) { _, _ in } == .done)
    var answer = ""
    let words = ["load", "b.csv", "--year", "2026", "--preview"] + options
    #expect(tool.run(words) { if $0 == .output { answer += $1 } } == .done)
    return answer
  }

  private func row(_ number: Int, _ title: String, section: String = "会议", note: String = "")
    -> String
  {
    "\(number),\(section),\(title),不少于2次,次,年底,\(note)\n"
  }

  @Test("sixty rows pushed down by one are one line")
  func pushedDown() throws {
    let rows = (1...60).map { row($0, "事项甲\($0)") }.joined()
    let pushed = row(1, "新开的事") + (1...60).map { row($0 + 1, "事项甲\($0)") }.joined()
    let answer = try preview(rows, pushed)
    let lines = answer.split(separator: "\n").drop { !$0.contains("相比") }.map(String.init)
    #expect(
      lines == [
        "与台账中 2026 年的计划相比：新增 1 项，改动 0 项，删去 0 项，改编号 60 项", "  新增  1 新开的事   不少于2次，年底",
        "  编号  1–60 → 2–61  60 项",
      ])
  }

  @Test("a plan sorted anew is one line, and so is a section under a new name")
  func sortedAnew() throws {
    let rows = (1...30).map { row($0, "事项\($0)", section: "旧类") }.joined()
    let turned = (1...30).reversed().map { row($0, "事项\($0)", section: "旧类") }.joined()
    #expect(try preview(rows, turned).contains("移动  29 项改变了先后次序"))
    let renamed = (1...3).map { row($0, "事项\($0)", section: "新类") }.joined()
    let three = (1...3).map { row($0, "事项\($0)", section: "旧类") }.joined()
    #expect(try preview(three, renamed).contains("板块  旧类 → 新类  3 项：1、2、3"))
  }

  @Test(
    "long texts are cut to what differs",
    arguments: [
      ("短", "长", "短 → 长"), ("", "有了", "（空） → 有了"),
      (
        "自一月起由工会办公室牵头，每季度召开一次民主议事会，会后三日内张榜公布结果，并将记录存档备查不得遗失",
        "自一月起由工会办公室牵头，每季度召开两次民主议事会，会后三日内张榜公布结果，并将记录存档备查不得遗失",
        "…，每季度召开一次民主议事会… → …，每季度召开两次民主议事会…"
      ),
    ])
  func shortened(old: String, new: String, expected: String) {
    #expect(ShortenedChange(old, new).text(in: .chinese) == expected)
  }

  @Test("load --preview --json tells the difference, questions and what last year left as data")
  func json() throws {
    let answer = try preview(
      row(1, "议事会") + row(2, "培训班"), row(1, "运动会") + row(2, "议事会", note: "改期"), "--json")
    let preview = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
    let difference = try #require(preview["difference"] as? [String: Any])
    func titles(_ key: String) -> [String] {
      (difference[key] as? [[String: Any]])?.compactMap { $0["title"] as? String } ?? []
    }
    #expect(titles("added") == ["运动会"])
    #expect(titles("removed") == ["培训班"])
    #expect(titles("renumbered") == ["议事会"])
    #expect(titles("moved") == [])
    let changed = try #require((difference["changed"] as? [[String: Any]])?.first)
    #expect(changed["item"] as? String == "2026-001")
    #expect(changed["field"] as? String == "note")
    #expect(changed["old"] as? String == "" && changed["new"] as? String == "改期")
    #expect((preview["questions"] as? [Any])?.isEmpty == true)
    #expect(preview["repetition"] is NSNull && preview["carryOver"] is NSNull)
  }

  @Test("without a ledger there is no difference")
  func withoutLedger() throws {
    let folder = try TemporaryFolder()
    let tool = CommandLineTool(
      environment: ["PLANLEDGER_TODAY": "2026-06-30", "LANG": "zh_CN.UTF-8"], folder: folder.path)
    try Data((header + row(1, "议事会")).utf8).write(to: folder.url.appending(path: "a.csv"))
    var answer = ""
    #expect(
      tool.run(["load", "a.csv", "--year", "2026", "--preview", "--json"]) { answer += $1 } == .done
    )
    let preview = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
    #expect(preview?["difference"] is NSNull)
  }
}
