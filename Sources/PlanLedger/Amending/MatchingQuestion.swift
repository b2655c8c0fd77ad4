public import GoalModel

/// An item of a table of which nobody but a person can say whether the ledger has it already.
public struct MatchingQuestion: Hashable, Sendable {
  /// The item of the table.
  public let item: PlanItem

  /// What names it for an answer: its number, or its cell where no number is its own.
  public let reference: String

  /// The items of the ledger it may be, the likeliest first; at least one has records.
  public let candidates: [Candidate]

  /// An item of the ledger that may be meant.
  public struct Candidate: Hashable, Sendable {
    /// The item as the ledger knows it.
    public let item: PlanItem

    /// What names it for an answer: its number, or its id where no number is its own.
    public let reference: String

    /// What the ledger holds about it.
    public let kept: KeptRecords
  }
}
