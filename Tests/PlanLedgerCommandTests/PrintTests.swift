import Foundation
import Testing

@testable import PlanLedgerCommand

@Suite("The printed sheets")
struct PrintTests {
  @Test("are one page wide, with no text cut")
  func sample() throws {
    let demo = try Demo()
    try Comparison.check("check_print.py", [demo.export(".xlsx")])
    // A row that is too low must be noticed, or the line above would prove nothing.
    try Comparison.check("check_print.py", [demo.export(".xlsx"), "--spoil"])
  }

  @Test("stay so with three hundred items and long texts")
  func manyItems() throws {
    let folder = try TemporaryFolder()
    var plan = "序号,类别,工作项目,工作目标,计量单位,责任部门,责任人,完成时限,经费来源\n"
    for number in 1...300 {
      let title = String(repeating: "组织开展职工", count: number % 9 + 1)
      let section = ["民主管理", "维权帮扶与困难职工救助", "文体活动"][number % 3]
      plan +=
        "\(number),\(section),\(title)第\(number)项,全年不少于\(number % 12 + 1)次,次,"
        + "第\(number % 20 + 1)工会分会,干事,年底,工会经费与行政补助\n"
    }
    try Data(plan.utf8).write(to: folder.url.appending(path: "plan.csv"))
    func type(_ words: [String]) throws {
      let tool = CommandLineTool(
        environment: ["PLANLEDGER_TODAY": "2026-09-30", "USER": "干事", "LANG": "zh_CN.UTF-8"],
        folder: folder.path)
      var answer = ""
      let status = tool.run(words) { answer += $1 }
      try #require(status == .done, "\(words)\n\(answer)")
    }
    try type(["load", "plan.csv", "--year", "2026"])
    for number in [7, 150, 299] {
      try type([
        "record", "\(number)", "1次", "--on", "2026-03-01", "--evidence", "签到册（共3页）及现场照片",
      ])
      let account = String(repeating: "已按方案分两批完成，职工反映良好。", count: number % 9 + 3)
      try type(["note", "\(number)", "--done", account, "--reason", account, "--next", account])
    }
    try type(["export", "--as-of", "2026-06-30", "--format", "xlsx", "--output", "sheet.xlsx"])
    try Comparison.check("check_print.py", [folder.path + "/sheet.xlsx"])
  }
}
