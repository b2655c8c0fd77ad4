public import ExactNumbers

/// A formula, in no notation: code with references, texts and numbers in it.
///
/// It is written as a literal in which everything but the code is a value,
/// `"IF(\(actual)>=\(target),1,\(text: "未完成"))"`. A text is always quoted where it is written, so
/// nothing a person typed can become code.
public struct SheetFormula: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A part of a formula.
  public enum Piece: Hashable, Sendable {
    /// Names of functions, operators and brackets, as every spreadsheet program spells them.
    case code(String)

    /// A cell.
    case cell(CellReference)

    /// A rectangle of cells.
    case area(SheetArea)

    /// A text, not yet quoted.
    case text(String)

    /// A number.
    case number(Fraction)
  }

  /// The parts in their order.
  public let pieces: [Piece]

  /// Creates a formula that is code alone.
  public init(stringLiteral value: String) { pieces = [.code(value)] }

  /// Creates a formula from a literal with values in it.
  public init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  /// The same formula with every quoted text changed, as for a format that cannot hold all of it.
  public func mapTexts(_ change: (String) -> String) -> SheetFormula {
    SheetFormula(
      pieces: pieces.map { piece in
        if case .text(let text) = piece { .text(change(text)) } else { piece }
      })
  }

  private init(pieces: [Piece]) { self.pieces = pieces }

  /// Collects the parts of a literal.
  public struct Interpolation: StringInterpolationProtocol, Sendable {
    fileprivate var pieces: [Piece] = []

    /// Prepares for a literal.
    public init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(interpolationCount * 2 + 1)
    }

    /// Adds code.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.code(literal)) }
    }

    /// Adds a cell.
    public mutating func appendInterpolation(_ cell: CellReference) { pieces.append(.cell(cell)) }

    /// Adds a rectangle of cells.
    public mutating func appendInterpolation(_ area: SheetArea) { pieces.append(.area(area)) }

    /// Adds a number.
    public mutating func appendInterpolation(_ number: Fraction) {
      pieces.append(.number(number))
    }

    /// Adds a text.
    public mutating func appendInterpolation(text: String) { pieces.append(.text(text)) }

    /// Adds another formula, as a part.
    public mutating func appendInterpolation(_ formula: SheetFormula) {
      pieces += formula.pieces
    }
  }
}
