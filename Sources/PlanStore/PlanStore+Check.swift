internal import GoalModel

extension PlanStore {
  /// Everything that is wrong with the ledger and the files kept with it; empty where all is well.
  ///
  /// - Throws: `PlanStoreError` where the ledger cannot be read at all, as when it is busy.
  public func check() throws(PlanStoreError) -> [LedgerFinding] {
    try snapshot { () throws(PlanStoreError) in
      var findings: [LedgerFinding] = []
      // Each check stands alone: where pages are broken the others may still say what is lost.
      let checks: [() throws(PlanStoreError) -> [LedgerFinding]] = [
        integrity, references, secrets, readability, personalTexts, keptFiles,
      ]
      for check in checks {
        do throws(PlanStoreError) { findings += try check() } catch {
          guard case .damaged(_, let damage) = error else { throw error }
          findings.append(.unreadable(damage))
        }
      }
      return findings
    }
  }

  private func integrity() throws(PlanStoreError) -> [LedgerFinding] {
    let rows = try connection.prepare("PRAGMA integrity_check")
    var findings: [LedgerFinding] = []
    while try rows.step() {
      let words = rows.text(0) ?? ""
      if words != "ok" { findings.append(.database(words)) }
    }
    return findings
  }

  private func references() throws(PlanStoreError) -> [LedgerFinding] {
    let rows = try connection.prepare("PRAGMA foreign_key_check")
    var findings: [LedgerFinding] = []
    while try rows.step() {
      let row = rows.isNull(1) ? nil : rows.integer(1)
      findings.append(.danglingReference(table: rows.text(0) ?? "", row: row))
    }
    return findings
  }

  private func secrets() throws(PlanStoreError) -> [LedgerFinding] {
    _ = try PersonDigests(connection)
    return []
  }

  /// Reads every change, and goes on behind one that cannot be read.
  private func readability() throws(PlanStoreError) -> [LedgerFinding] {
    var findings: [LedgerFinding] = []
    var selection = ChangeSelection()
    while true {
      do throws(PlanStoreError) {
        let reader = try ChangeReader(connection, selection)
        while try reader.next() != nil {}
        try reader.finish()
        return findings
      } catch {
        guard case .damaged(_, let damage) = error else { throw error }
        findings.append(.unreadable(damage))
        guard let change = damage.change, change.number > selection.after else {
          return findings
        }
        selection.after = change.number
      }
    }
  }

  private func personalTexts() throws(PlanStoreError) -> [LedgerFinding] {
    let rows = try connection.prepare(
      "SELECT id, salt, digest, text FROM personal_text WHERE text IS NOT NULL ORDER BY id")
    var findings: [LedgerFinding] = []
    while try rows.step() {
      let digest = SHA256.digest(salt: rows.blob(1), rows.text(3) ?? "")
      if digest != rows.blob(2) { findings.append(.textAltered(id: rows.integer(0))) }
    }
    return findings
  }

  private func keptFiles() throws(PlanStoreError) -> [LedgerFinding] {
    let rows = try connection.prepare(
      """
      SELECT min(record), name, sha256 FROM (
        SELECT outcome AS record, name, sha256 FROM evidence
        UNION ALL SELECT work, name, sha256 FROM outside_evidence)
      WHERE sha256 IS NOT NULL GROUP BY sha256 ORDER BY 1
      """)
    var findings: [LedgerFinding] = []
    while try rows.step() {
      let sha256 = rows.text(2) ?? ""
      if let fault = evidence.fault(of: sha256) {
        findings.append(
          .evidence(
            name: rows.text(1) ?? "", sha256: sha256, outcome: Outcome.ID(rows.integer(0)), fault))
      }
    }
    return findings
  }
}
