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

/// What a person says about the items of a table where the table itself leaves it open.
public struct LoadAnswers: Hashable, Sendable {
  /// Items that are the same.
  public var same: [Pair] = []

  /// Items of the table that are new, by number, cell or title; `all` is every one in question.
  public var new: Set<String> = []

  /// The year whose plan the table repeats on purpose.
  public var repeats: Int?

  /// Answers nothing.
  public init() {}

  /// An item of the table that is an item of the ledger.
  public struct Pair: Hashable, Sendable {
    /// The item of the table: number, cell or title.
    public let new: String

    /// The item of the ledger: number, id or title.
    public let old: String

    /// Says that both are the same.
    public init(new: String, old: String) {
      self.new = new
      self.old = old
    }
  }

  /// Whether a person said that whatever is in question is new.
  var isAllNew: Bool { new.contains("all") || new.contains("全部") }
}
