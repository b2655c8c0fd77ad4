import Foundation
import SpreadsheetFiles
import SpreadsheetGrid
import Testing

/// The files and programs the tests use, found from where this source lies.
enum TestFiles {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the whole package.
  static let package = tests.deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a file made by `make_files.py`.
  static func path(_ name: String) -> String { tests.appending(path: "Files/\(name)").path }

  /// The path of a Python program of the tests.
  static func python(_ name: String) -> String { tests.appending(path: "Python/\(name)").path }

  /// Calls `use` with a folder of its own, which is removed afterwards.
  static func withFolder<Result>(_ use: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "planledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try use(folder)
  }
}

/// Reads one of the test files.
func readFile(_ name: String, limits: ReadingLimits = ReadingLimits()) throws(SpreadsheetFileError)
  -> SpreadsheetFile
{
  try SpreadsheetReader(limits: limits).read(TestFiles.path(name))
}

/// Reads text as if it were a file of that name.
func read(_ text: String, named name: String = "表.csv") throws(SpreadsheetFileError)
  -> SpreadsheetFile
{
  try SpreadsheetReader().read(Array(text.utf8), named: name)
}

extension Grid {
  /// The text of the cell at an address such as `B2`; `nil` where the sheet holds nothing.
  func text(_ address: String) -> String? { cell(address)?.text }

  /// The cell at an address such as `B2`.
  func cell(_ address: String) -> Cell? { CellAddress(address).flatMap { self[$0] } }

  /// Every cell as `A1 text 序号`, in reading order.
  var listing: [String] {
    (0..<rowCount).flatMap { row in
      cells(inRow: row).map { column, cell in
        "\(CellAddress(row: row, column: column)) \(cell.kind) \(cell.text)"
      }
    }
  }
}
