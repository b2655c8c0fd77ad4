import Foundation
import Glibc
import Testing

@testable import PlanLedgerCommand

/// A session: what was typed, what was answered, and the exit status.
///
/// Lines beginning with `$ ` are typed; the lines below are the answer, standard output and standard
/// error as they come, and `[1]` an exit status other than 0. Lines beginning with `#` are remarks.
/// Besides `planledger`, a session may type `write FILE TEXT…` (lines, `\n` as a line break), `cp`,
/// `rm`, `ls FOLDER`, `mkdir`, `mkfifo`, `link NAME TARGET`, `set VARIABLE VALUE`,
/// `file PATH [NAME]`, which brings a file of the tests, and `fill SOURCE TARGET DEED…`, which does to a
/// fill-in sheet what an office does (`Python/fill_form.py`).
struct Session: CustomTestStringConvertible, Sendable {
  let file: URL
  let text: String

  var testDescription: String { file.deletingPathExtension().lastPathComponent }

  static func all() throws -> [Session] {
    try FileManager.default.contentsOfDirectory(
      at: Place.sessions, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "session" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { Session(file: $0, text: try String(contentsOf: $0, encoding: .utf8)) }
  }

  /// Types everything again and returns the session as it now reads.
  func replayed() throws -> String {
    var lines: [String] = []
    for (line, answer) in try replay(in: TemporaryFolder(), locale: "zh_CN.UTF-8") {
      lines += [line] + answer
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Types everything again in a folder, which is filled with the sample plan first; returns the
  /// remarks and the typed lines with their answers.
  func replay(in folder: TemporaryFolder, locale: String) throws
    -> [(line: String, answer: [String])]
  {
    for name in try FileManager.default.contentsOfDirectory(atPath: Place.plans.path) {
      try folder.copy(Place.plans.appending(path: name), as: name)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: Place.sample.path) {
      try folder.copy(Place.sample.appending(path: name), as: name)
    }
    var environment = ["PLANLEDGER_TODAY": "2026-06-30", "LANG": locale, "USER": "工会干事"]
    var replayed: [(line: String, answer: [String])] = []
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("#") { replayed.append((line, [])) }
      guard line.hasPrefix("$ ") else { continue }
      let words = Self.words(line.dropFirst(2))
      replayed.append((line, try answer(to: words, in: folder, &environment)))
    }
    return replayed
  }

  private func answer(
    to words: [String], in folder: TemporaryFolder, _ environment: inout [String: String]
  ) throws -> [String] {
    let files = FileManager.default
    switch words.first {
    case "planledger":
      var answer = ""
      let tool = CommandLineTool(environment: environment, folder: folder.path)
      let status = tool.run(Array(words.dropFirst())) { answer += $1 }
      var lines = answer.replacing(folder.path + "/", with: "").split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return lines + (status == .done ? [] : ["[\(status.rawValue)]"])
    case "set": environment[words[1]] = words[2]
    case "write":
      let text = words.dropFirst(2).joined(separator: " ").replacing("\\n", with: "\n")
      try Data(text.utf8).write(to: folder.url.appending(path: words[1]))
    case "cp": try folder.copy(folder.url.appending(path: words[1]), as: words[2])
    case "file":
      let source = Place.tests.appending(path: "../" + words[1]).standardized
      try folder.copy(source, as: words.count > 2 ? words[2] : source.lastPathComponent)
    case "mkdir":
      try files.createDirectory(
        at: folder.url.appending(path: words[1]), withIntermediateDirectories: false)
    case "mkfifo":
      let status = unsafe mkfifo(folder.path + "/" + words[1], 0o600)
      #expect(status == 0)
    case "link":
      try files.createSymbolicLink(
        atPath: folder.path + "/" + words[1], withDestinationPath: words[2])
    case "rm": try files.removeItem(at: folder.url.appending(path: words[1]))
    case "fill":
      try OfficeTool.fill(
        folder.path + "/" + words[1], as: folder.path + "/" + words[2], Array(words.dropFirst(3)))
    case "ls":
      return try files.contentsOfDirectory(atPath: folder.path + "/" + words[1]).sorted()
    default: Issue.record("a session cannot type \(words)")
    }
    return []
  }

  /// Splits a typed line at blanks, except inside quotation marks.
  static func words(_ line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }
}

/// Where the repository's files are.
enum Place {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let sessions = tests.appending(path: "Sessions")
  static let root = tests.appending(path: "../..").standardized
  static let plans = root.appending(path: "Plans")
  static let exports = root.appending(path: "Exports")
  static let sample = root.appending(path: "Tests/PlanLedgerTests/Sample")
}

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "planledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func copy(_ source: URL, as name: String) throws {
    let target = url.appending(path: name)
    try Data(contentsOf: source).write(to: target)
  }
}
