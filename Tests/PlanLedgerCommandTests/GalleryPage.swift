import Foundation
import GoalModel
import PlanLedger
import Wording

@testable import PlanLedgerCommand

/// The error gallery of the documentation, written from the samples and what the program answers.
struct GalleryPage {
  let samples: [String: GallerySample]

  static let file = Place.root.appending(
    path: "Sources/PlanLedger/PlanLedger.docc/ErrorGallery.md")

  func text() throws -> String {
    let errors = TableProblem.Kind.allCases.filter { $0.severity == .error }.map(\.rawValue)
    let warnings = TableProblem.Kind.allCases.filter { $0.severity == .warning }.map(\.rawValue)
    let troubles = LedgerError.FileTrouble.Kind.allCases.map(\.rawValue)
    let others = Set(samples.keys).subtracting(errors + warnings + troubles).sorted()
    let typed = others.filter { $0.hasPrefix("typed-") }
    return try [
      Self.beginning,
      section(
        "Files that are not read", "There is one message, and nothing of the file is taken.",
        troubles),
      section(
        "Errors of a table",
        "Everything that is wrong is listed at once; nothing is loaded until it is mended.", errors),
      section("Warnings of a table", "The table is loaded, and the office is told.", warnings),
      section(
        "Refusals of a table", "The table can be read, but not be taken as it stands.",
        others.filter { !typed.contains($0) }),
      section(
        "Refusals of what was typed", "Nothing was changed. The samples all speak of this plan:",
        typed, sharedFile: "计划.csv"),
    ].joined(separator: "\n")
  }

  private static let beginning = """
    # Error gallery

    Every message about a table or a file, with a sample that provokes it.

    ## Overview

    Each entry shows what the file holds, the command that was typed, and the answer in Chinese and in
    English. The samples are run by the tests, so the messages stand here as the program says them.

    """

  /// A section with its entries; a file that all of them write is shown once, before the first.
  private func section(
    _ title: String, _ meaning: String, _ names: [String], sharedFile: String? = nil
  ) throws -> String {
    var text = "## \(title)\n\n\(meaning)\n\n"
    let entries = try names.compactMap { samples[$0] }.map { ($0, try $0.play()) }
    if let sharedFile, let (_, answer) = entries.first {
      for line in answer.preparation where Session.words(line[...]).contains(sharedFile) {
        text += Self.block(line, near: answer)
      }
    }
    text += entries.map { entry($0, $1, without: sharedFile) }.joined(separator: "\n")
    return text
  }

  private func entry(
    _ sample: GallerySample, _ answer: GallerySample.Answer, without file: String?
  ) -> String {
    var text = "### \(sample.name)\n\n"
    if !answer.remark.isEmpty { text += answer.remark + "\n\n" }
    let lines = answer.preparation.filter { line in
      file.map { !Session.words(line[...]).contains($0) } ?? true
    }
    text += lines.map { Self.block($0, near: answer) }.joined()
    let typed = lines.filter { $0.hasPrefix("planledger") } + [answer.typed]
    text += "```\n" + typed.map { "$ \($0)\n" }.joined()
    text += answer.messages(in: .chinese).map { $0 + "\n" }.joined()
    text += "$ \(answer.typed) --lang en\n"
    text += answer.messages(in: .english).map { $0 + "\n" }.joined()
    return text + "```\n"
  }

  /// A block with what a file holds that a line brings; nothing for any other line.
  private static func block(_ line: String, near answer: GallerySample.Answer) -> String {
    content(of: line, near: answer).map { "```\n\($0)\n```\n\n" } ?? ""
  }

  /// What a file holds that a line brings: all of it where it was written for the gallery, else its
  /// header and the rows the messages name.
  private static func content(of line: String, near answer: GallerySample.Answer) -> String? {
    let words = Session.words(line[...])
    switch words.first {
    case "write":
      let text = words.dropFirst(2).joined(separator: " ").replacing("\\n", with: "\n")
      return text.isEmpty ? nil : text
    case "file" where words[1].hasPrefix("PlanImportTests") && words[1].hasSuffix(".csv"):
      let url = Place.tests.appending(path: "../" + words[1]).standardized
      guard let table = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      let rows = table.split(separator: "\n", omittingEmptySubsequences: false)
      let named = answer.messages(in: .english).compactMap { message in
        message.firstMatch(of: /![A-Z]+(\d+):/).flatMap { Int($0.1) }
      }
      return Set(named + [1]).sorted().filter { $0 <= rows.count }.map { String(rows[$0 - 1]) }
        .joined(separator: "\n")
    default:
      return nil
    }
  }
}
