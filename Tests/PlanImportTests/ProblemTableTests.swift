import GoalModel
import SpreadsheetGrid
import Testing

@testable import PlanImport

@Suite("A table with problems")
struct ProblemTableTests {
  /// A table beside the problems a person expects of it, one a line: severity, kind, cell, found.
  static func names(_ beginning: String) throws -> [String] {
    try GoldenFiles.names(in: "Tables", ending: ".csv").filter { $0.hasPrefix(beginning) }
  }

  static func expected(_ name: String) throws -> [String] {
    try GoldenFiles.text(name.replacing(".csv", with: ".expected"), in: "Tables")
      .split(whereSeparator: \.isNewline).map(trimmed)
  }

  static func lines(_ problems: [TableProblem]) -> [String] {
    problems.map { problem in
      let cell = problem.cell.isEmpty ? "-" : problem.cell
      return trimmed(
        "\(problem.severity.rawValue) \(problem.kind.rawValue) \(cell) \(problem.found)")
    }
  }

  private static func trimmed(_ line: some StringProtocol) -> String {
    String(String(line.reversed().drop { $0 == " " }).reversed())
  }

  @Test("tells every one of them with its cell", arguments: try names("plan"))
  func plan(name: String) throws {
    let grid = GridFixture.csv(try GoldenFiles.text(name, in: "Tables"))
    let options = PlanTableOptions(file: name, year: 2026, fallbackYear: 2026)
    let reading = PlanTableReader(options).read([grid])
    let lines = Self.lines(reading.problems)
    #expect(try lines == Self.expected(name), "\(lines.joined(separator: "\n"))")
    #expect(reading.problems.allSatisfy { $0.file == name && $0.sheet == "Sheet1" })
  }

  @Test("of outcomes tells every one of them with its cell", arguments: try names("outcomes"))
  func outcomes(name: String) throws {
    let grid = GridFixture.csv(try GoldenFiles.text(name, in: "Tables"))
    let reader = OutcomeTableReader(file: name, year: 2026, today: .last(of: 2026))
    let reading = reader.read([grid])
    let lines = Self.lines(reading.problems)
    #expect(try lines == Self.expected(name), "\(lines.joined(separator: "\n"))")
    #expect(reading.problems.allSatisfy { $0.file == name && $0.sheet == "Sheet1" })
  }

  @Test("of amounts tells every one of them with its cell", arguments: try names("amounts"))
  func amounts(name: String) throws {
    let grid = GridFixture.csv(try GoldenFiles.text(name, in: "Tables"))
    let rows = OutcomeTableReader(file: name, year: 2026, today: .last(of: 2026)).read([grid])
    var problems = rows.problems
    for row in rows.value {
      // The target stands in the place of the item, so that the table says it all.
      let goals = TargetPhrase(row.item).goals(within: .wholeYear(2026), year: 2026).goals
      let item = PlanItem(id: PlanItem.ID("1"), title: "", due: .last(of: 2026), goals: goals)
      let resolution = try AmountResolver(item).resolve(try AmountPhrase(row.amounts).amounts)
      problems += resolution.remarks.map {
        TableProblem($0.kind, sheet: row.sheet, cell: row.cells.amounts, found: $0.found)
      }
      #expect(resolution.amounts.map(\.text).joined(separator: "、") == row.amounts)
    }
    #expect(Self.lines(problems) == (try Self.expected(name)))
  }
}
