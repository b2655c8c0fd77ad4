import Foundation
import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `record`: what was done.
  static let record = CommandDescription(
    name: "record",
    summary: .init("登记完成情况：一条，或从表格一次多条", "record what was done, one by one or from a table"),
    operands: "ITEM AMOUNT…", operandCount: 0...100,
    options: [
      .on,
      OptionDescription(
        name: "evidence", value: "FILE|TEXT", repeats: true,
        meaning: .init("佐证：文件，或存放处如 档案盒3-12", "the proof: a file, or where it is kept")),
      .note,
      OptionDescription(
        name: "persons", value: "FILE",
        meaning: .init("人员编号，每行一个，用于不重复人数", "ids of the persons, one per line")),
      OptionDescription(
        name: "outside-plan", value: "TITLE",
        meaning: .init("登记计划外工作（不计入完成率）", "record work outside the plan")),
      OptionDescription(
        name: "from", value: "TABLE",
        meaning: .init("从表格登记：日期 事项 数量 佐证 记录人 备注", "many outcomes from a table")),
      OptionDescription(
        name: "preview", meaning: .init("与 --from 合用：只看，不登记", "with --from: look, record nothing")),
      OptionDescription(
        name: "again",
        meaning: .init("与 --from 合用：登记过的行再登记一次", "with --from: rows recorded before once more")),
      .limit,
    ],
    isWriting: true,
    examples: [
      "planledger record 23 1期 46人次 --on 3-20 --evidence 培训签到-0320",
      "planledger record 3 11/12件", "planledger record 53 方案完成",
      "planledger record --from Plans/2026年完成记录.csv --preview",
    ]
  ) { invocation in
    if let table = invocation.arguments.value("from") {
      if let surplus = invocation.arguments.operands.first {
        throw UsageError.surplusOperand(surplus)
      }
      return try invocation.recordTable(invocation.path(table))
    }
    if let title = invocation.arguments.value("outside-plan") {
      guard !invocation.arguments.operands.isEmpty else {
        throw UsageError.operandMissing("AMOUNT…")
      }
      return try invocation.recordOutside(title)
    }
    guard invocation.arguments.operands.count > 1 else {
      throw UsageError.operandMissing(
        invocation.arguments.operands.isEmpty ? "ITEM AMOUNT…" : "AMOUNT…")
    }
    return try invocation.recordOne()
  }
}

extension Invocation {
  fileprivate func recordOne() throws -> ExitStatus {
    let operands = arguments.operands
    var request = Ledger.RecordRequest(
      item: operands[0], amounts: Array(operands.dropFirst()))
    request.year = try year()
    request.day = try day("on")
    request.evidence = evidence
    request.note = arguments.value("note") ?? ""
    request.persons = try persons()
    let report = try openLedger().record(request, try signature())
    self.report(report.problems)
    guard let outcome = report.outcome else { return .done }
    let said = outcome.amounts.map(\.text).joined(separator: " ")
    let name = report.result.item.nameWithNumber
    tell(
      "已登记 \(outcome.id)：\(outcome.day) \(name) \(said)；撤销：planledger undo",
      "recorded \(outcome.id): \(outcome.day) \(name) \(said); to take it back: planledger undo")
    for goal in report.result.goals {
      let explanation = Explanation(goal)
      tell("  " + explanation.text(in: .chinese), "  " + explanation.text(in: .english))
    }
    return .done
  }

  fileprivate func recordOutside(_ title: String) throws -> ExitStatus {
    let (_, work) = try openLedger().recordOutside(
      title, amounts: arguments.operands, on: try day("on"), evidence: evidence,
      note: arguments.value("note") ?? "", year: try year(), try signature())
    let said = work.amounts.map(\.text).joined(separator: " ")
    tell(
      "已登记计划外工作 \(work.id)：\(work.day) \(title) \(said)；撤销：planledger undo",
      "recorded outside the plan \(work.id): \(work.day) \(title) \(said); "
        + "to take it back: planledger undo")
    return .done
  }

  /// What proves it: files, or where the proof is kept.
  private var evidence: [Ledger.EvidenceSource] {
    arguments.all("evidence").map { Ledger.EvidenceSource(text: $0, path: path($0)) }
  }

  /// The ids in the file `--persons` names.
  private func persons() throws(LedgerError) -> Set<String>? {
    guard let name = arguments.value("persons") else { return nil }
    guard let data = FileManager.default.contents(atPath: path(name)) else {
      throw .file(.missing(path: path(name)))
    }
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    return Set(
      lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty })
  }

  fileprivate func recordTable(_ path: String) throws -> ExitStatus {
    let isPreview = arguments.isSet("preview")
    progress("正在读取并核对 \(path) …", "reading and checking \(path) …")
    let report = try openLedger().recordTable(
      path, year: try year(), isPreview: isPreview, again: arguments.isSet("again"),
      reading: try fileOptions(), try signature())
    self.report(report.problems)
    let skipped =
      report.skipped == 0
      ? "" : language.say("，\(report.skipped) 行以前登记过，已跳过", ", \(report.skipped) skipped")
    if isPreview {
      say(
        language.say(
          "可以登记 \(report.recorded) 条\(skipped)；没有改动",
          "\(report.recorded) can be recorded\(skipped); nothing changed"))
    } else if report.change == nil {
      tell("没有新的记录\(skipped)", "nothing new to record\(skipped)")
    } else {
      tell(
        "已登记 \(report.recorded) 条\(skipped)；撤销：planledger undo",
        "recorded \(report.recorded)\(skipped); to take it back: planledger undo")
    }
    return .done
  }
}
