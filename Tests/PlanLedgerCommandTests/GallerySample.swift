import Foundation
import GoalModel
import PlanLedger
import Wording

@testable import PlanLedgerCommand

/// One problem or refusal as a person meets it: a file, the command typed, and what is answered.
///
/// A `.sample` file in the folder `Gallery` is a session without its answers, under a remark that says
/// what is the matter; the answer to its last line is what the sample is about. It is named after the
/// kind it provokes. For a kind without a file of its own, a table beside an `.expected` list that
/// names the kind is taken from the tests of the readers.
struct GallerySample: Sendable {
  /// The kind it provokes, as in `--json`.
  let name: String

  /// The remark, and what is typed.
  let session: Session

  /// Whether it was written for the gallery, and so is about one kind alone.
  let isOwn: Bool

  /// All samples, by name; where there are several, the one written for the gallery.
  static func all() throws -> [String: GallerySample] {
    let own = try files(in: Place.tests.appending(path: "Gallery"), ending: "sample").map {
      GallerySample(
        name: $0.deletingPathExtension().lastPathComponent,
        session: Session(file: $0, text: try String(contentsOf: $0, encoding: .utf8)), isOwn: true)
    }
    let all = try (own + borrowed()).map { ($0.name, $0) }
    return Dictionary(all) { first, _ in first }
  }

  /// What was typed last, with its answers in Chinese and in English, and the lines before it; of a
  /// table that is about more, only the messages of the kind.
  struct Answer {
    let remark: String
    let preparation: [String]
    let typed: String
    let answers: [Language: [String]]

    /// What the program said in a language, without the exit status.
    func messages(in language: Language) -> [String] {
      (answers[language] ?? []).filter { !$0.hasPrefix("[") }
    }
  }

  /// Plays the sample in both languages.
  func play() throws -> Answer {
    var lines: [String] = []
    var answers: [Language: [String]] = [:]
    for (language, locale) in [(Language.chinese, "zh_CN.UTF-8"), (.english, "en_US.UTF-8")] {
      let replayed = try session.replay(in: TemporaryFolder(), locale: locale)
      lines = replayed.map(\.line)
      let answer = replayed.last?.answer ?? []
      let kind = isOwn ? nil : TableProblem.Kind(rawValue: name)
      answers[language] = answer.filter { line in
        kind.map { ProblemWording.isLine(line, of: $0, in: language) } ?? true
      }
    }
    let remarks = lines.filter { $0.hasPrefix("#") }.map { String($0.dropFirst(2)) }
    let typed = lines.filter { $0.hasPrefix("$") }.map { String($0.dropFirst(2)) }
    return Answer(
      remark: remarks.joined(separator: " "), preparation: Array(typed.dropLast()),
      typed: typed.last ?? "", answers: answers)
  }

  // MARK: Tables of the readers' tests

  private static let folders = ["PlanImportTests/Tables", "PlanImportTests/Layouts"]

  /// Tables whose `.expected` list names a kind in its second word.
  private static func borrowed() throws -> [GallerySample] {
    let kinds = Set(TableProblem.Kind.allCases.map(\.rawValue))
    return try folders.flatMap { folder in
      let place = Place.tests.appending(path: "../\(folder)").standardized
      let tables = try files(in: place, ending: nil)
      return try tables.filter { $0.pathExtension == "expected" }.flatMap { list in
        let stem = list.deletingPathExtension().lastPathComponent
        let table = tables.first {
          $0 != list && $0.deletingPathExtension().lastPathComponent == stem
        }
        guard let table else { return [GallerySample]() }
        let words = try String(contentsOf: list, encoding: .utf8).split(whereSeparator: \.isNewline)
          .compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
        return kinds.intersection(words).sorted().map {
          GallerySample(name: $0, session: session(table, in: folder), isOwn: false)
        }
      }
    }
  }

  private static func session(_ table: URL, in folder: String) -> Session {
    let name = table.lastPathComponent
    let command =
      name.hasPrefix("outcomes")
      ? "$ planledger load plan-2026.csv --year 2026 --quiet\n$ planledger record --from \(name) --quiet"
      : "$ planledger load \(name) --year 2026 --quiet"
    return Session(file: table, text: "$ file \(folder)/\(name)\n\(command)\n")
  }

  private static func files(in folder: URL, ending: String?) throws -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { ending == nil || $0.pathExtension == ending }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}

extension ProblemWording {
  /// Whether a line is what a kind says, of whatever it quotes; no two kinds say the same.
  static func isLine(_ line: String, of kind: TableProblem.Kind, in language: Language) -> Bool {
    let found = line.firstMatch(of: /「(.*)」/).map { String($0.1) } ?? ""
    let problem = TableProblem(kind, sheet: "", cell: "", found: found)
    return line.hasPrefix(kind.severity.rawValue + ": ")
      && line.hasSuffix(ProblemWording(problem).sentence(in: language))
  }
}
