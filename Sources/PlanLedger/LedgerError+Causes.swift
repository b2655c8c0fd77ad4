internal import Glibc
internal import GoalModel
internal import PlanStore

extension LedgerError {
  /// What a failure of the store means for the person.
  init(_ error: PlanStoreError) {
    switch error {
    case .missing(let path): self = .noLedger(path: path)
    case .alreadyExists(let path), .notALedger(let path):
      self = .ledger(.notALedger(path: path))
    case .newerVersion(let path, let found, let known):
      self = .ledger(.newerVersion(path: path, found: found, known: known))
    case .networkFileSystem(let path, let kind):
      self = .ledger(.networkFileSystem(path: path, kind: kind.rawValue))
    case .busy(let path): self = .ledger(.busy(path: path))
    case .diskFull(let path): self = .ledger(.diskFull(path: path))
    case .readOnly(let path): self = .ledger(.readOnly(path: path))
    case .cannotOpen(let path, let code):
      self = .ledger(.cannotOpen(path: path, detail: systemMessage(code)))
    case .inputOutput(let path, let code):
      self = .ledger(.inputOutput(path: path, detail: systemMessage(code)))
    case .damaged(let path, let damage):
      self = .ledger(.damaged(path: path, detail: String(describing: damage)))
    case .unknownItem(let item): self = .itemUnknown(item.description)
    case .unknownOutcome(let outcome): self = .recordUnknown(outcome.description)
    case .unknownChange(let change): self = .recordUnknown(change.description)
    case .noEvidenceFolder:
      self = .ledger(.cannotOpen(path: ":memory:", detail: "evidence needs a ledger file"))
    case .refused(let error), .unexpected(let error):
      self = .ledger(.inputOutput(path: "", detail: String(describing: error)))
    }
  }
}

/// What the system says of an error number; empty for 0.
func systemMessage(_ code: Int32) -> String {
  code == 0 ? "" : unsafe String(cString: strerror(code))
}
