public import GoalModel

/// One row of a table of outcomes, before its item and its amounts are looked up.
public struct OutcomeRow: Hashable, Sendable {
  /// The sheet it stands in.
  public var sheet: String

  /// The row, counted from 1 as in a spreadsheet.
  public var row: Int

  /// The day it happened.
  public var day: CalendarDay

  /// The item as referred to: its number, its id or a part of its title.
  public var item: String

  /// The amounts as said.
  public var amounts: String

  /// Where the proof is kept, one reference each.
  public var evidence: [String]

  /// Who recorded it.
  public var recordedBy: String

  /// The remark.
  public var note: String

  /// The cells of what may be refused later, `B7`.
  public var cells: Cells

  /// Where the parts of a row stand.
  public struct Cells: Hashable, Sendable {
    /// The cell of the day.
    public var day: String

    /// The cell of the item.
    public var item: String

    /// The cell of the amounts.
    public var amounts: String
  }
}
