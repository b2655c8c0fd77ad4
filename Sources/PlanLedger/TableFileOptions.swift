public import GoalModel

/// How the file of a table is read, where that is not left to the standard.
public struct TableFileOptions: Hashable, Sendable {
  /// How much the file may hold, where another value than the standard one was chosen.
  public var limits: [FileLimit: Int]

  /// The path of the program that reads old `.xls` workbooks; `nil` looks beside this program.
  public var legacyReader: String?

  /// Creates the options.
  public init(limits: [FileLimit: Int] = [:], legacyReader: String? = nil) {
    self.limits = limits
    self.legacyReader = legacyReader
  }

  /// Takes the limits an office chose for whatever was not asked for.
  public mutating func fill(with chosen: [FileLimit: Int]) {
    limits.merge(chosen) { asked, _ in asked }
  }
}
