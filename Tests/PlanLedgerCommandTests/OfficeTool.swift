import Foundation
import Testing

/// A program that does to files what an office does: openpyxl in Python, or LibreOffice.
struct OfficeTool {
  /// A program that is missing, or that failed.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Lets openpyxl do something to a fill-in sheet; see `Python/fill_form.py` for the deeds.
  static func fill(_ source: String, as target: String, _ deeds: [String]) throws {
    try python("fill_form.py", [source, target] + deeds)
  }

  /// Runs a Python script of the tests; what it prints where it fails is the failure.
  static func python(_ script: String, _ arguments: [String]) throws {
    let script = Place.tests.appending(path: "Python/\(script)").path
    try run(Place.root.appending(path: ".build/venv/bin/python"), [script] + arguments)
  }

  /// Lets LibreOffice save a file anew in another format into a folder, with a profile of its own.
  static func convert(_ file: String, to format: String, in folder: String) throws {
    // Without its number LibreOffice writes the text in an encoding without Chinese.
    let filter = format == "csv" ? "csv:Text - txt - csv (StarCalc):44,34,76,1" : format
    let profile = URL(filePath: folder).appending(path: "profile").absoluteString
    try run(
      URL(filePath: "/usr/bin/soffice"),
      [
        "--headless", "--norestore", "-env:UserInstallation=\(profile)", "--convert-to", filter,
        "--outdir", folder, file,
      ])
  }

  private static func run(_ executable: URL, _ arguments: [String]) throws {
    guard FileManager.default.isExecutableFile(atPath: executable.path) else {
      throw Failure(description: "\(executable.path) is missing: run Scripts/setup --tests")
    }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(description: text) }
  }
}
