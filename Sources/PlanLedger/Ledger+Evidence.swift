internal import GoalModel
internal import PlanStore

extension Ledger {
  /// A file of evidence kept with the ledger.
  public struct EvidenceFile: Hashable, Sendable {
    /// What it was called when it was given.
    public let name: String
    /// Where its bytes are.
    public let path: String
  }

  /// The kept file of a digest that a record of the year refers to; `nil` where none does.
  public func evidenceFile(_ sha256: String, of year: Int) throws(LedgerError) -> EvidenceFile? {
    let records = try records(of: year)
    let evidence = records.outcomes.values.lazy.joined().flatMap(\.evidence)
    for case .file(let name, sha256) in Array(evidence) + records.outside.flatMap(\.evidence) {
      return store.evidence.path(of: sha256).map { EvidenceFile(name: name, path: $0) }
    }
    return nil
  }
}
