/// The file a change was read from.
public struct TableSource: Hashable, Sendable {
  /// The file's name, without its folder.
  public let name: String

  /// The SHA-256 of its bytes, in lower-case hexadecimal.
  public let sha256: String

  /// What a person said about the columns of its tables, to be remembered.
  public var layouts: [RememberedLayout]

  /// Creates a source.
  public init(name: String, sha256: String, layouts: [RememberedLayout] = []) {
    self.name = name
    self.sha256 = sha256
    self.layouts = layouts
  }
}

/// What a person said about the columns of a table, for the next table with the same header.
///
/// The header itself is remembered, not the row it stood in: the next table may have another number of
/// title lines above it.
public struct RememberedLayout: Hashable, Sendable {
  /// The columns of the header from left to right.
  public let columns: [Column]

  /// Creates a layout.
  public init(columns: [Column]) { self.columns = columns }

  /// The words of the header, by which it is known again.
  public var words: [String] { columns.map(\.word) }

  /// One column of the header.
  public struct Column: Hashable, Sendable {
    /// The header without blanks, line breaks and brackets, in lower case.
    public let word: String

    /// What the person said the column is about; `nil` where nothing was said.
    public let field: String?

    /// Creates a column.
    public init(word: String, field: String? = nil) {
      self.word = word
      self.field = field
    }
  }
}

extension RememberedLayout {
  /// What the standing changes remember, the latest first; loading a plan remembers what was said of
  /// its table, and taking the change back forgets it.
  public static func all(in changes: [Change]) -> [RememberedLayout] {
    let undone = Change.undone(in: changes)
    return changes.reversed().flatMap { change -> [RememberedLayout] in
      guard !undone.contains(change.id), case .loaded(_, let source) = change.content else {
        return []
      }
      return source.layouts
    }
  }
}
