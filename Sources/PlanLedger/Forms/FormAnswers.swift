internal import GoalModel

/// A person's word on which item a row of a form is about.
public struct FormAnswer: Hashable, Sendable {
  /// The row as it was named: `7`, `C7`, `填报表.xlsx!7`.
  public let row: String

  /// The item, by number, id or a part of its title.
  public let item: String

  /// Says which item a row is about.
  public init(row: String, item: String) {
    self.row = row
    self.item = item
  }

  /// Whether a row is meant: its number, behind the names of its file or sheet where they are given.
  func means(row: Int, sheet: String, file: String) -> Bool {
    let parts = self.row.split(separator: "!").map(String.init)
    guard let last = parts.last, !last.isEmpty else { return false }
    let digits = last.drop { $0.isASCII && $0.isLetter }
    guard Int(digits) == row else { return false }
    return parts.dropLast().allSatisfy { $0 == file || $0 == sheet }
  }
}
