import ExactNumbers
import GoalModel
import Testing
import Wording

@Suite("What is still needed")
struct NeedTests {
  private func need(_ sample: ResultSample) throws -> Need {
    Need(try sample.result, on: try #require(CalendarDay(sample.day)))
  }

  private func meetings(_ target: Int, done: String?, due: String = "2026-12-31") throws
    -> ResultSample
  {
    ResultSample(
      bound: .atLeast(Fraction(target)), unit: "次", due: due,
      records: try done.map { [.init(day: "2026-03-12", amount: try ResultSample.count($0, "次"))] }
        ?? [])
  }

  @Test("is the distance to the target, the days left and the pace that needs, rounded up")
  func pace() throws {
    let need = try need(meetings(12, done: "10"))
    #expect(need.missing == Fraction(2))
    #expect(need.daysLeft == 184)
    #expect(need.monthsLeft == 6)
    #expect(need.perMonth == .one)
    #expect(need.text(in: .chinese) == "还差2次，剩184天，每月约1次")
    #expect(need.text(in: .english) == "2 times to go, 184 days left, about 1 time a month")
  }

  @Test("names no pace for a single thing, nor within the last month")
  func noPace() throws {
    #expect(try need(meetings(2, done: "1")).text(in: .chinese) == "还差1次，剩184天")
    let july = try need(meetings(12, done: "10", due: "2026-07-31"))
    #expect(july.monthsLeft == 1)
    #expect(july.text(in: .chinese) == "还差2次，剩31天")
  }

  @Test("keeps money to the cent a month")
  func money() throws {
    var sample = ResultSample(
      measure: .last, bound: .growthRelative(by: Fraction(1, 10), from: Fraction(70_000)),
      unit: "元", records: [.init(day: "2026-06-30", amount: try ResultSample.count("73500", "元"))])
    #expect(try need(sample).perMonth == Fraction(1750, 3))
    #expect(try need(sample).text(in: .chinese) == "还差3500元，剩184天，每月约583.33元")
    sample.bound = .decrease(from: Fraction(100_000), to: Fraction(72_500))
    #expect(try need(sample).missing == Fraction(1000))
    #expect(
      try need(sample).text(in: .english)
        == "down by 1000 yuan, 184 days left, about 166.67 yuan a month")
  }

  @Test("counts the days since the due day")
  func overdue() throws {
    #expect(
      try need(meetings(12, done: "10", due: "2026-06-19")).text(in: .chinese) == "还差2次，已逾期11天")
    #expect(
      try need(meetings(12, done: "10", due: "2026-06-30")).text(in: .chinese) == "还差2次，今天到期")
    var closing = try meetings(12, done: "10", due: "2026-06-30")
    closing.isClosing = true
    #expect(try need(closing).text(in: .chinese) == "还差2次，已到期")
  }

  @Test("asks for a report where nothing was reported")
  func noData() throws {
    #expect(try need(meetings(12, done: nil)).text(in: .chinese) == "请填报（计划12次），剩184天")
    #expect(
      try need(meetings(12, done: nil)).text(in: .english)
        == "report (planned 12 times), 184 days left")
    let about = ResultSample(bound: .about(Fraction(40)), unit: "人次", due: "2026-08-31")
    #expect(try need(about).text(in: .chinese) == "请填报（计划40人次），剩62天")
    let ratio = ResultSample(measure: .ratio, bound: .atLeast(.one), unit: "人")
    #expect(try need(ratio).text(in: .chinese) == "请填报完成数和总数，剩184天")
  }

  @Test("of a ratio is a number of whole cases")
  func ratio() throws {
    let sample = ResultSample(
      measure: .ratio, bound: .atLeast(Fraction(19, 20)), unit: "件", schedule: .asItGoes,
      records: [.init(day: "2026-05-29", amount: try ResultSample.share("24", "26", "件"))])
    // 26 × 95 % = 24.7, so 25 of 26 are wanted.
    #expect(try need(sample).missing == .one)
    #expect(try need(sample).text(in: .chinese) == "还差1件，剩184天")
  }

  @Test("of a standing duty is what is outstanding")
  func everyCase() throws {
    let sample = ResultSample(
      measure: .everyCase, bound: .atLeast(.one), unit: "人次", schedule: .asItGoes,
      records: [.init(day: "2026-05-29", amount: try ResultSample.share("15", "16", "人次"))])
    #expect(try need(sample).text(in: .chinese) == "还有1人次未办，剩184天")
  }

  @Test("of a cadence is every slot to come, since a missed one cannot be filled")
  func cadence() throws {
    let sample = ResultSample(
      measure: .cadence(try Cadence(times: .one, per: .month)), bound: .atLeast(.one), unit: "次",
      schedule: .slots,
      records: [.init(day: "2026-05-29", amount: try ResultSample.count("1", "次"))])
    #expect(try need(sample).text(in: .chinese) == "缺项不能补，请说明原因，其余6个月每月1次")
    #expect(
      try need(sample).text(in: .english)
        == "the gap cannot be filled: explain why, 1 time in each of the remaining 6 months")
  }

  @Test("of a ceiling is what may still be used, or why it was not kept")
  func ceiling() throws {
    func used(_ amount: String) throws -> ResultSample {
      ResultSample(
        bound: .atMost(Fraction(10_100)), unit: "元", schedule: .periods,
        records: [.init(day: "2026-06-29", amount: try ResultSample.count(amount, "元"))])
    }
    #expect(try need(used("5381.5")).text(in: .chinese) == "还可用4718.50元")
    #expect(try need(used("10367")).text(in: .chinese) == "已超出267元，请说明原因")
  }

  @Test("of a zero-incident goal is the missing report, or an explanation")
  func incidents() throws {
    func reported(_ count: String, _ day: String) throws -> ResultSample {
      ResultSample(
        measure: .incidents, bound: .atMost(.zero), unit: "例", schedule: .periods,
        records: [.init(day: day, amount: try ResultSample.count(count, "例"))], day: "2026-02-28")
    }
    #expect(try need(reported("0", "2026-01-31")).text(in: .chinese) == "请补报缺报月份")
    #expect(
      try need(reported("1", "2026-01-31")).text(in: .chinese) == "请说明情况并整改，请补报缺报月份")
  }

  @Test("of a met goal is nothing, or its proof")
  func met() throws {
    #expect(try need(meetings(8, done: "10")).text(in: .chinese).isEmpty)
    let unproved = ResultSample(
      measure: .milestone, bound: .atLeast(.one), schedule: .step,
      records: [
        .init(day: "2026-01-26", amount: ResultSample.verdict(.done), isProved: false)
      ])
    #expect(try need(unproved).text(in: .chinese) == "请补交佐证材料")
    #expect(try need(unproved).text(in: .english) == "hand in the evidence")
  }

  @Test("says what must be settled before anything can be computed")
  func unsettled() throws {
    #expect(try need(ResultSample(unit: "人次")).text(in: .chinese) == "请明确目标数")
    let growth = ResultSample(bound: .growthRelative(by: Fraction(1, 10), from: nil), unit: "元")
    #expect(try need(growth).text(in: .chinese) == "请补充上年基数")
    let mostly = ResultSample(
      measure: .judged, bound: .none, schedule: .step,
      records: [.init(day: "2026-06-01", amount: ResultSample.verdict(.mostly))])
    #expect(try need(mostly).text(in: .chinese) == "请明确是否完成")
    let pending = ResultSample(
      bound: .atLeast(.one), unit: "次",
      records: [
        .init(
          day: "2026-06-01", amount: try ResultSample.count("1", "次"), review: .pending)
      ])
    #expect(try need(pending).text(in: .chinese) == "请审核1条记录")
    #expect(try need(pending).text(in: .english) == "review 1 record")
  }
}
