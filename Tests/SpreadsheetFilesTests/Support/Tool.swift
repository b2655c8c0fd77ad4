import Foundation
import Testing

/// A program of the machine that the tests let read or judge what was written.
struct Tool {
  /// A program that is missing, or that failed.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let executable: URL

  /// The Python in which `Scripts/setup` has installed openpyxl.
  static func python() throws -> Tool {
    try Tool(TestFiles.package.appending(path: ".build/venv/bin/python"))
  }

  /// LibreOffice.
  static func office() throws -> Tool {
    try Tool(URL(filePath: "/usr/bin/soffice"))
  }

  /// Copies a script to where it can be run.
  static func install(_ script: URL, as program: URL) throws {
    try Tool(URL(filePath: "/usr/bin/install")).run(["-m", "755", script.path, program.path])
  }

  private init(_ executable: URL) throws {
    guard FileManager.default.isExecutableFile(atPath: executable.path) else {
      throw Failure(description: "\(executable.path) is missing: run Scripts/setup")
    }
    self.executable = executable
  }

  /// Runs the program and returns what it printed.
  @discardableResult
  func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = executable
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: String(decoding: complaint, as: UTF8.self))
    }
    return printed
  }

  /// Lets LibreOffice save files anew in another format, with a profile of its own.
  static func convert(_ files: [URL], to format: String, in folder: URL) throws {
    let profile = folder.appending(path: "profile").absoluteString
    try office().run(
      [
        "--headless", "--norestore", "-env:UserInstallation=\(profile)", "--convert-to", format,
        "--outdir", folder.path,
      ] + files.map(\.path))
  }

  /// Lets LibreOffice compute every formula of the files anew, whatever result they carry, and save
  /// them as workbooks; it otherwise trusts the results of an `.xlsx`.
  static func recalculate(_ files: [URL], in folder: URL) throws {
    let user = folder.appending(path: "profile/user")
    try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
    let settings = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"\
       oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """
    try Data(settings.utf8).write(to: user.appending(path: "registrymodifications.xcu"))
    try convert(files, to: "xlsx", in: folder)
  }
}
