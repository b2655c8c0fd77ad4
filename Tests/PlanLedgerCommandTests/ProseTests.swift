import Foundation
import Testing

@testable import PlanLedgerCommand

@Suite("The summary in sentences")
struct ProseTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let plan = Place.sample.appending(path: "plan-2026.csv").path
    let outcomes = Place.sample.appending(path: "outcomes-2026.csv").path
    for line in [
      ["load", plan, "--year", "2026"], ["record", "--from", outcomes],
      ["cancel", "45", "--reason", "离退休干部自行组织", "--approved-by", "工会主席", "--on", "6-20"],
      [
        "defer", "37", "--to", "10-31", "--reason", "病区改造", "--approved-by", "工会主席", "--on", "6-18",
      ],
      ["record", "--outside-plan", "接待外院工会参观", "1次", "30人次", "--on", "5-20"],
    ] {
      _ = try answer(line)
    }
  }

  private func answer(_ words: [String]) throws -> String {
    let tool = CommandLineTool(
      environment: ["PLANLEDGER_TODAY": "2026-06-30", "LANG": "zh_CN.UTF-8"], folder: folder.path)
    var text = ""
    #expect(tool.run(words) { if $0 == .output { text += $1 } } == .done)
    return text
  }

  /// Runs the independent check; returns its status and what it printed.
  private func check(_ prose: String, _ status: String) throws -> (status: Int32, text: String) {
    let interpreter = Place.root.appending(path: ".build/venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: interpreter.path), "run Scripts/setup --tests")
    let files = [("prose.json", prose), ("status.json", status)].map { name, text in
      (folder.url.appending(path: name), Data(text.utf8))
    }
    for (file, data) in files { try data.write(to: file) }
    let process = Process()
    process.executableURL = interpreter
    process.arguments =
      [Place.tests.appending(path: "Python/check_prose_against_json.py").path]
      + files.map(\.0.path)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test(
    "holds no number that is not a figure of its section on that day, counted anew in Python",
    arguments: [["--as-of", "6-30"], ["--as-of", "9-30"], ["--as-of", "12-31", "--closing"]])
  func numbers(day: [String]) throws {
    let prose = try answer(["status", "--prose", "--json"] + day)
    let status = try answer(["status", "--json"] + day)
    let checked = try check(prose, status)
    #expect(checked.status == 0, "\(checked.text)")
  }

  @Test(
    "the check notices a figure that is another section's, or wrong",
    arguments: [("13/20项", "14/20项"), ("99/106人", "98/106人"), ("逾期未达标2项", "逾期未达标3项")])
  func checkIsNoRubberStamp(right: String, wrong: String) throws {
    let prose = try answer(["status", "--prose", "--json", "--as-of", "6-30"])
    let status = try answer(["status", "--json", "--as-of", "6-30"])
    let falsified = prose.replacing(right, with: wrong)
    try #require(falsified != prose)
    #expect(try check(falsified, status).status == 1)
  }
}
