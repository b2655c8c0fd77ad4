import Foundation
import GoalModel
import Testing

@testable import PlanLedger

/// A form as it came back: every cell as text, in a CSV file.
struct ReturnedForm {
  private static let headers = [
    "序号", "事项", "目标", "完成时限", "本期完成", "完成日期", "完成 √", "佐证", "完成情况说明", "未完成原因", "下一步措施",
  ]
  private static let hidden = ["事项标识", "计划版本", "填报表编号", "行校验码"]

  private var rows: [[String: String]] = []
  private var columns = headers + hidden

  /// The form of all items that goes out on a day, as it stands when it goes out.
  init(_ sample: SampleLedger, on day: String = "2026-06-30") throws {
    let changes = try sample.ledger.history(of: 2026).map(\.change)
    let identity = try #require(
      FormIdentity(changes, version: 1, on: try PlanLedgerTests.day(day), for: ""))
    let snapshot = try #require(FormSnapshot(identity.moment, changes))
    for item in snapshot.items {
      let row = try #require(snapshot.row(of: item.id))
      let remarks = snapshot.records.remarks[item.id]
      let isTicked = !(snapshot.records.ticks[item.id]?.isEmpty ?? true)
      rows.append([
        "序号": item.number, "事项": item.title, "目标": item.targetText,
        "完成时限": item.due.description, "完成情况说明": remarks?.done ?? "",
        "未完成原因": remarks?.reason ?? "", "下一步措施": remarks?.next ?? "",
        "完成 √": isTicked ? "√" : "", "事项标识": item.id.description,
        "计划版本": "\(snapshot.records.plan.version)", "填报表编号": identity.description,
        "行校验码": identity.fingerprint(of: row),
      ])
    }
  }

  /// Types something into the row of an item.
  func filling(_ number: String, _ cells: [String: String]) -> ReturnedForm {
    var copy = self
    for place in copy.rows.indices where copy.rows[place]["序号"] == number {
      copy.rows[place].merge(cells) { _, new in new }
    }
    return copy
  }

  /// Loses the hidden columns.
  var withoutHidden: ReturnedForm {
    var copy = self
    copy.columns = Self.headers
    return copy
  }

  /// Saves it; the first item stands in row 2, its title in B2.
  func saved(_ sample: SampleLedger, as name: String = "表.csv") throws -> String {
    let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
    let text = lines.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
    return try sample.folder.file(name, text)
  }
}
