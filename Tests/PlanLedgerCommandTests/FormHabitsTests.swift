import Foundation
import GoalModel
import PlanLedger
import Testing

@testable import PlanLedgerCommand

/// A small office: a ledger with six items, of which five are one department's, and its form of 30 June.
private struct Office {
  let folder: TemporaryFolder

  /// The form of 工会办公室, as it went out.
  var form: String { folder.path + "/待发/2026年填报表-工会办公室-截至20260630.xlsx" }

  /// What the department types: a tick, amounts with and without units, words.
  static let filled = [
    "fill:1:完成_√=√", "fill:1:完成日期=2026-03-20", "fill:1:佐证=会议纪要0320", "fill:2:本期完成=1",
    "fill:2:完成日期=6月20日", "fill:3:本期完成=11/12件", "fill:3:完成情况说明=已答复", "fill:4:本期完成=1期_46人次",
    "fill:4:佐证=签到表", "fill:4:未完成原因=讲师未定", "fill:5:下一步措施=九月办读书会",
  ]

  /// What the ledger holds of it afterwards, written down by hand.
  static let expected = [
    "1 记录 2026-03-20 完成 会议纪要0320", "1 办结 2026-03-20", "2 记录 2026-06-20 1",
    "3 记录 2026-06-30 11/12件", "3 说明 已答复||", "4 记录 2026-06-30 1期 46人次 签到表",
    "4 说明 |讲师未定|", "5 说明 ||九月办读书会",
  ]

  init(format: String = "xlsx") throws {
    folder = try TemporaryFolder()
    let plan = """
      序号,类别,工作项目,工作目标,责任部门,完成时限
      1,民主管理,职工代表大会,召开一次,工会办公室,3月底前
      2,民主管理,民主议事会,不少于2次,工会办公室,年底
      3,民主管理,提案答复,答复率不低于95%,工会办公室,年底
      4,素质提升,小组长培训,举办四期、培训185人次以上,工会办公室,10月底前
      5,素质提升,读书活动,进一步营造学习氛围,工会办公室,年底
      6,文体活动,职工运动会,举办一次,文体委员会,国庆前

      """
    try Data(plan.utf8).write(to: folder.url.appending(path: "plan.csv"))
    _ = type("load", "plan.csv", "--year", "2026")
    _ = type("forms", "--output", "待发", "--format", format)
  }

  /// Types a command line and returns its status and what it answered.
  func type(_ words: String...) -> (PlanLedgerCommand.ExitStatus, String) { type(words) }

  func type(_ words: [String]) -> (PlanLedgerCommand.ExitStatus, String) {
    let tool = CommandLineTool(
      environment: ["PLANLEDGER_TODAY": "2026-06-30", "LANG": "zh_CN.UTF-8", "USER": "工会干事"],
      folder: folder.path)
    var answer = ""
    let status = tool.run(words) { answer += $1 }
    return (status, answer)
  }

  /// Lets the department do something to the form and returns the path of what it sends back.
  func filled(_ deeds: [String], as name: String = "填报表-副本(1).xlsx") throws -> String {
    let target = folder.path + "/" + name
    try OfficeTool.fill(form, as: target, deeds)
    return target
  }

  /// What the ledger holds: records, ticks and words, item by item.
  func held() throws -> [String] {
    let records = try Ledger(opening: folder.path + "/planledger.sqlite").records(of: 2026)
    return records.plan.items.flatMap { item -> [String] in
      let outcomes = (records.outcomes[item.id] ?? []).map { outcome in
        let proofs = outcome.evidence.map { if case .reference(let text) = $0 { text } else { "" } }
        let said = [outcome.day.description] + outcome.amounts.map(\.text) + proofs
        return "\(item.number) 记录 " + said.joined(separator: " ")
      }
      let ticks = (records.ticks[item.id] ?? []).map { "\(item.number) 办结 \($0.day)" }
      let words = records.remarks[item.id].map { words in
        let texts = [words.done, words.reason, words.next].map { $0 ?? "" }
        return "\(item.number) 说明 " + texts.joined(separator: "|")
      }
      return outcomes + ticks + (words.map { [$0] } ?? [])
    }
  }

  /// How many changes the ledger holds.
  func changes() throws -> Int {
    try Ledger(opening: folder.path + "/planledger.sqlite").history(of: 2026).count
  }
}

/// What an office does to a form, and what it does to the outcome.
struct Habit: CustomTestStringConvertible, Sendable {
  let name: String
  var deeds: [String] = []
  /// The formats LibreOffice saves it in, one after the other.
  var savedAs: [String] = []
  var options: [String] = []
  /// What of the expected ledger is missing.
  var without: [String] = []
  /// What the answer says.
  var says: [String] = []
  var isComplete = true

  var testDescription: String { name }

  static let all = [
    Habit(name: "filled in"),
    Habit(name: "sorted", deeds: ["sort:事项"]),
    Habit(name: "filtered", deeds: ["hide:2", "hide:4"]),
    Habit(name: "a row deleted", deeds: ["delete:5"], without: ["5 说明 ||九月办读书会"]),
    Habit(
      name: "a row inserted", deeds: ["insert:3:临时慰问:3人次"],
      says: ["C8: 认不出这一行是哪个事项「临时慰问」"], isComplete: false),
    Habit(name: "a row doubled", deeds: ["double:2"], says: ["C7: 同一事项的另一行填得完全一样"]),
    Habit(name: "columns moved", deeds: ["move:佐证:目标", "move:本期完成:类别"]),
    Habit(
      name: "columns renamed", deeds: ["rename:佐证=证明材料", "rename:本期完成=这个月干了多少"],
      says: ["列名「这个月干了多少 → 本期完成」改过"]),
    Habit(name: "hidden columns lost", deeds: ["drop-hidden"]),
    Habit(
      name: "hidden columns and sheets lost", deeds: ["drop-hidden", "drop-sheets"],
      options: ["--on", "6-30"], says: ["隐藏的标识已丢失"]),
    Habit(
      name: "hidden columns and sheets lost, sorted, columns moved",
      deeds: ["drop-hidden", "drop-sheets", "sort:事项", "move:完成日期:序号"],
      options: ["--on", "6-30"], says: ["隐藏的标识已丢失"]),
    Habit(name: "saved by LibreOffice as .xlsx", savedAs: ["xlsx"]),
    Habit(name: "saved by LibreOffice as .ods", savedAs: ["ods"]),
    Habit(
      name: "sorted, filtered, columns moved, and saved by LibreOffice as .ods",
      deeds: ["sort:事项", "hide:2", "move:佐证:目标"], savedAs: ["ods"]),
    Habit(
      name: "hidden columns lost, and saved by LibreOffice as .ods", deeds: ["drop-hidden"],
      savedAs: ["ods"]),
    Habit(name: "saved by LibreOffice as .xls", savedAs: ["xls"]),
    Habit(
      name: "sorted, filtered, columns moved, and saved by LibreOffice as .xls",
      deeds: ["sort:事项", "hide:2", "move:佐证:目标"], savedAs: ["xls"]),
    Habit(
      name: "hidden columns lost, and saved by LibreOffice as .xls", deeds: ["drop-hidden"],
      savedAs: ["xls"]),
    Habit(name: "saved by LibreOffice as .ods, and that as .xls", savedAs: ["ods", "xls"]),
    Habit(name: "saved by LibreOffice as .ods, and that as .xlsx", savedAs: ["ods", "xlsx"]),
    Habit(name: "saved by LibreOffice as .xls, and that as .xlsx", savedAs: ["xls", "xlsx"]),
    Habit(name: "sorted and saved by LibreOffice as .csv", deeds: ["sort:事项"], savedAs: ["csv"]),
  ]
}

@Suite("Forms that went through an office")
struct FormHabitsTests {
  @Test("leave the same ledger, whatever was done to them", arguments: Habit.all)
  func habit(_ habit: Habit) throws {
    let office = try Office()
    var sheet = try office.filled(Office.filled + habit.deeds)
    for format in habit.savedAs {
      let folder = office.folder.path + "/saved-" + format
      try OfficeTool.convert(sheet, to: format, in: folder)
      sheet = folder + "/填报表-副本(1)." + format
    }
    let (status, answer) = office.type(["collect", sheet] + habit.options)
    #expect(status == (habit.isComplete ? .done : .refused), "\(answer)")
    #expect(
      try office.held() == Office.expected.filter { !habit.without.contains($0) }, "\(answer)")
    for text in habit.says { #expect(answer.contains(text), "\(answer)") }
    // Once more, and under another name: nothing is taken in twice.
    let changes = try office.changes()
    let again = office.type(["collect", sheet] + habit.options)
    #expect(again.1.contains("没有可以收取的行"), "\(again.1)")
    #expect(try office.changes() == changes)
    // One undo takes back the whole collection.
    _ = office.type("undo")
    #expect(try office.held() == [])
  }

  @Test(
    "went out locked, with a list, hidden identities and a print set-up, as openpyxl reads them")
  func asSent() throws {
    let office = try Office()
    try OfficeTool.python("check_form.py", [office.form, "5"])
  }

  @Test("written as XML Spreadsheet 2003 and opened in LibreOffice, are known as well")
  func xml() throws {
    let office = try Office(format: "xml")
    let form = office.form.replacing(".xlsx", with: ".xml")
    let folder = office.folder.path + "/opened"
    try OfficeTool.convert(form, to: "xlsx", in: folder)
    let sheet = office.folder.path + "/交回.xlsx"
    try OfficeTool.fill(
      folder + "/2026年填报表-工会办公室-截至20260630.xlsx", as: sheet, Office.filled)
    let (status, answer) = office.type("collect", sheet)
    #expect(status == .done, "\(answer)")
    #expect(try office.held() == Office.expected, "\(answer)")
  }

  @Test("with English headings are known as well")
  func english() throws {
    let office = try Office()
    _ = office.type("forms", "--output", "sent", "--lang", "en", "--department", "工会办公室")
    let sheet = office.folder.path + "/back.xlsx"
    try OfficeTool.fill(
      office.folder.path + "/sent/2026 form-工会办公室-as of 20260630.xlsx", as: sheet,
      ["fill:2:Done_now=1次", "fill:2:Done_on=2026-06-20", "fill:5:Next_step=九月办读书会"])
    let (status, answer) = office.type("collect", sheet)
    #expect(status == .done, "\(answer)")
    #expect(try office.held() == ["2 记录 2026-06-20 1次", "5 说明 ||九月办读书会"], "\(answer)")
  }

  @Test("of which only the columns that are seen were sorted, take no row for a wrong item")
  func sortedInPart() throws {
    let office = try Office()
    let sheet = try office.filled(Office.filled + ["sort-shown:事项"])
    let (status, answer) = office.type("collect", sheet)
    // By title the rows run 5 1 2 3 4, beside the identities of 1 2 3 4 5.
    #expect(status == .refused)
    #expect(try office.held() == [])
    for row in 5...9 {
      #expect(answer.contains("C\(row): 这一行隐藏的标识和写出的事项对不上"), "\(answer)")
    }
    let vouched = ["5=5", "6=1", "7=2", "8=3", "9=4"].flatMap { ["--same", $0] }
    let (settled, second) = office.type(["collect", sheet] + vouched)
    #expect(settled == .done, "\(second)")
    #expect(try office.held() == Office.expected)
  }
}
