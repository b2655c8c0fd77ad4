internal import GoalModel
internal import PlanLedger

/// A day as people type it into a form: `6-30`, `6月30日`, `2026-06-30`; nothing means today.
struct DayField {
  /// The day; `nil` where nothing was typed.
  let day: CalendarDay?

  /// Reads what was typed.
  init(_ text: String, _ visit: Visit, year: Int) throws(LedgerError) {
    guard !text.isEmpty else {
      day = nil
      return
    }
    guard let day = Ledger.day(text, year: year, today: visit.today) else {
      throw .dayUnreadable(text)
    }
    self.day = day
  }
}
