import Foundation
import Testing

@testable import PlanLedgerCommand

/// A preview of the sample plan, without the places where its items stand in the file.
private struct Preview: Equatable {
  let plan: NSDictionary
  let items: [NSDictionary]
  let problems: [String]

  /// Loads a table for preview and takes the answer apart.
  init(_ table: URL) throws {
    let tool = CommandLineTool(
      environment: ["PLANLEDGER_TODAY": "2026-01-10", "LANG": "zh_CN.UTF-8"],
      folder: table.deletingLastPathComponent().path)
    var (answer, complaints) = ("", "")
    let status = tool.run(["load", table.path, "--preview", "--json"]) {
      if $0 == .output { answer += $1 } else { complaints += $1 }
    }
    #expect(status == .done, "\(table.lastPathComponent): \(complaints)")
    let object = try JSONSerialization.jsonObject(with: Data(answer.utf8))
    let preview = try #require(object as? [String: Any])
    plan = try #require(preview["plan"] as? NSDictionary)
    items = try #require(preview["items"] as? [[String: Any]]).map { item in
      item.filter { !["cell", "sheet"].contains($0.key) } as NSDictionary
    }
    problems = try #require(preview["problems"] as? [[String: Any]]).map { problem in
      ["kind", "severity", "found"].map { "\(problem[$0] ?? "")" }.joined(separator: " ")
    }
  }

  /// The sample as the office keeps it.
  static func original() throws -> Preview {
    try Preview(Place.plans.appending(path: "2026年工会工作计划表.xlsx"))
  }
}

@Suite("The sample plan")
struct SevenFormatsTests {
  private static let formats = Place.tests.appending(path: "Formats")

  @Test("has its sixty items and the doubts a person would have")
  func original() throws {
    let preview = try Preview.original()
    #expect(preview.items.count == 60)
    #expect(preview.plan["title"] as? String == "市第一人民医院工会2026年度工作计划表")
    #expect(preview.plan["organisation"] as? String == "市第一人民医院工会")
    #expect(
      preview.problems == [
        "target-not-understood warning 超额完成上级下达的献血任务", "figure-masked warning 全院20xx多名职工参加",
        "weight-blank warning ", "weight-blank warning ",
      ])
  }

  @Test("reads the same from every other format", arguments: ["csv", "xls", "docx", "ods", "html"])
  func formats(name: String) throws {
    let original = try Preview.original()
    expectSame(try Preview(Self.formats.appending(path: "计划.\(name)")), original, name)
  }

  @Test("reads the same from XML Spreadsheet 2003, also after LibreOffice saved it as a workbook")
  func xmlSpreadsheet() throws {
    let original = try Preview.original()
    let file = Place.plans.appending(path: "2026年工会工作计划表.xml")
    expectSame(try Preview(file), original, "xml")
    let folder = try TemporaryFolder()
    let saved = try convert(file, to: "xlsx", in: folder)
    expectSame(try Preview(saved), original, "xml → xlsx")
  }

  @Test("reads the same at every step of .xlsx → .ods → .xls → .xlsx → .csv through LibreOffice")
  func chain() throws {
    let original = try Preview.original()
    var file = Place.plans.appending(path: "2026年工会工作计划表.xlsx")
    // Each folder holds the file the next step begins with.
    var folders: [TemporaryFolder] = []
    for (kind, filters) in [
      ("ods", "ods"), ("xls", "xls"), ("xlsx", "xlsx"),
      ("csv", "csv:Text - txt - csv (StarCalc):44,34,76,1"),
    ] {
      let folder = try TemporaryFolder()
      folders.append(folder)
      file = try convert(file, to: kind, filters, in: folder)
      expectSame(try Preview(file), original, "… → \(kind)")
    }
    #expect(folders.count == 4)
  }

  /// Names the first item that differs, since sixty items in a message help nobody.
  private func expectSame(_ preview: Preview, _ original: Preview, _ name: String) {
    #expect(preview.plan == original.plan, "\(name)")
    #expect(preview.problems == original.problems, "\(name)")
    #expect(preview.items.count == original.items.count, "\(name)")
    let difference = zip(preview.items, original.items).first { $0 != $1 }
    #expect(difference == nil, "\(name)")
  }

  /// Lets LibreOffice save a file anew, with a profile of its own.
  private func convert(
    _ file: URL, to kind: String, _ filters: String? = nil, in folder: TemporaryFolder
  ) throws -> URL {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/soffice")
    process.arguments = [
      "--headless", "--norestore", "-env:UserInstallation=file://\(folder.path)/profile",
      "--convert-to", filters ?? kind, "--outdir", folder.path, file.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let name = file.deletingPathExtension().lastPathComponent + "." + kind
    let saved = folder.url.appending(path: name)
    try #require(FileManager.default.fileExists(atPath: saved.path), "LibreOffice made no \(name)")
    return saved
  }
}
