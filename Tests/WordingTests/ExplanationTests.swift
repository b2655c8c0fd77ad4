import ExactNumbers
import GoalModel
import Testing
import Wording

@Suite("An explanation states the sum behind the figure")
struct ExplanationTests {
  /// What a goal says of itself in both languages.
  struct Statement: CustomTestStringConvertible, Sendable {
    let sample: GoalResult
    let chinese: String
    let english: String

    init(_ sample: ResultSample, _ chinese: String, _ english: String) throws {
      self.sample = try sample.result
      self.chinese = chinese
      self.english = english
    }

    var testDescription: String { chinese }
  }

  @Test("counts, levels and persons", arguments: try ExplanationSamples.counts)
  func counts(statement: Statement) { check(statement) }

  @Test("goals that must hold", arguments: try ExplanationSamples.holding)
  func holding(statement: Statement) { check(statement) }

  @Test("shares and standing duties", arguments: try ExplanationSamples.shares)
  func shares(statement: Statement) { check(statement) }

  @Test("deeds, slots and verdicts", arguments: try ExplanationSamples.deeds)
  func deeds(statement: Statement) { check(statement) }

  @Test("growth and change", arguments: try ExplanationSamples.changes)
  func changes(statement: Statement) { check(statement) }

  @Test("remarks on records that do not count", arguments: try ExplanationSamples.remarks)
  func remarks(statement: Statement) { check(statement) }

  private func check(_ statement: Statement) {
    #expect(Explanation(statement.sample).text(in: .chinese) == statement.chinese)
    #expect(Explanation(statement.sample).text(in: .english) == statement.english)
  }
}
