import PlanLedger
import Testing
import Wording

@testable import PlanLedgerCommand

@Suite("Exit statuses")
struct ExitStatusTests {
  private static let cases: [(LedgerError, Int32)] = [
    (.noLedger(path: "a"), 66),
    (.file(.missing(path: "a")), 66),
    (.file(.unreadable(path: "a", detail: Bilingual("", ""))), 74),
    (.file(.passwordProtected(path: "a")), 1),
    (.file(.damaged(path: "a", detail: Bilingual("", ""))), 1),
    (.table([]), 1),
    (.itemUnknown("a"), 1),
    (.ledger(.newerVersion(path: "a", found: 9, known: 1)), 1),
    (.ledger(.networkFileSystem(path: "a", kind: "nfs")), 1),
    (.ledger(.busy(path: "a")), 1),
    (.ledger(.diskFull(path: "a")), 73),
    (.ledger(.readOnly(path: "a")), 73),
    (.ledger(.inputOutput(path: "a", detail: "")), 74),
    (.cannotWrite(path: "a", .diskFull), 73),
    (.cannotWrite(path: "a", .noFolder), 73),
  ]

  @Test("tell a shell why the ledger refused", arguments: cases)
  func status(_ error: LedgerError, _ expected: Int32) {
    #expect(PlanLedgerCommand.ExitStatus(error).rawValue == expected)
  }

  @Test("every refusal says something in both languages", arguments: cases)
  func message(_ error: LedgerError, _ expected: Int32) {
    #expect(!error.message(in: .chinese).isEmpty)
    #expect(!error.message(in: .english).isEmpty)
    #expect(error.message(in: .chinese) != error.message(in: .english))
  }
}
