/// One cell that was read: what kind of value it holds, and that value as text.
public struct Cell: Hashable, Sendable {
  /// The kinds of value a spreadsheet tells apart.
  public enum Kind: UInt8, Hashable, Sendable {
    /// Text as typed.
    case text

    /// A number as a plain decimal: `2067.5`. Readers write exponents out.
    case number

    /// A number shown as a percentage: the stored value, `0.95` for 95%.
    case percent

    /// A date or a moment in ISO form: `2026-03-31` or `2026-03-31T09:30:00`.
    case date

    /// `true` or `false`.
    case boolean

    /// An error value as shown: `#DIV/0!`.
    case error
  }

  /// The kind of value.
  public let kind: Kind

  /// The value as text, in the form its kind prescribes; never empty.
  public let text: String

  /// Creates a cell.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
