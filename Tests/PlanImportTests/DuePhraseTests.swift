import GoalModel
import Testing

@testable import PlanImport

@Suite("A due phrase")
struct DuePhraseTests {
  static let festivals = FestivalCalendar(year: 2026)

  @Test("is due on the day the golden file lists", arguments: try PhraseGolden.load().dues)
  func golden(due: PhraseGolden.Due) {
    let phrase = DuePhrase(due.phrase, in: Self.festivals)
    #expect(phrase.due.description == due.due)
    #expect(phrase.problem == nil)
  }

  @Test(
    "that names one period starts on its first day",
    arguments: [
      ("5月", "05-01", "05-31"), ("元月", "01-01", "01-31"), ("三月份", "03-01", "03-31"),
      ("3-4月", "03-01", "04-30"), ("1~2月", "01-01", "02-28"), ("4月—5月", "04-01", "05-31"),
      ("7,8月", "07-01", "08-31"), ("7、8月", "07-01", "08-31"), ("二季度", "04-01", "06-30"),
      ("第三季度", "07-01", "09-30"), ("二至三季度", "04-01", "09-30"), ("上半年", "01-01", "06-30"),
      ("下半年", "07-01", "12-31"), ("6月上旬", "06-01", "06-10"), ("4月中旬", "04-11", "04-20"),
      ("6月下旬", "06-21", "06-30"), ("2月中下旬", "02-11", "02-28"),
      ("6月上旬至7月中旬", "06-01", "07-20"), ("3月1日-3月31日", "03-01", "03-31"),
      ("3月1日至15日", "03-01", "03-15"), ("2026年3月", "03-01", "03-31"),
      ("2026.10", "10-01", "10-31"), ("二〇二六年六月", "06-01", "06-30"), ("每年9月", "09-01", "09-30"),
    ])
  func periods(text: String, start: String, due: String) {
    let phrase = DuePhrase(text, in: Self.festivals)
    #expect(phrase.start.description == "2026-" + start)
    #expect(phrase.due.description == "2026-" + due)
    #expect(phrase.periodEnds.isEmpty)
    #expect(phrase.problem == nil)
  }

  @Test(
    "that names a day or the end of a period starts on 1 January",
    arguments: [
      ("3月31日", "03-31"), ("3月底前", "03-31"), ("3月底", "03-31"), ("9月份前", "09-30"),
      ("6月上旬前", "06-10"), ("第三季度末", "09-30"), ("三季度前", "09-30"), ("3-4月底前", "04-30"),
      ("6月30日前", "06-30"), ("计划于3月底前完成", "03-31"), ("46112", "03-31"),
      ("2026-03-31T00:00:00", "03-31"), ("20260331", "03-31"), ("2026年底", "12-31"),
      ("年底前", "12-31"), ("全年", "12-31"), ("长期", "12-31"), ("常年", "12-31"), ("年内", "12-31"),
      ("每月", "12-31"), ("每季度末", "12-31"), ("每月10日前", "12-31"), ("年中", "06-30"),
      ("护士节（5·12）", "05-12"), ("5.12", "05-12"), ("“五一”前", "04-30"), ("三八节前", "03-07"),
      ("国庆前", "09-30"), ("七一", "07-01"), ("元旦", "01-01"), ("元旦前", "01-01"), ("迎元旦", "12-31"),
      ("迎新年", "12-31"), ("春节前", "02-16"), ("除夕", "02-16"), ("元旦、春节前", "02-16"),
      ("中秋、国庆期间", "10-01"), ("腊八", "01-26"),
    ])
  func days(text: String, due: String) {
    let phrase = DuePhrase(text, in: Self.festivals)
    #expect(phrase.start.description == "2026-01-01")
    #expect(phrase.due.description == "2026-" + due)
    #expect(phrase.problem == nil)
  }

  @Test(
    "that lists months or quarters gives the last day of each",
    arguments: [
      ("3月、6月、9月、12月", ["03-31", "06-30", "09-30", "12-31"]),
      ("3、6、9、12月", ["03-31", "06-30", "09-30", "12-31"]),
      ("一季度、三季度", ["03-31", "09-30"]), ("5月和10月", ["05-31", "10-31"]),
    ])
  func lists(text: String, ends: [String]) {
    let phrase = DuePhrase(text, in: Self.festivals)
    #expect(phrase.periodEnds.map(\.description) == ends.map { "2026-" + $0 })
    #expect(phrase.start.description == "2026-01-01")
  }

  @Test(
    "that cannot be resolved is year end, and says why",
    arguments: [
      ("适时", TableProblem.Kind.dueWithoutDate), ("月底", .dueWithoutDate), ("待定", .dueWithoutDate),
      ("职代会后一个月内", .dueNotUnderstood), ("3-4", .dueNotUnderstood), ("13月", .dueImpossible),
      ("2月30日", .dueImpossible), ("6月31日前", .dueImpossible), ("六月三十一日", .dueImpossible),
      ("13月底前完成", .dueImpossible), ("五季度", .dueImpossible), ("2026-02-30", .dueImpossible),
      ("2026.6.31", .dueImpossible), ("20260231", .dueImpossible), ("9月31号", .dueImpossible),
      ("6月1日-31日", .dueImpossible), ("2.30", .dueImpossible), ("5.60万", .dueNotUnderstood),
      ("99", .dueNotUnderstood), ("1月-", .dueNotUnderstood),
      ("9月-3月", .dueNotUnderstood),
      ("2024-03-31", .dueOutsideYear), ("45382", .dueOutsideYear), ("2027年1月", .dueOutsideYear),
      ("10月-次年1月", .dueOutsideYear),
    ])
  func problems(text: String, kind: TableProblem.Kind) {
    let phrase = DuePhrase(text, in: Self.festivals)
    #expect(phrase.problem == kind)
    #expect(phrase.start.description == "2026-01-01")
    #expect(phrase.due.description == "2026-12-31")
  }

  /// Days of the Chinese calendar, as an independent almanac gives them.
  static let almanac: [(year: Int, days: [String: String])] = [
    (
      2020,
      ["春节": "01-25", "元宵": "02-08", "端午": "06-25", "中秋": "10-01", "重阳": "10-25", "腊八": "01-02"]
    ),
    (
      2022,
      ["春节": "02-01", "元宵": "02-15", "端午": "06-03", "中秋": "09-10", "重阳": "10-04", "腊八": "12-30"]
    ),
    (
      2025,
      ["春节": "01-29", "元宵": "02-12", "端午": "05-31", "中秋": "10-06", "重阳": "10-29", "腊八": "01-07"]
    ),
    (
      2026,
      ["春节": "02-17", "元宵": "03-03", "端午": "06-19", "中秋": "09-25", "重阳": "10-18", "腊八": "01-26"]
    ),
    (
      2028,
      ["春节": "01-26", "元宵": "02-09", "端午": "05-28", "中秋": "10-03", "重阳": "10-26", "腊八": "01-04"]
    ),
    (
      2031,
      ["春节": "01-23", "元宵": "02-06", "端午": "06-24", "中秋": "10-01", "重阳": "10-24", "腊八": "01-01"]
    ),
    (
      2033,
      ["春节": "01-31", "元宵": "02-14", "端午": "06-01", "中秋": "09-08", "重阳": "10-01", "腊八": "01-08"]
    ),
    (
      2035,
      ["春节": "02-08", "元宵": "02-22", "端午": "06-10", "中秋": "09-16", "重阳": "10-09", "腊八": "01-16"]
    ),
  ]

  @Test("finds the lunar festival of the plan year, of two the later", arguments: almanac)
  func lunarFestivals(year: Int, days: [String: String]) {
    let festivals = FestivalCalendar(year: year)
    for (name, day) in days {
      #expect(DuePhrase(name, in: festivals).due.description == "\(year)-" + day, "\(name)")
    }
  }

  @Test("is year end with a note where the year has no such festival")
  func missingFestival() {
    let phrase = DuePhrase("腊八", in: FestivalCalendar(year: 2023))
    #expect(phrase.due.description == "2023-12-31")
    #expect(phrase.problem == .dueWithoutDate)
  }
}
