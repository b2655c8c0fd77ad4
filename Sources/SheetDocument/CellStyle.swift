/// How a cell looks; equal styles are written once.
public struct CellStyle: Hashable, Sendable {
  /// The typeface.
  public var font = Font.song

  /// The size in points.
  public var size = 10.5

  /// Whether the text is bold.
  public var isBold = false

  /// The colour of the text.
  public var color = Color.black

  /// The colour behind the text; `nil` leaves the paper.
  public var fill: Color?

  /// Whether thin lines surround the cell.
  public var hasBorder = false

  /// Where the text stands from left to right.
  public var alignment = Alignment.left

  /// Whether long text continues on a further line of the same cell.
  public var wraps = false

  /// How numbers and dates are shown.
  public var format = NumberFormat.general

  /// Whether the cell can be changed although its sheet is protected.
  public var isUnlocked = false

  /// Creates the plainest style: black 宋体 of 10.5 points on paper, no border, left.
  public init() {}

  /// The style with some properties changed, for building one style from another.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }

  /// The typefaces of Chinese office documents; programs without one substitute their own.
  public enum Font: String, Hashable, Sendable {
    /// For body text.
    case song = "宋体"

    /// For headings.
    case hei = "黑体"
  }

  /// Where text stands in a cell.
  public enum Alignment: Hashable, Sendable {
    /// At the left edge.
    case left

    /// In the middle.
    case center

    /// At the right edge.
    case right
  }

  /// A colour as red, green and blue, `0xC6EFCE`.
  public struct Color: Hashable, Sendable {
    /// The three components, eight bits each.
    public let rgb: UInt32

    /// Creates a colour from `0xRRGGBB`.
    public init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

    /// `RRGGBB` in hexadecimal.
    public var hex: String {
      let digits = String(rgb, radix: 16, uppercase: true)
      return String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    /// Black.
    public static let black = Color(0)
  }

  /// How a number or a date is shown, as an Excel format code.
  public enum NumberFormat: String, Hashable, Sendable {
    /// As it is.
    case general = "General"

    /// As text, whatever is typed: 11/12 does not become a day.
    case text = "@"

    /// A whole number.
    case whole = "0"

    /// At most two decimals, for a number with more of them.
    case hundredths = "0.00"

    /// A share as a percentage with one decimal: the value 0.833 shows as 83.3%.
    case percent = "0.0%"

    /// An unrounded share of which only all of it shows as 100.0%.
    case share = "[<0.9995]0.0%;[<1]\"99.9%\";0.0%"

    /// An unrounded share so small that it would show as nothing.
    case smallShare = "[=0]0.0%;[<0.0005]\"0.1%\";0.0%"

    /// An unrounded share so little above all of it that it would show as 100.0%.
    case shareAboveAll = "[<=1]0.0%;[<1.0005]\"100.1%\";0.0%"

    /// A date as `2026-06-30`.
    case date = "yyyy-mm-dd"

    /// One decimal, such as percentage points with a sign.
    case points = "+0.0;-0.0;0.0"
  }
}
