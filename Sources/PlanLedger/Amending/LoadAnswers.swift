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
