/// A chart drawn over rows of a sheet, in the formats that have charts.
///
/// The rows it covers hold nothing else; a format without charts leaves them out of sight.
public struct SheetChart: Hashable, Sendable {
  /// How figures are drawn.
  public enum Kind: Hashable, Sendable {
    /// A bar from left to right for each row, the first on top.
    case bars

    /// A line through the rows.
    case lines
  }

  /// A row of figures that is drawn together.
  public struct Series: Hashable, Sendable {
    /// What the figures are.
    public var name: String

    /// The cells with the names of the points, on the sheet of the chart.
    public var names: SheetArea

    /// The cells with the figures, on the sheet of the chart.
    public var values: SheetArea

    /// The colour.
    public var color: CellStyle.Color

    /// Creates a row of figures.
    public init(name: String, names: SheetArea, values: SheetArea, color: CellStyle.Color) {
      self.name = name
      self.names = names
      self.values = values
      self.color = color
    }
  }

  /// How the figures are drawn.
  public var kind: Kind

  /// The title.
  public var title: String

  /// The figures.
  public var series: [Series]

  /// How figures are shown at the axis and beside bars.
  public var format: CellStyle.NumberFormat

  /// The end of the axis of figures; `nil` lets the program choose.
  public var maximum: Double?

  /// The rows the chart covers.
  public var rows: Range<Int>

  /// The columns the chart covers.
  public var columns: Range<Int>

  /// Creates a chart.
  public init(
    _ kind: Kind, title: String, series: [Series], format: CellStyle.NumberFormat = .general,
    maximum: Double? = nil, rows: Range<Int>, columns: Range<Int>
  ) {
    self.kind = kind
    self.title = title
    self.series = series
    self.format = format
    self.maximum = maximum
    self.rows = rows
    self.columns = columns
  }
}

/// Bars drawn inside cells, as long as their shares, in the formats that have them.
public struct DataBars: Hashable, Sendable {
  /// The cells, on their own sheet.
  public var area: SheetArea

  /// The colour.
  public var color: CellStyle.Color

  /// Creates bars for shares from 0 to 1.
  public init(_ area: SheetArea, color: CellStyle.Color) {
    self.area = area
    self.color = color
  }
}
