import ExactNumbers
import GoalModel
import Testing

@testable import PlanImport

@Suite("An amount phrase")
struct AmountPhraseTests {
  /// An amount in short: `50 moreThan 条`, `398/406 人`, `完成`, `step 方案`.
  static func short(_ amount: Amount) -> String {
    let unit = amount.unit.map { " " + $0.name } ?? ""
    switch amount.value {
    case .quantity(let value, let hedge, _):
      return "\(value)" + (hedge.map { " \($0.rawValue)" } ?? "") + unit
    case .ratio(let part, let whole, let isCumulative):
      return (isCumulative ? "total " : "") + "\(part)/\(whole.map(\.description) ?? "?")" + unit
    case .verdict(let verdict): return verdict.rawValue
    case .step(let name): return "step \(name)"
    }
  }

  @Test(
    "says what people say",
    arguments: [
      ("1次", "1 次"), ("115人次", "115 人次"), ("2067.00元", "2067 元"), ("1.3万元", "13000 元"),
      ("7万2千元", "72000 元"), ("398/406人", "398/406 人"), ("累计300/406人", "total 300/406 人"),
      ("50多条", "50 moreThan 条"), ("近200人次", "200 nearly 人次"), ("0例", "0 例"), ("完成", "完成"),
      ("已完成", "完成"), ("方案完成", "step 方案"), ("方案已完成", "step 方案"), ("基本完成", "基本完成"),
      ("未完成", "未完成"), ("100人以上", "100 atLeast 人"), ("约300人", "300 about 人"),
      ("300人左右", "300 about 人"), ("10余次", "10 moreThan 次"), ("1,200元", "1200 元"),
      ("１，２００元", "1200 元"), ("3 次", "3 次"), ("398 / 406 人", "398/406 人"), ("十二次", "12 次"),
      ("300/?人", "300/? 人"), ("12", "12"), ("-500元", "-500 元"), ("5个科室", "5 个"), ("3组", "3 组"),
      ("41880.60/43710元", "41880.6/43710 元"),
    ])
  func one(text: String, amount: String) throws {
    #expect(try AmountPhrase(text).amounts.map { Self.short($0.amount) } == [amount])
  }

  @Test(
    "says several things at once",
    arguments: ["1次 148人次", "1次、148人次", "1次，148人次", "1次；148人次", "1次148人次", "１次　148人次"])
  func several(text: String) throws {
    #expect(try AmountPhrase(text).amounts.map { Self.short($0.amount) } == ["1 次", "148 人次"])
    #expect(try AmountPhrase(["1次", "148人次"]).amounts.count == 2)
  }

  @Test(
    "may name its goal by a word or a position",
    arguments: [
      ("答复率 40/40件", "答复率", nil), ("答复率40/40件", "答复率", nil), ("②40/40件", "", 1),
      ("② 40/40件", "", 1), ("40/40件", "", nil),
    ] as [(String, String, Int?)])
  func names(text: String, label: String, position: Int?) throws {
    let amount = try #require(try AmountPhrase(text).amounts.first)
    #expect(Self.short(amount.amount) == "40/40 件")
    #expect(amount.amount.text == "40/40件")
    #expect(amount.label == label)
    #expect(amount.position == position)
  }

  @Test(
    "is refused where it says no amount",
    arguments: [
      ("", AmountPhraseError.empty), ("  ", .empty), ("abc", .notAnAmount("abc")),
      ("动员未完成", .notAnAmount("动员未完成")), ("1次 参加", .notAnAmount("参加")),
      ("20xx人", .masked("20xx人")), ("××人", .masked("××人")), ("95%", .shareWithoutParts("95%")),
      ("99999999999999999次", .beyondRange("99999999999999999次")),
      ("0.1234567元", .beyondRange("0.1234567元")), ("近3/4人", .notAnAmount("近3/4人")),
    ])
  func refused(text: String, error: AmountPhraseError) {
    #expect(throws: error) { try AmountPhrase(text) }
  }
}

@Suite("An amount finds its goal")
struct AmountResolverTests {
  static func item(_ target: String, unit: String = "") -> PlanItem {
    let phrase = TargetPhrase(target, unit: UnitColumn(unit))
    let goals = phrase.goals(within: .wholeYear(2026), year: 2026).goals
    return PlanItem(
      id: PlanItem.ID("1"), title: "提案", due: .last(of: 2026), goals: goals)
  }

  static func resolve(_ text: String, _ item: PlanItem) throws -> AmountResolver.Resolution {
    try AmountResolver(item).resolve(AmountPhrase(text).amounts)
  }

  @Test(
    "by its unit, its name or its position",
    arguments: [
      ("征集45条以上，采纳率不低于60%", "条", "50条", nil), ("征集45条以上，采纳率不低于60%", "条", "30/50条", nil),
      ("立案率100%、答复率100%", "件", "答复率 40/40件", 1), ("立案率100%、答复率100%", "件", "②40/40件", 1),
      ("全年12次、参加500人次", "次", "60人次", nil), ("参加500人次", "", "参加 60人次", 0),
      ("参加500人次", "", "观众60人次", nil),
    ] as [(String, String, String, Int?)])
  func goal(target: String, unit: String, amount: String, goal: Int?) throws {
    let resolution = try Self.resolve(amount, Self.item(target, unit: unit))
    #expect(resolution.amounts.map(\.goal) == [goal])
    #expect(resolution.remarks.isEmpty)
  }

  @Test("a bare number is of the only goal's unit")
  func bareNumber() throws {
    let amounts = try Self.resolve("12", Self.item("全年20次")).amounts
    #expect(amounts.map(AmountPhraseTests.short) == ["12 次"])
  }

  @Test(
    "or is refused with what there is",
    arguments: [
      (
        "立案率100%、答复率100%", "40/40件",
        AmountResolutionError.fitsSeveralGoals("40/40件", goals: ["立案率100%", "答复率100%"])
      ),
      ("全年12次、参加500人次", "12", .fitsSeveralGoals("12", goals: ["全年12次", "参加500人次"])),
      ("立案率100%、答复率100%", "办结率 4/4件", .noSuchGoal(named: "办结率", goals: ["立案率100%", "答复率100%"])),
      ("立案率100%、答复率100%", "③4/4件", .noSuchGoal(named: "3", goals: ["立案率100%", "答复率100%"])),
      ("分步：方案40%、实施60%", "动员完成", .noSuchStep("动员", steps: ["方案", "实施"])),
      ("全年12次", "方案完成", .noSuchStep("方案", steps: [])),
    ])
  func refused(target: String, amount: String, error: AmountResolutionError) {
    #expect(throws: error) { try Self.resolve(amount, Self.item(target, unit: "件")) }
  }

  @Test(
    "or loads with a warning",
    arguments: [
      ("全年12次", "5人", TableProblem.Kind.unitNotCounted), ("全年12次", "3/4次", .unitNotCounted),
      ("全年12次", "完成", .unitNotCounted), ("答复率100%", "41/40件", .overDenominator),
    ])
  func warnings(target: String, amount: String, kind: TableProblem.Kind) throws {
    let resolution = try Self.resolve(amount, Self.item(target))
    #expect(resolution.remarks == [TargetPhrase.Remark(kind, found: amount)])
    #expect(resolution.amounts.count == 1)
  }

  @Test("a milestone takes 完成, any positive amount and the names of its steps")
  func milestones() throws {
    #expect(try Self.resolve("完成", Self.item("召开职代会")).remarks.isEmpty)
    #expect(try Self.resolve("99人", Self.item("召开职代会")).remarks.isEmpty)
    #expect(try Self.resolve("方案完成", Self.item("分步：方案40%、实施60%")).remarks.isEmpty)
    #expect(try Self.resolve("50/40元", Self.item("执行率90%-100%")).remarks.isEmpty)
  }
}

@Suite("A day phrase")
struct DayPhraseTests {
  static let today = CalendarDay.first(of: 2026).adding(days: 180)

  @Test(
    "is a day as people say it",
    arguments: [
      "2026-06-30", "6-30", "6月30日", "6月30号", "2026年6月30日", "2026/6/30", "2026.6.30", "6/30",
      "6.30",
      "20260630", "today", "今天", "２０２６－６－３０", "2026-06-30T09:30:00",
    ])
  func days(text: String) throws {
    #expect(try DayPhrase(text, year: 2026, today: Self.today).day.description == "2026-06-30")
  }

  @Test("keeps a year that is said")
  func otherYear() throws {
    #expect(
      try DayPhrase("2025-12-18", year: 2026, today: Self.today).day.description == "2025-12-18")
  }

  @Test(
    "is refused where the calendar has no such day",
    arguments: [
      "", "2-30", "2026-13-01", "tomorrow-ish", "6", "6月", "26-6-30", "6--30", "30.06.2026",
    ])
  func refused(text: String) {
    #expect(throws: DayPhraseError.notADay(text)) {
      try DayPhrase(text, year: 2026, today: Self.today)
    }
  }
}
