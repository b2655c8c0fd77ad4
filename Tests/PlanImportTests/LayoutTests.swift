import Foundation
import GoalModel
import SpreadsheetFiles
import Testing

@testable import PlanImport

/// Tables as offices make them, each beside what a person there would expect to be read.
///
/// Every file of `Layouts` has a list of the same name that ends with `.expected`. A list is written by
/// hand, before the table is read; `RECORD_LAYOUTS=1` writes what is read beside it, to be compared by a
/// person.
@Suite("A layout")
struct LayoutTests {
  static func names() throws -> [String] {
    try GoldenFiles.names(in: "Layouts", ending: "")
      .filter { [".csv", ".xml", ".xlsx"].contains(where: $0.hasSuffix) }
  }

  static func expected(_ name: String) throws -> [String] {
    let bare = name.prefix { $0 != "." }
    return try GoldenFiles.text(bare + ".expected", in: "Layouts").split(
      whereSeparator: \.isNewline
    )
    .map { LayoutText.trimmed(String($0)) }.filter { !$0.hasPrefix("#") }
  }

  @Test("is read as a person would read it", arguments: try names())
  func layout(name: String) throws {
    let file = try SpreadsheetReader().read(GoldenFiles.path(name, in: "Layouts"))
    let options = PlanTableOptions(file: name, fallbackYear: 2026)
    let lines = LayoutText(PlanTableReader(options).read(file.sheets)).lines
    if ProcessInfo.processInfo.environment["RECORD_LAYOUTS"] != nil {
      let path = GoldenFiles.path(name.prefix { $0 != "." } + ".recorded", in: "Layouts")
      try (lines.joined(separator: "\n") + "\n").write(
        toFile: path, atomically: true, encoding: .utf8)
    }
    let expected = try Self.expected(name)
    #expect(lines == expected, "\(LayoutText.difference(lines, expected))")
  }

  @Test("has a list of what is expected, and there are enough of them")
  func pairs() throws {
    let lists = try GoldenFiles.names(in: "Layouts", ending: ".expected")
    let tables = try Self.names().map { String($0.prefix { $0 != "." }) + ".expected" }
    #expect(lists == tables.sorted())
    #expect(lists.count >= 44)
  }

  @Test("provokes everything that can be said about how sheets, rows and cells became items")
  func kinds() throws {
    let found = try Self.names().flatMap(Self.expected).compactMap { line -> String? in
      let words = line.split(separator: " ")
      return words.count > 1 && ["warning", "error"].contains(words[0]) ? String(words[1]) : nil
    }
    let wanted: [TableProblem.Kind] = [
      .tableTransposed, .sheetHidden, .tableRepeated, .tableOfOtherYear, .rowsHidden, .rowSplit,
      .rowsJoined, .rowStruck, .tableEmpty, .partsUnmatched, .columnWithoutHeader, .dueAmbiguous,
      .tableLeftOut,
      .rowWithoutTitle,
    ]
    #expect(wanted.filter { !Set(found).contains($0.rawValue) } == [])
  }
}
