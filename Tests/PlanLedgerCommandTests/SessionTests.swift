import Foundation
import Testing

@testable import PlanLedgerCommand

@Suite("Sessions")
struct SessionTests {
  /// With `RECORD_SESSIONS=1` the answers are written into the files instead of compared; a person
  /// reads them before they are committed.
  private static let records = ProcessInfo.processInfo.environment["RECORD_SESSIONS"] == "1"

  @Test("what is typed is answered as written down", arguments: try Session.all())
  func replay(_ session: Session) throws {
    let answered = try session.replayed()
    if Self.records {
      try Data(answered.utf8).write(to: session.file)
      return
    }
    let expected = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = answered.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, (wanted, got)) in zip(expected, actual).enumerated() where wanted != got {
      Issue.record("line \(place + 1)\n  written:  \(wanted)\n  answered: \(got)")
      return
    }
    #expect(expected.count == actual.count)
  }
}
