import GoalModel
import PlanLedger
import Wording

extension Invocation {
  /// What `--with-results` and `--results-on` ask for; `nil` where results stay in the table.
  func resultsRequest(for table: PlanReading) throws(UsageError) -> Ledger.ResultsRequest? {
    guard arguments.isSet("with-results") else {
      guard arguments.value("results-on") == nil else {
        throw .optionAlone("results-on", needs: "with-results")
      }
      return nil
    }
    return Ledger.ResultsRequest(day: try day("results-on", in: table.plan.year))
  }

  /// What the results of a table would record; `nil` where nobody asked for them.
  func results(of table: PlanReading) throws -> Ledger.ResultsReport? {
    guard let request = try resultsRequest(for: table) else { return nil }
    let ledger: Ledger
    do throws(LedgerError) { ledger = try openLedger() } catch .noLedger {
      return table.results(request, try signature())
    }
    return try ledger.results(of: table, request, given: try loadAnswers(), try signature())
  }

  /// Says that the table holds results which were not taken in, and how to take them in.
  func sayResultsWait(_ table: PlanReading) {
    let counts = table.resultCounts
    guard !counts.isEmpty else { return }
    say(
      language.say(
        "表中还写有完成情况（完成数 \(counts.amounts) 项，已完成 \(counts.ticks) 项，说明 \(counts.remarks) 项），没有记入；"
          + "先看：load --preview --with-results，记入：load --with-results",
        "the table also holds results (amounts of \(counts.amounts) items, \(counts.ticks) done, "
          + "remarks on \(counts.remarks)), which were not taken in; to look: load --preview "
          + "--with-results, to take them in: load --with-results"))
  }

  /// Says what was taken in, and how to take it back.
  func tellResults(_ results: Ledger.ResultsReport, afterPlan loaded: Change?) {
    let chinese = ResultsText(results, language: .chinese)
    let english = ResultsText(results, language: .english)
    guard results.change != nil else {
      return tell("没有新的完成情况可记\(chinese.known)", "no new results to take in\(english.known)")
    }
    for item in results.withoutEvidence.prefix(Self.mostNamed) {
      warn(
        "“\(item.nameWithNumber)”还没有佐证材料，请补交",
        "“\(item.nameWithNumber)” has no evidence yet; hand it in")
    }
    let rest = results.withoutEvidence.count - Self.mostNamed
    if rest > 0 {
      warn("另有 \(rest) 个办结的事项还没有佐证材料", "\(rest) more items ticked off have no evidence yet")
    }
    let whole = loaded.map { change in
      (
        chinese: "，连同计划一起撤销再执行 planledger undo \(change.id)",
        english: ", and then the plan as well: planledger undo \(change.id)"
      )
    }
    tell(
      "已记入表中的完成情况：\(chinese.summary)\(chinese.known)；撤销：planledger undo\(whole?.chinese ?? "")",
      "took in the results of the table: \(english.summary)\(english.known); to take them back: "
        + "planledger undo\(whole?.english ?? "")")
  }

  /// How many items are named one by one.
  private static let mostNamed = 3
}
