/// One sheet of a ``SheetDocument``.
public struct Sheet: Hashable, Sendable {
  /// The name on the tab; ``SheetName`` makes any text legal.
  public var name: String

  /// The columns from A on.
  public var columns: [SheetColumn]

  /// The rows from 1 on.
  public var rows: [SheetRow]

  /// The row from which on the sheet scrolls, counted from 0: rows above it stay; 0 freezes none.
  public var frozenRows = 0

  /// The column from which on the sheet scrolls sideways; 0 freezes none.
  public var frozenColumns = 0

  /// The rows repeated at the top of every printed page, counted from 0.
  public var repeatedRows: Range<Int>?

  /// The header row and the rows under it that carry filter buttons, counted from 0.
  public var filteredRows: Range<Int>?

  /// The rows that begin a new printed page, counted from 0 and above 0, in ascending order.
  public var pageBreaks: [Int] = []

  /// How the sheet is printed.
  public var page = PageSetup()

  /// Whether the tab is hidden; at least one sheet of a document is not.
  public var isHidden = false

  /// Whether cells can only be changed where their style is unlocked; there is no password.
  public var isProtected = false

  /// Drop-down lists.
  public var lists: [ListValidation] = []

  /// Charts, where the format has them.
  public var charts: [SheetChart] = []

  /// Bars inside cells, where the format has them.
  public var dataBars: [DataBars] = []

  /// Creates a sheet; the remaining properties have the defaults written at them.
  public init(name: String, columns: [SheetColumn], rows: [SheetRow] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// A column of a sheet.
public struct SheetColumn: Hashable, Sendable {
  /// The width in characters of the default font, as Excel counts: a Chinese character takes two.
  public var width: Double

  /// Whether the column is hidden.
  public var isHidden: Bool

  /// The width in points: a character is seven pixels of 0.75 points, with five pixels of padding.
  public var points: Double { ((width * 7 + 5).rounded() * 0.75 * 100).rounded() / 100 }

  /// Creates a column.
  public init(width: Double, isHidden: Bool = false) {
    self.width = width
    self.isHidden = isHidden
  }
}

/// How a sheet is printed: A4, fitted to one page wide, as long as it needs.
public struct PageSetup: Hashable, Sendable {
  /// Whether the paper lies on its long side.
  public var isLandscape = true

  /// The margins of every page in inches, 1.5 to 2 centimetres, and where the footer stands.
  public static let margins = (side: 0.6, top: 0.75, bottom: 0.75, footer: 0.3)

  /// The footer; `&P` stands for the page and `&N` for the number of pages.
  public var footer = "&C第 &P 页 共 &N 页"

  /// Creates the usual set-up.
  public init() {}

  /// The part of the page that is printed on, in points.
  public var printable: (width: Double, height: Double) {
    // A4 is 210 by 297 millimetres.
    let (short, long) = (210 / 25.4, 297 / 25.4)
    let (width, height) = isLandscape ? (long, short) : (short, long)
    let margins = Self.margins
    return (
      (width - 2 * margins.side) * 72, (height - margins.top - margins.bottom) * 72
    )
  }
}
