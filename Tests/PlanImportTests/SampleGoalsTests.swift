import ExactNumbers
import Foundation
import GoalModel
import Testing

@testable import PlanImport

@Suite("The target phrases of a whole plan")
struct SampleGoalsTests {
  /// A row of a plan with the goals a person read from it.
  struct Row: Decodable, CustomTestStringConvertible {
    let title: String
    let target: String
    let unit: String
    let due: String
    let problems: [String]
    let goals: [Expected]
    var testDescription: String { target }

    struct Expected: Decodable {
      let phrase: String
      let label: String
      let goal: String
      let schedule: String
      let start: String
      let due: String
    }

    static func all() throws -> [Row] {
      try JSONDecoder().decode([Row].self, from: GoldenFiles.data("sample-goals.json"))
    }
  }

  static let festivals = FestivalCalendar(year: 2026)

  @Test("become the goals a person reads in them", arguments: try Row.all())
  func goals(row: Row) {
    let due = DuePhrase(row.due, in: Self.festivals)
    let phrase = TargetPhrase(
      row.target, unit: UnitColumn(row.unit), title: row.title, festivals: Self.festivals)
    let read = phrase.goals(within: due, year: 2026)
    #expect(due.problem == nil)
    #expect(read.remarks.map(\.kind.rawValue) == row.problems)
    #expect(phrase.drafts.map(\.description) == row.goals.map(\.goal))
    #expect(read.goals.map(\.phrase) == row.goals.map(\.phrase))
    #expect(read.goals.map(\.label) == row.goals.map(\.label))
    #expect(read.goals.map(\.timing.schedule.name) == row.goals.map(\.schedule))
    #expect(read.goals.map(\.timing.start.description) == row.goals.map(\.start))
    #expect(read.goals.map(\.timing.due.description) == row.goals.map(\.due))
  }
}
