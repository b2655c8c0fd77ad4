internal import GoalModel
internal import PlanLedger

/// What can be done with an item, by the last part of the address its form is sent to.
enum ItemDeed: String {
  case record, correct, withdraw, tick, untick, remark, cancel, postpone, approve, reinstate

  /// Does it with what was typed.
  func perform(on item: String, _ visit: Visit) throws(LedgerError) -> Notice {
    let (request, ledger) = (visit.request, try visit.openLedger())
    let year = try ledger.year(named: nil, orOf: visit.today)
    let day = try DayField(request.typed("day"), visit, year: year).day
    let reason = request.typed("reason")
    switch self {
    case .record:
      var record = Ledger.RecordRequest(item: item, amounts: Self.words(request.typed("amounts")))
      (record.year, record.day, record.note) = (year, day, request.typed("note"))
      // A name typed here is never looked for among the files of this machine.
      record.evidence = Self.lines(request.typed("evidence")).map {
        Ledger.EvidenceSource(text: $0, path: "")
      }
      let uploads = try PrivateFolder()
      // The files go with the last use of their folder, which must come after they were recorded.
      defer { withExtendedLifetime(uploads) {} }
      for file in request.files where file.field == "file" && !file.bytes.isEmpty {
        let path = try uploads.add(file)
        record.evidence.append(Ledger.EvidenceSource(text: file.name, path: path))
      }
      guard !record.amounts.isEmpty else { throw .amountUnreadable("") }
      _ = try ledger.record(record, visit.signature)
      return .recorded
    case .correct:
      _ = try ledger.correct(
        request.typed("record"), amounts: Self.words(request.typed("amounts")), reason: reason,
        year: year, visit.signature)
      return .corrected
    case .withdraw:
      _ = try ledger.withdraw(request.typed("record"), reason: reason, year: year, visit.signature)
      return .withdrawn
    case .tick:
      let short = request.typed("short")
      _ = try ledger.tick(
        Ledger.TickRequest(
          items: [item], year: year, day: day, short: short.isEmpty ? nil : short,
          note: request.typed("note")), visit.signature)
      return .ticked
    case .untick:
      _ = try ledger.untick(item, reason: reason, on: day, year: year, visit.signature)
      return .unticked
    case .remark:
      let remarks = ItemRemarks(
        done: request.typed("done"), reason: reason, next: request.typed("next"))
      _ = try ledger.remark(item, remarks, year: year, visit.signature)
      return .remarked
    case .cancel, .postpone, .approve, .reinstate:
      try decide(item, on: day, in: year, ledger, visit)
      return .decided
    }
  }

  private func decide(
    _ item: String, on day: CalendarDay?, in year: Int, _ ledger: Ledger, _ visit: Visit
  ) throws(LedgerError) {
    let typed = visit.request.typed("approver")
    let approver = typed.isEmpty ? nil : typed
    let decision: ItemDecision
    switch self {
    case .postpone:
      let text = visit.request.typed("until")
      guard let until = try DayField(text, visit, year: year).day else {
        throw .dayUnreadable(text)
      }
      decision = .deferred(to: until, approvedBy: approver)
    case .approve: decision = .approved(by: approver ?? visit.signature.by)
    case .reinstate: decision = .reinstated
    default: decision = .cancelled(approvedBy: approver)
    }
    var request = Ledger.DecisionRequest(
      item: item, decision: decision, reason: visit.request.typed("reason"))
    (request.year, request.day) = (year, day)
    _ = try ledger.decide(request, visit.signature)
  }

  /// Amounts as typed, apart at blanks and commas.
  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || "，,、；;".contains($0) }.map(String.init)
  }

  private static func lines(_ text: String) -> [String] {
    text.split { $0.isNewline || "；;".contains($0) }.map(String.init)
  }
}
