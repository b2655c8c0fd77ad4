extension LedgerError.FileTrouble {
  /// What is the matter with a file, without the particulars.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It does not exist.
    case missing
    /// It is a folder.
    case isFolder = "is-folder"
    /// It may not be read, or reading failed.
    case unreadable
    /// It is empty.
    case empty
    /// It is protected by a password.
    case passwordProtected = "password-protected"
    /// It is of a format that is not read.
    case unsupportedFormat = "unsupported-format"
    /// It is an old workbook, and the program that reads those is missing.
    case readerMissing = "reader-missing"
    /// It is no table at all.
    case notATable = "not-a-table"
    /// It goes beyond a limit.
    case tooLarge = "too-large"
    /// It is damaged.
    case damaged
    /// It holds something no spreadsheet needs and attackers use.
    case suspicious
    /// Its text is in no known encoding.
    case unknownEncoding = "unknown-encoding"
    /// A quotation mark in it is never closed.
    case unterminatedQuote = "unterminated-quote"
    /// It has no sheet of the name asked for.
    case noSuchSheet = "no-such-sheet"
  }

  /// What is the matter, without the particulars.
  public var kind: Kind {
    switch self {
    case .missing: .missing
    case .isFolder: .isFolder
    case .unreadable: .unreadable
    case .empty: .empty
    case .passwordProtected: .passwordProtected
    case .unsupportedFormat: .unsupportedFormat
    case .readerMissing: .readerMissing
    case .notATable: .notATable
    case .tooLarge: .tooLarge
    case .damaged: .damaged
    case .suspicious: .suspicious
    case .unknownEncoding: .unknownEncoding
    case .unterminatedQuote: .unterminatedQuote
    case .noSuchSheet: .noSuchSheet
    }
  }
}
