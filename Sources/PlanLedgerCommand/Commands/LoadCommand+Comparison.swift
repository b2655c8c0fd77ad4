import GoalModel
import PlanLedger
import Wording

extension Invocation {
  /// What was answered about items that may be the same, and about a plan that repeats another.
  func loadAnswers() throws(UsageError) -> LoadAnswers {
    var answers = LoadAnswers()
    for text in arguments.all("same") {
      guard let equals = text.lastIndex(of: "="), equals != text.startIndex,
        text.index(after: equals) != text.endIndex
      else {
        throw .badValue(
          option: "same", found: text,
          expected: .init("表中编号=台账编号，如 12=11", "NEW=OLD, such as 12=11"))
      }
      answers.same.append(
        LoadAnswers.Pair(
          new: String(text[..<equals]), old: String(text[text.index(after: equals)...])))
    }
    answers.new = Set(arguments.all("new"))
    if let text = arguments.value("repeats") {
      guard text.utf8.count == 4, let year = Int(text) else {
        throw .badValue(
          option: "repeats", found: text, expected: .init("四位年份，如 2025", "a year such as 2025"))
      }
      answers.repeats = year
    }
    return answers
  }

  /// How the table compares with the ledger; `nil` where there is no ledger yet.
  func comparison(of reading: PlanReading) throws -> Ledger.LoadComparison? {
    let ledger: Ledger
    do throws(LedgerError) { ledger = try openLedger() } catch .noLedger { return nil }
    return try ledger.comparison(
      of: reading, given: try loadAnswers(), today: try clock().today)
  }

  /// Shows what a person has to know before loading.
  func show(_ comparison: Ledger.LoadComparison) {
    if let repetition = comparison.repetition { warn(repetition) }
    warn(comparison.idsNotFound)
    if let difference = comparison.difference {
      say("")
      say(
        difference.isEmpty
          ? language.say(
            "与台账中 \(comparison.year) 年的计划相同",
            "the same as the plan for \(comparison.year) in the ledger")
          : language.say(
            "与台账中 \(comparison.year) 年的计划相比：\(difference.counts(in: language))",
            "compared with the plan for \(comparison.year) in the ledger: "
              + difference.counts(in: language)))
      let lines = DifferenceText(difference, language: language).lines
      if !lines.isEmpty { say(lines) }
    }
    if !comparison.questions.isEmpty {
      let isReasonMissing = arguments.value("amend") == nil
      let error = LedgerError.matchingOpen(
        comparison.questions, year: comparison.year, isReasonMissing: isReasonMissing)
      write(.error, "warning: \(error.message(in: language))\n")
    }
    if let carryOver = comparison.carryOver {
      say("")
      say(CarryOverText(carryOver, language: language).page)
    }
  }

  /// Says what is worth knowing once a table is loaded.
  func tellMore(of report: Ledger.LoadReport) {
    if let repetition = report.repetition, repetition.doubt == nil { warn(repetition) }
    warn(report.idsNotFound)
    let lost = report.difference.removedWithRecords
    if report.change != nil, !lost.isEmpty {
      let names = lost.map {
        $0.item.nameWithNumber + language.say("（", " (") + $0.kept.text(in: language)
          + language.say("）", ")")
      }.joined(separator: language.say("、", ", "))
      warn(
        "删去的事项有记录，不再计入，仍保留在台账里：\(names)",
        "removed items have records, which stay in the ledger and no longer count: \(names)")
    }
    // What the year before left is news when the plan comes in, not at every amendment.
    if report.change != nil, report.plan.version == 1, let carryOver = report.carryOver,
      !arguments.isSet("quiet")
    {
      say(CarryOverText(carryOver, language: language).page)
    }
  }

  private func warn(_ repetition: PlanRepetition) {
    write(.error, "warning: \(repetition.message(in: language))\n")
  }

  private func warn(_ ids: [IDNotFound]) {
    guard !ids.isEmpty else { return }
    let list = ids.map { "\($0.cell) \($0.id)" }.joined(separator: language.say("、", ", "))
    warn(
      "表中有 \(ids.count) 个台账编号在本年计划里没有，或重复出现，已改按编号和名称对应：\(list)",
      "\(ids.count) ids of the table are none of this year's plan or stand twice; their items were "
        + "matched by number and title: \(list)")
  }
}
