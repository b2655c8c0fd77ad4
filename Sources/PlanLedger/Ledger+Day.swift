public import GoalModel
internal import PlanImport

extension Ledger {
  /// A day as people type it: `2026-06-30`, `6-30`, `6月30日`, `today`; `nil` for anything else.
  ///
  /// A day without a year lies in `year`.
  public static func day(_ text: String, year: Int, today: CalendarDay) -> CalendarDay? {
    do throws(DayPhraseError) {
      return try DayPhrase(text, year: year, today: today).day
    } catch {
      return nil
    }
  }
}
