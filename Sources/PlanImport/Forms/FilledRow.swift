internal import SpreadsheetGrid

/// One row of a fill-in sheet that came back, before anybody knows which item it is about.
public struct FilledRow: Hashable, Sendable {
  /// The sheet it stands in.
  public let sheet: String

  /// The row, counted from 1 as in a spreadsheet.
  public let row: Int

  /// The cells that say something, by what their columns are about.
  public let cells: [FormField: Said]

  /// The cell of each column that was found, whether it says something or not.
  public let places: [FormField: String]

  /// What a cell says.
  public struct Said: Hashable, Sendable {
    /// What it shows.
    public let text: String
    /// The cell, `H7`.
    public let cell: String
    /// The value with its kind.
    let value: Cell
    /// Whether the cell is merged over several rows.
    let isShared: Bool
  }

  /// What a cell shows; empty where it says nothing.
  public func text(_ field: FormField) -> String { cells[field]?.text ?? "" }

  /// The cell of a column, or else that of the title or the first of the row.
  public func place(_ field: FormField) -> String {
    places[field] ?? places[.title] ?? places[.number] ?? "A\(row)"
  }

  /// Whether anything stands in the columns to fill in.
  public var isFilledIn: Bool { FormField.toFill.contains { cells[$0] != nil } }
}

/// A fill-in sheet that came back.
public struct FilledForm: Sendable {
  /// The form it is by its hidden sheet; `nil` where that is lost.
  public let id: String?

  /// The rows, in the order of the file.
  public let rows: [FilledRow]
}
