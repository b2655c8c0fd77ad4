import ExactNumbers
import GoalModel
import Testing
import Wording

@Suite("Names of lights, words, rates and kinds")
struct NameTests {
  @Test("the word beside a light is the office's")
  func lightWords() {
    #expect(LightWord.onTrack.name(in: .chinese) == "进度正常")
    #expect(LightWord.limitBroken.name(in: .chinese) == "突破限额")
    #expect(LightWord.slotsMissed.name(in: .chinese) == "有缺项")
    #expect(Light.yellow.name(in: .english) == "yellow")
  }

  @Test("every name exists in both languages", arguments: Language.allCases)
  func complete(language: Language) throws {
    let quarterly = try Cadence(times: .one, per: .quarter)
    let names =
      Light.allCases.flatMap { [$0.name(in: language), $0.meaning(in: language)] }
      + LightWord.allCases.map { $0.name(in: language) }
      + Met.allCases.map { $0.name(in: language) } + Category.allCases.map { $0.name(in: language) }
      + Verdict.allCases.map { $0.name(in: language) }
      + RateWording.allCases.flatMap { [$0.name(in: language), $0.meaning(in: language)] }
      + Completion.Group.Kind.allCases.map { $0.name(in: language) }
      + Cadence.Period.allCases.flatMap { [$0.title(in: language), $0.unit(in: language)] }
      + [Measure.sum, .last, .distinct, .ratio, .amountRatio, .milestone, .weightedSteps([])]
      .map { $0.title(in: language) }
      + [Measure.cadence(quarterly), .incidents, .everyCase, .judged].map { $0.title(in: language) }
      + [Bound.atLeast(.one), .atMost(.zero), .atMost(.one), .exactly(.one), .unknown, .none]
      .map { $0.title(in: language) }
    #expect(names.allSatisfy { !$0.isEmpty })
    let isLatin = names.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    #expect(isLatin == (language == .english))
  }

  @Test("words beside lights and kinds of work are told apart", arguments: Language.allCases)
  func distinct(language: Language) {
    #expect(Set(LightWord.allCases.map { $0.name(in: language) }).count == LightWord.allCases.count)
    #expect(Set(Category.allCases.map { $0.name(in: language) }).count == Category.allCases.count)
    #expect(Set(Light.allCases.map { $0.name(in: language) }).count == Light.allCases.count)
  }

  @Test("flags are words, never codes")
  func flags() {
    #expect(Flag.pending(2).name(in: .chinese) == "2条待审核")
    #expect(Flag.duplicate(1).name(in: .english) == "1 suspected duplicate not counted")
    let flags: [Flag] = [
      .over, .overLimit, .regressed, .violated, .missingReports, .missedSlots, .zeroTarget,
      .zeroBaseline, .baselineUnknown, .targetUnknown, .notApplicable, .notAdditive,
      .overDenominator, .noData, .stale, .notStarted, .notDue, .dueSoon, .dueToday, .overdue,
      .late, .hedged, .pending(1), .returned(1), .evidenceMissing, .corrected, .withdrawn(1),
      .duplicate(1), .outOfPeriod(1), .weightMissing, .cancelUnapproved,
    ]
    for flag in flags { #expect(!flag.name(in: .chinese).contains(flag.name)) }
    #expect(Set(flags.map { $0.name(in: .chinese) }).count == flags.count)
  }
}
