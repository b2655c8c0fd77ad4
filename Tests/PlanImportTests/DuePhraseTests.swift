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

  static let lunarFestivals = ["春节", "元宵", "端午", "中秋", "重阳", "腊八"]

  /// The days of the lunar festivals in every year, from an independent source.
  ///
  /// A script asked the Python package `lunardate` 0.3.0 for month and day 1/1, 1/15, 5/5, 8/15, 9/9
  /// and 12/8 of the lunar years that begin in the year and in the one before, and kept the last day
  /// within the year. 腊八 fell twice in 2022, in January and in December, and not at all in 2023.
  static let almanac: [(year: Int, days: [String?])] = [
    (2020, ["01-25", "02-08", "06-25", "10-01", "10-25", "01-02"]),
    (2021, ["02-12", "02-26", "06-14", "09-21", "10-14", "01-20"]),
    (2022, ["02-01", "02-15", "06-03", "09-10", "10-04", "12-30"]),
    (2023, ["01-22", "02-05", "06-22", "09-29", "10-23", nil]),
    (2024, ["02-10", "02-24", "06-10", "09-17", "10-11", "01-18"]),
    (2025, ["01-29", "02-12", "05-31", "10-06", "10-29", "01-07"]),
    (2026, ["02-17", "03-03", "06-19", "09-25", "10-18", "01-26"]),
    (2027, ["02-06", "02-20", "06-09", "09-15", "10-08", "01-15"]),
    (2028, ["01-26", "02-09", "05-28", "10-03", "10-26", "01-04"]),
    (2029, ["02-13", "02-27", "06-16", "09-22", "10-16", "01-22"]),
    (2030, ["02-03", "02-17", "06-05", "09-12", "10-05", "01-11"]),
    (2031, ["01-23", "02-06", "06-24", "10-01", "10-24", "01-01"]),
    (2032, ["02-11", "02-25", "06-12", "09-19", "10-12", "01-20"]),
    (2033, ["01-31", "02-14", "06-01", "09-08", "10-01", "01-08"]),
    (2034, ["02-19", "03-05", "06-20", "09-27", "10-20", "01-27"]),
    (2035, ["02-08", "02-22", "06-10", "09-16", "10-09", "01-16"]),
  ]

  @Test("finds the lunar festival of the plan year, of two the later", arguments: almanac)
  func lunarFestivals(year: Int, days: [String?]) {
    #expect(days.count == Self.lunarFestivals.count)
    let festivals = FestivalCalendar(year: year)
    for (name, day) in zip(Self.lunarFestivals, days) {
      let phrase = DuePhrase(name, in: festivals)
      #expect(phrase.due.description == "\(year)-" + (day ?? "12-31"), "\(name)")
      #expect(phrase.problem == (day == nil ? .dueWithoutDate : nil), "\(name)")
    }
  }

  @Test("is year end with a note where the year has no such festival")
  func missingFestival() {
    let phrase = DuePhrase("腊八", in: FestivalCalendar(year: 2023))
    #expect(phrase.due.description == "2023-12-31")
    #expect(phrase.problem == .dueWithoutDate)
  }
}
