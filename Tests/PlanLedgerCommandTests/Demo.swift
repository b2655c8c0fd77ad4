import Foundation
import Testing

@testable import PlanLedgerCommand

/// What `Scripts/demo` types, run in process in a folder of its own.
struct Demo {
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

  /// The path of the sheet with an ending.
  func export(_ ending: String) throws -> String {
    let name = try #require(try exports.first { $0.hasSuffix(ending) })
    return folder.path + "/Exports/" + name
  }

  /// Types one command line, keeps what it answers in a file and returns its path.
  func write(_ words: [String], as name: String) throws -> String {
    let (status, answer) = run(words)
    #expect(status == .done)
    let path = folder.path + "/" + name
    try Data(answer.utf8).write(to: URL(filePath: path))
    return path
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

/// A Python program of the tests that compares and exits with 1 where it finds a difference.
enum Comparison {
  /// Runs a Python script of the tests; what it prints is the failure.
  static func check(_ script: String, _ arguments: [String]) throws {
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
