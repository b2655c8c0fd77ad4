public import GoalModel

/// What a row of a plan table says was done, as the office wrote it; nothing of it is assumed.
public struct ItemResults: Hashable, Sendable {
  /// The amounts, each with the unit its column gives it: `2次`, `6800元`.
  public var amounts: [Said] = []

  /// How far the item is, where the row says so.
  public var status: SaidStatus?

  /// When it was done, where the row says so.
  public var day: SaidDay?

  /// Where the proof is kept, one reference each.
  public var evidence: [String] = []

  /// What leadership reads beside the item.
  public var remarks = ItemRemarks()

  /// What could not be read, with its cell; the file is for the caller to add.
  public var problems: [TableProblem] = []

  /// No results.
  init() {}

  /// Something a cell says.
  public struct Said: Hashable, Sendable {
    /// What it says.
    public let text: String
    /// The cell, `H7`.
    public let cell: String
  }

  /// A status and the cell that says it.
  public struct SaidStatus: Hashable, Sendable {
    /// How far the item is.
    public let status: ResultStatus
    /// What the cell says, and the cell.
    public let said: Said
  }

  /// The day something was done, or the span in which it was: 6月.
  public struct SaidDay: Hashable, Sendable {
    /// The first day it can have been.
    public let first: CalendarDay
    /// The last day it can have been.
    public let last: CalendarDay
    /// What the cell says, and the cell.
    public let said: Said
  }

  /// Whether the row says that the item is done: by a word or sign, or by a day where nothing tells
  /// that the day is of something less.
  public var isDone: Bool {
    if let status { return status.status == .done }
    return day != nil && amounts.isEmpty && problems.isEmpty && remarks.reason == nil
  }

  /// Whether anything could be recorded, ticked off or written.
  public var isEmpty: Bool {
    amounts.isEmpty && !isDone && status?.status != .mostly && status?.status != .calledOff
      && remarks == ItemRemarks() && problems.isEmpty
  }
}
