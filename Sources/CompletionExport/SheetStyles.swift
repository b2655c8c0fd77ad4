internal import GoalModel
internal import SheetDocument

/// The looks of the completion sheet: black on white, one shade of blue, and the colours of lights.
enum SheetStyles {
  /// The heading of a sheet.
  static let title = CellStyle().with {
    $0.font = .hei
    $0.size = 18
    $0.isBold = true
    $0.alignment = .center
  }

  /// The line under the heading.
  static let particulars = CellStyle().with { $0.alignment = .center }

  /// The one line leadership reads if it reads only one.
  static let headline = CellStyle().with {
    $0.font = .hei
    $0.size = 15
    $0.isBold = true
    $0.alignment = .center
    $0.fill = shade
    $0.hasBorder = true
    $0.wraps = true
  }

  /// The heading of a table within a sheet.
  static let heading = CellStyle().with {
    $0.font = .hei
    $0.size = 11
    $0.isBold = true
  }

  /// A line across a table that opens a group of rows.
  static let group = heading.with {
    $0.fill = shade
    $0.hasBorder = true
  }

  /// The head of a column.
  static let header = CellStyle().with {
    $0.font = .hei
    $0.size = 10
    $0.isBold = true
    $0.alignment = .center
    $0.fill = CellStyle.Color(0xD9E2EF)
    $0.hasBorder = true
    $0.wraps = true
  }

  /// Text in a table.
  static let text = CellStyle().with {
    $0.size = 10
    $0.hasBorder = true
    $0.wraps = true
  }

  /// Short text and signs in a table.
  static let centered = text.with { $0.alignment = .center }

  /// A count or an amount in a table.
  static let number = centered

  /// An amount with two places in a table.
  static let hundredths = centered.with { $0.format = .hundredths }

  /// A share in a table.
  static let percent = centered.with { $0.format = .percent }

  /// Percentage points in a table.
  static let points = centered.with { $0.format = .points }

  /// A day in a table.
  static let date = centered.with { $0.format = .date }

  /// Text outside any table.
  static let plain = CellStyle().with { $0.size = 10 }

  /// A longer remark outside any table.
  static let remark = plain.with { $0.wraps = true }

  /// A place to sign or to write by hand.
  static let signature = CellStyle()

  private static let shade = CellStyle.Color(0xEEF3FA)

  /// The cell that says the word of a light, in its colour; the word alone is enough in print.
  static func status(_ light: Light) -> CellStyle {
    centered.with {
      switch light {
      case .done: $0.fill = CellStyle.Color(0xC6EFCE)
      case .green: $0.fill = CellStyle.Color(0xE2F3E4)
      case .yellow: $0.fill = CellStyle.Color(0xFFEB9C)
      case .red:
        $0.fill = CellStyle.Color(0xFFC7CE)
        $0.isBold = true
      case .blue: $0.fill = CellStyle.Color(0xBDD7EE)
      case .grey: $0.fill = CellStyle.Color(0xD9D9D9)
      case .white: break
      case .void: $0.color = CellStyle.Color(0x7F7F7F)
      }
    }
  }

  /// The colour of bars and of the first line of a chart.
  static let barColor = CellStyle.Color(0x9DC3E6)

  /// The colour of lines and bars that must be seen on their own.
  static let strongColor = CellStyle.Color(0x2F5597)

  /// The same look for what does not count.
  static func faint(_ style: CellStyle) -> CellStyle {
    style.with { $0.color = CellStyle.Color(0x7F7F7F) }
  }

  /// The same look for the last row of a table.
  static func total(_ style: CellStyle) -> CellStyle { style.with { $0.isBold = true } }
}
