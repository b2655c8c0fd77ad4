internal import GoalModel
internal import SpreadsheetGrid

/// When something was done, as a cell of a plan table says it: 2026-03-31, 3月31日, 6月, 上半年.
struct DoneDay {
  /// The first day it can have been.
  let first: CalendarDay

  /// The last day it can have been.
  let last: CalendarDay

  /// Reads a cell; `nil` for what names no day and no part of the year.
  init?(_ cell: Cell, in festivals: FestivalCalendar) {
    let text = SheetView.text(of: cell)
    // 今天 means nothing in a table, whenever it is read.
    if FoldedText(text).characters.contains(where: \.isASCIIDigit),
      let day = Self.day(cell, text, festivals.year)
    {
      first = day
      last = day
      return
    }
    let phrase = DuePhrase(text, in: festivals)
    guard phrase.problem == nil, cell.kind != .number,
      phrase.start > .first(of: festivals.year) || phrase.due < .last(of: festivals.year)
    else { return nil }
    first = phrase.start
    last = phrase.due
  }

  private static func day(_ cell: Cell, _ text: String, _ year: Int) -> CalendarDay? {
    if let day = try? DayPhrase(text, year: year, today: .first(of: year)).day {
      // 3.31 as a number may have been 3.3 or 3.30: it is not read as a day.
      return cell.kind == .number && text.contains(".") ? nil : day
    }
    // Day 25569 of the 1900 date system is 1 January 1970.
    guard let serial = Int(text), (36_526...58_440).contains(serial) else { return nil }
    return CalendarDay(number: serial - 25_569)
  }
}
