import Foundation
import GoalModel
import PlanLedger
import Testing
import Wording

@testable import PlanLedgerCommand

@Suite("The error gallery")
struct GalleryTests {
  /// With `RECORD_GALLERY=1` the page is written instead of compared; a person reads every new
  /// sentence aloud before it is committed.
  private static let records = ProcessInfo.processInfo.environment["RECORD_GALLERY"] == "1"

  @Test(
    "every kind of problem has a sample that provokes it", arguments: TableProblem.Kind.allCases)
  func problem(kind: TableProblem.Kind) throws {
    let sample = try #require(
      try GallerySample.all()[kind.rawValue], "add Gallery/\(kind.rawValue).sample")
    let answer = try sample.play()
    for language in Language.allCases {
      let messages = answer.messages(in: language)
      let provoked = messages.filter { ProblemWording.isLine($0, of: kind, in: language) }
      #expect(!provoked.isEmpty, "\(messages)")
      guard sample.isOwn else { continue }
      let problem = TableProblem(kind, sheet: "", cell: "", found: "")
      let closing = LedgerError.table(Array(repeating: problem, count: provoked.count))
      let rest = messages.filter { !ProblemWording.isLine($0, of: kind, in: language) }
      #expect(
        rest == (kind.severity == .error ? ["error: " + closing.message(in: language)] : []),
        "the sample provokes something else as well")
    }
  }

  @Test(
    "every trouble a file can have has a sample that provokes it",
    arguments: LedgerError.FileTrouble.Kind.allCases)
  func trouble(kind: LedgerError.FileTrouble.Kind) throws {
    let sample = try #require(
      try GallerySample.all()[kind.rawValue], "add Gallery/\(kind.rawValue).sample")
    let answer = try sample.play()
    let folder = try TemporaryFolder()
    _ = try sample.session.replay(in: folder, locale: "zh_CN.UTF-8")
    let words = Session.words(answer.typed[...])
    #expect(words.prefix(2) == ["planledger", "load"])
    var request = PlanReading.Request(path: folder.path + "/" + words[2], year: 2026)
    if let option = words.firstIndex(of: "--sheet") { request.sheet = words[option + 1] }
    let typed = sample.session.text.split(separator: "\n").map { Session.words($0) }
    if let line = typed.first(where: { $0.contains("PLANLEDGER_XLS") }) {
      request.file.legacyReader = folder.path + "/" + line[3]
    }
    let error = #expect(throws: LedgerError.self) { try PlanReading(request) }
    guard case .file(let trouble)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(trouble.kind == kind)
    for language in Language.allCases {
      let message = try #require(error).message(in: language)
      #expect(
        answer.messages(in: language)
          == ["error: " + message.replacing(folder.path + "/", with: "")])
    }
  }

  @Test("every other sample is refused with one message")
  func refusals() throws {
    let kinds =
      TableProblem.Kind.allCases.map(\.rawValue)
      + LedgerError.FileTrouble.Kind.allCases.map(\.rawValue)
    for sample in try GallerySample.all().values where !kinds.contains(sample.name) {
      let answer = try sample.play()
      for language in Language.allCases {
        let messages = answer.messages(in: language).filter { !$0.hasPrefix("  ") }
        #expect(messages.count == 1, "\(sample.name): \(messages)")
        #expect(messages.allSatisfy { $0.hasPrefix("error: ") }, "\(sample.name)")
      }
    }
  }

  @Test("says in the documentation what the program says today")
  func page() throws {
    let page = try GalleryPage(samples: GallerySample.all()).text()
    if Self.records {
      try Data(page.utf8).write(to: GalleryPage.file)
      return
    }
    let written = try String(contentsOf: GalleryPage.file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let current = page.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, (wanted, got)) in zip(written, current).enumerated() where wanted != got {
      Issue.record("line \(place + 1)\n  written: \(wanted)\n  today:   \(got)")
      return
    }
    #expect(written.count == current.count)
  }
}
