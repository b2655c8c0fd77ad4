import Foundation
import Testing

/// The modules each module may import.
///
/// A new arrow is a decision, and this is where it is made.
private let arrows: [String: Set<String>] = [
  "ExactNumbers": ["CGMP"],
  "GoalModel": ["ExactNumbers"],
  "Wording": ["GoalModel", "ExactNumbers"],
  "SpreadsheetGrid": [],
  "SheetDocument": ["ExactNumbers"],
  "PlanImport": ["GoalModel", "ExactNumbers", "SpreadsheetGrid", "Foundation"],
  "CompletionExport": ["GoalModel", "ExactNumbers", "Wording", "SheetDocument"],
  "SpreadsheetFiles": [
    "SpreadsheetGrid", "SheetDocument", "ExactNumbers", "CLibXML2", "CZip", "CXLSXWriter",
    "Foundation", "Glibc",
  ],
  "PlanStore": ["GoalModel", "ExactNumbers", "CSQLite", "CSodium", "Foundation", "Glibc"],
  "PlanLedger": [
    "ExactNumbers", "GoalModel", "Wording", "SpreadsheetGrid", "SheetDocument", "PlanImport",
    "CompletionExport", "SpreadsheetFiles", "PlanStore", "Foundation", "Glibc",
  ],
  "PlanLedgerWeb": [
    "PlanLedger", "GoalModel", "ExactNumbers", "Wording", "CMicroHTTPD", "CSodium", "CWebAssets",
    "Foundation", "Glibc",
  ],
  "PlanLedgerCommand": [
    "PlanLedger", "PlanLedgerWeb", "GoalModel", "ExactNumbers", "Wording", "Foundation", "Glibc",
  ],
  "LegacyExcelReader": ["CFreeXL", "Glibc"],
  "PlanLedgerBench": [
    "ExactNumbers", "GoalModel", "Wording", "SpreadsheetGrid", "SheetDocument", "PlanImport",
    "CompletionExport", "SpreadsheetFiles", "PlanStore", "PlanLedger", "Glibc",
  ],
  // CFuzzer is libFuzzer, which only a build of its own has.
  "ReaderSoak": ["PlanImport", "SpreadsheetFiles", "CFuzzer", "Glibc"],
]

/// The C libraries, which have no Swift files of their own.
private let libraries: Set = [
  "CGMP", "CSQLite", "CSodium", "CLibXML2", "CZip", "CXLSXWriter", "CFreeXL", "CMicroHTTPD",
  "CWebAssets",
]

@Suite("Architecture")
struct ArrowTests {
  @Test("imports follow the arrows", arguments: arrows.keys.sorted())
  func imports(of module: String) throws {
    let allowed = try #require(arrows[module])
    let files = try swiftFiles(under: "Sources/\(module)")
    #expect(!files.isEmpty)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let imported = line.firstMatch(of: /^\s*(?:@\w+ )?(?:\w+ )?import (?:\w+ )?(\w+)/)?.1
        else { continue }
        #expect(allowed.contains(String(imported)), "\(module)/\(file.lastPathComponent): \(line)")
      }
    }
  }

  @Test("every module stands in the list of arrows")
  func everyModuleIsListed() throws {
    let modules = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path)
    #expect(Set(modules) == Set(arrows.keys).union(libraries))
  }

  @Test("no cycle can be drawn along the arrows")
  func arrowsHaveNoCycle() {
    var settled: Set<String> = []
    var rest = arrows.mapValues { $0.intersection(arrows.keys) }
    while let next = rest.first(where: { $0.value.isSubset(of: settled) }) {
      settled.insert(next.key)
      rest[next.key] = nil
    }
    #expect(rest.isEmpty)
  }

  @Test("no source file is longer than 400 lines")
  func filesAreShort() throws {
    for file in try swiftFiles(under: "Sources") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 401, "\(file.lastPathComponent) has \(lines.count - 1) lines")
    }
  }

  private var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  }

  private func swiftFiles(under folder: String) throws -> [URL] {
    let files = try #require(
      FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil))
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
  }
}
