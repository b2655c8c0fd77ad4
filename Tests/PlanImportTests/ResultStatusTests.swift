import Testing

@testable import PlanImport

@Suite("How far something is, as a cell says it")
struct ResultStatusTests {
  @Test(
    "is done",
    arguments: [
      "√", "✓", "✔", "✔️", "☑", "☑️", "✅", "■", "●", "1", "是", "Y", "y", "Ｙ", "yes", "OK", "ｏｋ", "对",
      "已完成", "完成", "完成。", " 已 完 成 ", "办结", "已办结", "已做", "TRUE", "true", "100%", "按期完成", "逾期完成",
      "√已完成", "已完成√", "☑是 □否", "是√ 否□", "□否 ☑是", "（√）", "☑已完成　☐未完成",
    ])
  func done(text: String) { #expect(StatusWords.status(inStatusColumn: text) == .done) }

  @Test(
    "is not done",
    arguments: [
      "×", "✗", "✘", "✕", "❌", "☐", "□", "0", "否", "N", "no", "未完成", "未开展", "尚未完成", "FALSE",
      "false",
      "0%", "□完成", "□是 ☑否", "是□ 否√",
    ])
  func notDone(text: String) { #expect(StatusWords.status(inStatusColumn: text) == .notDone) }

  @Test(
    "is under way, or says nothing yet",
    arguments: ["进行中", "推进中", "正在办理", "未到期", "超期", "逾期", "60%", "in progress", "□是 □否"])
  func open(text: String) { #expect(StatusWords.status(inStatusColumn: text) == .open) }

  @Test("was called off or put off", arguments: ["取消", "暂缓", "延期", "推迟", "cancelled"])
  func calledOff(text: String) { #expect(StatusWords.status(inStatusColumn: text) == .calledOff) }

  @Test("is mostly done", arguments: ["基本完成", "大部分完成"])
  func mostly(text: String) { #expect(StatusWords.status(inStatusColumn: text) == .mostly) }

  @Test(
    "cannot be told",
    arguments: [
      "", "2次", "2", "☒", "○", "X", "R", "方案完成", "组织培训2次，已完成", "√是 √否", "●培训2次●会议1次", "已开展",
    ])
  func unknown(text: String) { #expect(StatusWords.status(inStatusColumn: text) == nil) }

  @Test("numbers are no signs outside a status column", arguments: ["0", "1"])
  func numbers(text: String) { #expect(StatusWords.status(of: text) == nil) }
}
