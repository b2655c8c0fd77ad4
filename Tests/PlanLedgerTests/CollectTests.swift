import Foundation
import GoalModel
import Testing
import Wording

@testable import PlanLedger

@Suite("Forms that come back")
struct CollectTests {
  private let sample: SampleLedger

  init() throws {
    sample = try SampleLedger(today: "2026-07-10")
    try load("1,职代会,召开一次,3月底前\n2,议事会,不少于2次,年底\n3,提案,答复率不低于95%,年底\n")
  }

  private func load(_ rows: String, amending reason: String? = nil) throws {
    let path = try sample.folder.file("plan.csv", "序号,工作项目,工作目标,完成时限\n" + rows)
    _ = try sample.load(path, amending: reason)
  }

  private func collect(_ paths: String..., on day: String? = nil, same: [String: String] = [:])
    throws -> Ledger.CollectReport
  {
    var request = Ledger.CollectRequest(paths: paths)
    request.day = try day.map { try PlanLedgerTests.day($0) }
    request.answers = same.sorted { $0.key < $1.key }.map {
      FormAnswer(row: $0.key, item: $0.value)
    }
    return try sample.ledger.collect(request, sample.signature)
  }

  private func lines(_ report: Ledger.CollectReport) -> [String] {
    report.problems.map { "\($0.kind.rawValue) \($0.cell) \($0.found)" }
  }

  private func fates(_ report: Ledger.CollectReport) -> [String] {
    report.rows.map { "\($0.item?.number ?? "?") \($0.fate.rawValue)" }
  }

  /// What is recorded of all items and stands: number, day and amounts.
  private func recorded() throws -> [String] {
    let records = try sample.ledger.records(of: 2026)
    return records.plan.items.flatMap { item in
      (records.outcomes[item.id] ?? []).filter { !$0.isWithdrawn }.map { outcome in
        "\(item.number) \(outcome.day) " + outcome.amounts.map(\.text).joined(separator: " ")
      }
    }
  }

  private func words(_ number: String) throws -> ItemRemarks? {
    let records = try sample.ledger.records(of: 2026)
    return records.plan.items.first { $0.number == number }.flatMap { records.remarks[$0.id] }
  }

  private func record(_ item: String, _ amount: String, on day: String) throws {
    var request = Ledger.RecordRequest(item: item, amounts: [amount])
    request.day = try PlanLedgerTests.day(day)
    _ = try sample.ledger.record(request, sample.signature)
  }

  private func note(_ item: String, _ words: ItemRemarks) throws {
    _ = try sample.ledger.remark(item, words, year: nil, sample.signature)
  }

  // MARK: Days

  @Test("count on the row's own day, else the day asked for, else the day of the form")
  func days() throws {
    let form = try ReturnedForm(sample)
    let own = form.filling("2", ["本期完成": "1次", "完成日期": "6月20日"])
    _ = try collect(own.saved(sample))
    let asked = try ReturnedForm(sample).filling("2", ["本期完成": "1次"])
    _ = try collect(asked.saved(sample), on: "2026-07-05")
    let undated = try ReturnedForm(sample).filling("3", ["本期完成": "11/12件"])
    _ = try collect(undated.saved(sample))
    #expect(
      try recorded() == ["2 2026-06-20 1次", "2 2026-07-05 1次", "3 2026-06-30 11/12件"])
  }

  @Test("without a day anywhere are left to a person")
  func withoutDay() throws {
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "1次"]).withoutHidden
    let report = try collect(form.saved(sample))
    #expect(lines(report) == ["form-identity-lost  ", "form-without-day E3 1次"])
    #expect(fates(report) == ["2 leftOut"])
    #expect(try recorded() == [])
  }

  // MARK: Amounts, ticks and words

  @Test("bring amounts on top of what was done before")
  func increments() throws {
    try record("2", "1次", on: "2026-03-02")
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "1次", "完成 √": "√"])
    let report = try collect(form.saved(sample))
    // With the second time the goal 不少于2次 is met, so the tick stands as well.
    #expect(try recorded() == ["2 2026-03-02 1次", "2 2026-06-30 1次"])
    #expect(report.results.ticks.count == 1)
    let soFar = report.rows.first?.differences.first { $0.name(in: .chinese) == "目前完成" }
    #expect(soFar?.old == "1次")
    #expect(soFar?.new == "2次")
  }

  @Test("tick off nothing whose goals are short, and say so at the cell")
  func short() throws {
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "1次", "完成 √": "√"])
    let report = try collect(form.saved(sample))
    #expect(lines(report) == ["tick-refused G3 √ → 不少于2次"])
    #expect(fates(report) == ["2 accepted"])
    #expect(try recorded() == ["2 2026-06-30 1次"])
    #expect(try sample.ledger.records(of: 2026).ticks.isEmpty)
  }

  @Test("leave a row out as a whole where a cell of it cannot be read, and take in the others")
  func unreadable() throws {
    let form = try ReturnedForm(sample)
      .filling("2", ["本期完成": "好多", "完成情况说明": "开了会"])
      .filling("3", ["本期完成": "11/12件"])
    let report = try collect(form.saved(sample))
    #expect(lines(report) == ["result-unreadable E3 好多"])
    #expect(fates(report) == ["2 leftOut", "3 accepted"])
    #expect(try recorded() == ["3 2026-06-30 11/12件"])
    #expect(try words("2") == nil)
    #expect(report.isIncomplete)
  }

  @Test("tell of a proof or a day that stands alone")
  func lonely() throws {
    let form = try ReturnedForm(sample)
      .filling("1", ["佐证": "照片"]).filling("2", ["完成日期": "6月20日"])
    let report = try collect(form.saved(sample))
    #expect(lines(report) == ["form-amount-missing H2 照片", "form-amount-missing F3 6月20日"])
    #expect(report.change == nil)
  }

  @Test("erase no words by an empty cell, and replace them by others")
  func words() throws {
    try note("2", ItemRemarks(done: "开过一次", reason: "场地维修", next: "九月补"))
    let form = try ReturnedForm(sample)
      .filling("2", ["完成情况说明": "", "未完成原因": "无", "下一步措施": "十月补"])
    let report = try collect(form.saved(sample))
    #expect(lines(report) == ["form-cell-emptied I3 开过一次"])
    #expect(try words("2") == ItemRemarks(done: "开过一次", reason: "无", next: "十月补"))
    let told = report.rows.first?.differences.map { "\($0.cell) \($0.old) → \($0.new)" }
    #expect(told == ["J3 场地维修 → 无", "K3 九月补 → 十月补"])
  }

  @Test("ignore changes of what is only shown, and tell them")
  func locked() throws {
    let form = try ReturnedForm(sample)
      .filling("2", ["目标": "不少于1次", "完成时限": "2026-11-30", "本期完成": "1次"])
    let report = try collect(form.saved(sample))
    #expect(
      lines(report) == [
        "form-locked-changed C3 不少于2次 → 不少于1次", "form-locked-changed D3 2026-12-31 → 2026-11-30",
      ])
    #expect(try recorded() == ["2 2026-06-30 1次"])
    #expect(try sample.ledger.records(of: 2026).plan.items[1].targetText == "不少于2次")
  }

  @Test("say nothing of an item that was ticked off before, and take no tick back")
  func ticked() throws {
    _ = try sample.ledger.tick(Ledger.TickRequest(items: ["1"]), sample.signature)
    let form = try ReturnedForm(sample)
    #expect(try collect(form.saved(sample)).rows.isEmpty)
    let cleared = try collect(form.filling("1", ["完成 √": ""]).saved(sample))
    #expect(lines(cleared) == ["form-cell-emptied G2 √"])
    #expect(cleared.change == nil)
    #expect(try recorded() == ["1 2026-07-10 完成"])
  }

  // MARK: What changed meanwhile

  @Test(
    "leave out a row whose promise was amended since, with both targets, and take in the others")
  func amended() throws {
    let form = try ReturnedForm(sample)
      .filling("2", ["本期完成": "1次"]).filling("3", ["本期完成": "11/12件"])
    try load("1,职代会,召开一次,3月底前\n2,议事会,不少于3次,年底\n3,提案,答复率不低于95%,年底\n", amending: "加一次")
    let report = try collect(form.saved(sample))
    #expect(lines(report) == ["form-plan-changed B3 不少于2次 → 不少于3次"])
    #expect(fates(report) == ["2 leftOut", "3 accepted"])
    #expect(try recorded() == ["3 2026-06-30 11/12件"])
  }

  @Test("leave out a row of an item that the plan no longer has")
  func removed() throws {
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "1次"])
    try load("1,职代会,召开一次,3月底前\n3,提案,答复率不低于95%,年底\n", amending: "合并")
    let report = try collect(form.saved(sample))
    #expect(lines(report) == ["form-plan-changed B3 2 议事会 → 计划中已没有"])
    #expect(try recorded() == [])
  }

  @Test("leave out a row of an item that was called off since")
  func cancelled() throws {
    let form = try ReturnedForm(sample).filling("2", ["完成情况说明": "开了会"])
    _ = try sample.ledger.decide(
      Ledger.DecisionRequest(item: "2", decision: .cancelled(approvedBy: "主席"), reason: "合并"),
      sample.signature)
    let report = try collect(form.saved(sample))
    #expect(lines(report) == ["form-plan-changed B3 2 议事会 → 已取消"])
    #expect(try words("2") == nil)
  }

  @Test("leave out a row where something was recorded meanwhile, lest it count twice")
  func recordedSince() throws {
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "2次", "完成情况说明": "开了会"])
    try record("2", "1次", on: "2026-06-25")
    let report = try collect(form.saved(sample))
    #expect(lines(report) == ["form-recorded-since E3 2026-06-25 1次 → 2次"])
    #expect(try recorded() == ["2 2026-06-25 1次"])
    #expect(try words("2") == nil)
  }

  @Test("know what somebody recorded by hand meanwhile")
  func recordedByHand() throws {
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "1次", "完成日期": "6月25日"])
    try record("2", "1次", on: "2026-06-25")
    let report = try collect(form.saved(sample))
    #expect(fates(report) == ["2 known"])
    #expect(try recorded() == ["2 2026-06-25 1次"])
  }

  @Test("leave out a row whose words were changed in the ledger meanwhile, with both texts")
  func wordsSince() throws {
    try note("2", ItemRemarks(reason: "场地维修"))
    let form = try ReturnedForm(sample).filling("2", ["未完成原因": "经费未批", "本期完成": "1次"])
    try note("2", ItemRemarks(reason: "等待批复"))
    let report = try collect(form.saved(sample))
    #expect(lines(report) == ["form-words-changed J3 等待批复 → 经费未批"])
    #expect(try recorded() == [])
    #expect(try words("2") == ItemRemarks(reason: "等待批复"))
  }

  @Test("leave words alone that nobody touched in the form")
  func wordsUntouched() throws {
    try note("2", ItemRemarks(reason: "场地维修"))
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "1次"])
    try note("2", ItemRemarks(reason: "等待批复"))
    let report = try collect(form.saved(sample))
    #expect(fates(report) == ["2 accepted"])
    #expect(try words("2") == ItemRemarks(reason: "等待批复"))
  }

  // MARK: Again

  @Test("are taken in once, whatever they are called and whatever was typed into them since")
  func again() throws {
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "1次"])
    _ = try collect(form.saved(sample))
    #expect(fates(try collect(form.saved(sample, as: "表 (1).csv"))) == ["2 known"])
    let edited = try collect(form.filling("2", ["本期完成": "2次"]).saved(sample))
    #expect(lines(edited) == ["form-recorded-since E3 2026-06-30 1次 → 2次"])
    #expect(try recorded() == ["2 2026-06-30 1次"])
  }

  @Test("do not bring back a record that was withdrawn, but come in again after an undo")
  func undone() throws {
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "1次"])
    _ = try collect(form.saved(sample))
    _ = try sample.ledger.withdraw("r1", reason: "误填", year: nil, sample.signature)
    #expect(fates(try collect(form.saved(sample))) == ["2 known"])
    #expect(try recorded() == [])
    _ = try sample.ledger.undo(year: 2026, sample.signature)
    _ = try sample.ledger.undo(year: 2026, change: "c2", sample.signature)
    #expect(fates(try collect(form.saved(sample))) == ["2 accepted"])
    #expect(try recorded() == ["2 2026-06-30 1次"])
  }

  // MARK: Several sheets

  @Test("come in as one change that names every file, and one undo takes it back")
  func oneChange() throws {
    let form = try ReturnedForm(sample)
    let one = try form.filling("2", ["本期完成": "1次"]).saved(sample, as: "甲.csv")
    let other = try form.filling("3", ["本期完成": "11/12件"]).saved(sample, as: "乙.csv")
    let report = try collect(one, other)
    guard case .broughtIn(_, let source)? = report.change?.content else {
      Issue.record("\(report)")
      return
    }
    #expect(source.name == "甲.csv、乙.csv")
    #expect(source.sha256.count == 64)
    #expect(try recorded() == ["2 2026-06-30 1次", "3 2026-06-30 11/12件"])
    _ = try sample.ledger.undo(year: 2026, sample.signature)
    #expect(try recorded() == [])
  }

  @Test("that say different things of one item are both left out, with both values")
  func contradiction() throws {
    let form = try ReturnedForm(sample)
    let one = try form.filling("2", ["本期完成": "1次"]).saved(sample, as: "甲.csv")
    let other = try form.filling("2", ["本期完成": "2次"]).filling("3", ["本期完成": "11/12件"])
      .saved(sample, as: "乙.csv")
    let report = try collect(one, other)
    #expect(
      lines(report) == [
        "form-sheets-differ B3 乙.csv!乙!B3 2次 2026-06-30 → 1次 2026-06-30",
        "form-sheets-differ B3 甲.csv!甲!B3 1次 2026-06-30 → 2次 2026-06-30",
      ])
    #expect(fates(report) == ["2 leftOut", "2 leftOut", "3 accepted"])
    #expect(try recorded() == ["3 2026-06-30 11/12件"])
  }

  @Test("that say the same of one item count once")
  func repetition() throws {
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "1次"])
    let report = try collect(
      form.saved(sample, as: "甲.csv"), form.saved(sample, as: "乙.csv"))
    #expect(lines(report) == ["form-row-twice B3 甲.csv!甲!B3"])
    #expect(try recorded() == ["2 2026-06-30 1次"])
  }

  // MARK: Which item

  @Test("of another ledger are left out")
  func elsewhere() throws {
    let other = try SampleLedger(today: "2026-07-11")
    let path = try other.folder.file("plan.csv", "序号,工作项目,工作目标,完成时限\n2,议事会,不少于2次,年底\n")
    _ = try other.load(path)
    let form = try ReturnedForm(other).filling("2", ["本期完成": "1次"])
    let report = try collect(form.saved(sample))
    #expect(report.problems.map(\.kind) == [.formElsewhere])
    #expect(try recorded() == [])
  }

  @Test("with hidden cells of another row are left out until a person vouches for them")
  func altered() throws {
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "1次", "行校验码": "x0123456789abcdef"])
    #expect(lines(try collect(form.saved(sample))) == ["form-row-altered L3 2026-002"])
    #expect(fates(try collect(form.saved(sample), same: ["3": "2"])) == ["2 accepted"])
  }

  @Test("without hidden cells are asked about where number and title do not both fit one item")
  func unknown() throws {
    let form = try ReturnedForm(sample).withoutHidden
      .filling("2", ["序号": "", "事项": "议事", "本期完成": "1次"])
    let path = try form.saved(sample)
    let asked = try collect(path, on: "2026-06-30")
    #expect(lines(asked) == ["form-row-unknown B3 议事 → 2 议事会"])
    #expect(asked.change == nil)
    let answered = try collect(path, on: "2026-06-30", same: ["表.csv!B3": "议事会"])
    #expect(fates(answered) == ["2 accepted"])
    #expect(throws: LedgerError.cannot(.notInForms("9"))) {
      try collect(path, on: "2026-06-30", same: ["9": "2"])
    }
  }

  @Test(
    "without hidden cells do not overwrite words of the ledger, unless a person vouches for the row"
  )
  func lostWords() throws {
    try note("2", ItemRemarks(reason: "场地维修"))
    let form = try ReturnedForm(sample).filling("2", ["未完成原因": "经费未批"]).withoutHidden
    let path = try form.saved(sample)
    #expect(
      lines(try collect(path))
        == ["form-identity-lost  ", "form-words-changed J3 场地维修 → 经费未批"])
    _ = try collect(path, same: ["3": "2"])
    #expect(try words("2") == ItemRemarks(reason: "经费未批"))
  }

  @Test("without hidden cells are told apart by number where two items have one title")
  func sameTitle() throws {
    let rows = "1,职代会,召开一次,3月底前\n2,议事会,不少于2次,年底\n3,提案,答复率不低于95%,年底\n"
    try load(rows + "4,议事会,不少于5次,年底\n", amending: "增补")
    let form = try ReturnedForm(sample, on: "2026-07-10").withoutHidden
    let path = try form.filling("4", ["本期完成": "1次"]).saved(sample)
    #expect(fates(try collect(path, on: "2026-06-30")) == ["4 accepted"])
    let other = try form.filling("3", ["事项": "议事会", "本期完成": "1/1件"]).saved(sample)
    let asked = try collect(other, on: "2026-06-30")
    #expect(fates(asked) == ["? leftOut"])
    #expect(asked.problems.first?.kind == .formRowUnknown)
  }

  @Test("wait for review where the plan asks for it")
  func review() throws {
    _ = try sample.ledger.set("review", to: "on", year: nil, sample.signature)
    let form = try ReturnedForm(sample).filling("2", ["本期完成": "1次"])
    _ = try collect(form.saved(sample))
    let records = try sample.ledger.records(of: 2026)
    #expect(records.outcomes.values.joined().map(\.review) == [.pending])
  }
}
