import Foundation
import Testing

@testable import PlanLedgerCommand

/// What `Scripts/demo` types, run in process in a folder of its own.
private struct Demo {
  let folder: TemporaryFolder

  /// The sheets it leaves in `Exports/`, by name.
  var exports: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Exports").sorted()
    }
  }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/Plans", withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: Place.plans.path) {
      try folder.copy(Place.plans.appending(path: name), as: "Plans/" + name)
    }
    let script = try String(
      contentsOf: Place.root.appending(path: "Scripts/demo"), encoding: .utf8)
    for line in script.split(separator: "\n") where line.hasPrefix("run ") {
      let words = line.split(separator: " ").dropFirst().map(String.init)
      let (status, answer) = run(words)
      #expect(status == .done, "\(line)\n\(answer)")
    }
  }

  /// Types one command line and returns its status and its standard output.
  func run(_ words: [String]) -> (PlanLedgerCommand.ExitStatus, String) {
    let tool = CommandLineTool(
      environment: ["PLANLEDGER_TODAY": "2026-09-30", "LANG": "zh_CN.UTF-8"], folder: folder.path)
    var answer = ""
    let status = tool.run(words) { if $0 == .output { answer += $1 } }
    return (status, answer)
  }
}

@Suite("The demo")
struct DemoTests {
  @Test("leaves the very sheets that stand in Exports")
  func sheets() throws {
    let demo = try Demo()
    let kept = try FileManager.default.contentsOfDirectory(atPath: Place.exports.path)
      .filter { $0.hasSuffix(".xml") || $0.hasSuffix(".xlsx") }.sorted()
    #expect(try demo.exports == kept)
    for name in kept {
      let made = demo.folder.path + "/Exports/" + name
      let own = Place.exports.appending(path: name)
      if name.hasSuffix(".xml") {
        let same = try Data(contentsOf: URL(filePath: made)) == Data(contentsOf: own)
        #expect(same, "\(name) differs byte for byte; run Scripts/demo, look, and commit")
      } else {
        try python("compare_workbooks.py", own.path, made)
      }
    }
  }

  @Test("every number on the item sheet is the one of status --json, computed anew in Python")
  func sheetAgainstJSON() throws {
    let demo = try Demo()
    let (_, json) = demo.run(["status", "--as-of", "2026-06-30", "--json"])
    let file = demo.folder.path + "/status.json"
    try Data(json.utf8).write(to: URL(filePath: file))
    let sheet = try #require(try demo.exports.first { $0.hasSuffix(".xlsx") })
    try python("check_sheet_against_json.py", demo.folder.path + "/Exports/" + sheet, file)
  }

  /// Runs a Python script of the tests; what it prints is the failure.
  private func python(_ script: String, _ arguments: String...) throws {
    let interpreter = Place.root.appending(path: ".build/venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: interpreter.path), "run Scripts/setup --tests")
    let process = Process()
    process.executableURL = interpreter
    process.arguments = [Place.tests.appending(path: "Python/\(script)").path] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }
}
