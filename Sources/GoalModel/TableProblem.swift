/// Something the office should know about a table that was read: where, what was found, what it means.
///
/// Errors stop a load, warnings do not. The words stand in `Wording`, in both languages; here is what
/// they are made of, so that every face can say them.
public struct TableProblem: Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing is loaded until it is mended.
    case error

    /// It is loaded, and the office is told.
    case warning
  }

  /// What is the matter.
  public let kind: Kind

  /// The file's name.
  public var file: String

  /// The sheet's name; empty for a table without sheets.
  public var sheet: String

  /// The cell in Excel's terms; empty where the whole sheet is meant.
  public var cell: String

  /// What was found there.
  public var found: String

  /// Creates a problem.
  public init(_ kind: Kind, file: String = "", sheet: String, cell: String, found: String) {
    self.kind = kind
    self.file = file
    self.sheet = sheet
    self.cell = cell
    self.found = found
  }

  /// Whether it stops the load.
  public var severity: Severity { kind.severity }
}
