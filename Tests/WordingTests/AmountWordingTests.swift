import ExactNumbers
import GoalModel
import Testing
import Wording

@Suite("Figures are said as the office says them")
struct AmountWordingTests {
  private let chinese = AmountWording(in: .chinese)
  private let english = AmountWording(in: .english)

  @Test(
    "amounts with their units",
    arguments: [
      ("12", "次", "12次", "12 times"), ("1", "次", "1次", "1 time"),
      ("7667", "元", "7667元", "7667 yuan"), ("5381.5", "元", "5381.50元", "5381.50 yuan"),
      ("2.5", "小时", "2.5小时", "2.5 小时"), ("1098", "人次", "1098人次", "1098 attendances"),
    ])
  func amounts(value: String, unit: String, inChinese: String, inEnglish: String) throws {
    let value = try #require(Fraction(value))
    #expect(chinese.amount(value, CountingUnit(unit)) == inChinese)
    #expect(english.amount(value, CountingUnit(unit)) == inEnglish)
  }

  @Test(
    "softened figures keep the words of the report",
    arguments: [
      (50, "条", Hedge.moreThan, "50多条", "more than 50 entries"),
      (85, "条", .moreThan, "超过85条", "more than 85 entries"),
      (200, "人次", .nearly, "近200人次", "nearly 200 attendances"),
      (300, "人", .about, "约300人", "about 300 persons"),
      (100, "人", .atLeast, "100人以上", "at least 100 persons"),
    ])
  func hedges(value: Int, unit: String, hedge: Hedge, inChinese: String, inEnglish: String) {
    #expect(chinese.amount(Fraction(value), CountingUnit(unit), hedge: hedge) == inChinese)
    #expect(english.amount(Fraction(value), CountingUnit(unit), hedge: hedge) == inEnglish)
  }

  @Test("a stated share keeps its own decimals, an achieved one is never flattered")
  func shares() {
    #expect(chinese.statedShare(Fraction(19, 20)) == "95%")
    #expect(chinese.statedShare(Fraction(1, 3)) == "33.33%")
    #expect(chinese.share(Fraction(2999, 3000)) == "99.9%")
    #expect(chinese.share(.one) == "100.0%")
  }

  @Test("a distance that exists is never said to be none")
  func points() {
    #expect(chinese.points(Fraction(31, 1000)) == "3.1个百分点")
    #expect(chinese.points(Fraction(1, 100_000)) == "0.1个百分点")
    #expect(english.points(Fraction(1, 10)) == "10 points")
  }

  @Test("days and stretches")
  func daysAndStretches() throws {
    let day = try #require(CalendarDay("2026-06-30"))
    #expect(chinese.day(day) == "6月30日")
    #expect(english.day(day) == "30 June")
    #expect(chinese.days(57) == "57天")
    #expect(english.days(1) == "1 day")
    #expect(chinese.range(Fraction(2), Fraction(3), CountingUnit("名")) == "2至3名")
  }
}
