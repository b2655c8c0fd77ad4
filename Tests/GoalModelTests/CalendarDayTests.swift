import GoalModel
import Testing

@Suite("Calendar days")
struct CalendarDayTests {
  @Test("know what exists")
  func existing() {
    #expect(CalendarDay("2026-02-29") == nil)
    #expect(CalendarDay("2028-02-29") != nil)
    #expect(CalendarDay("2026-13-01") == nil)
    #expect(CalendarDay("2026-4-1") == nil)
    #expect(CalendarDay("2026-04-31") == nil)
    #expect(CalendarDay("1900-02-29") == nil)
    #expect(CalendarDay("2000-02-29") != nil)
  }

  @Test("count from 1 January 1970")
  func numbers() throws {
    #expect(try day("1970-01-01").number == 0)
    // 56 years with 14 leap days: 56 · 365 + 14 = 20454.
    #expect(try day("2026-01-01").number == 20454)
    #expect(try day("1969-12-31").number == -1)
  }

  @Test("give back the date they were made from, on every day of four centuries")
  func roundTrip() throws {
    let first = try day("1850-01-01").number
    let last = try day("2250-12-31").number
    for number in stride(from: first, through: last, by: 17) {
      let day = CalendarDay(number: number)
      let (year, month, dayOfMonth) = day.components
      #expect(CalendarDay(year: year, month: month, day: dayOfMonth) == day)
    }
  }

  @Test(
    "know their weekday, Monday first",
    arguments: [("2026-01-01", 4), ("2026-06-30", 2), ("2026-11-22", 7), ("1970-01-01", 4)])
  func weekday(text: String, expected: Int) throws {
    #expect(try day(text).weekday == expected)
  }

  @Test("know the end of their month")
  func endOfMonth() throws {
    #expect(try day("2026-02-10").endOfMonth.description == "2026-02-28")
    #expect(try day("2028-02-10").endOfMonth.description == "2028-02-29")
    #expect(try day("2026-12-31").endOfMonth.description == "2026-12-31")
  }
}
