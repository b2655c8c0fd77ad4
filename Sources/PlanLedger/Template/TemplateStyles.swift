internal import SheetDocument

/// The looks of a template: those of the completion sheet, so that plan and outcome match.
enum TemplateStyles {
  static let title = CellStyle().with {
    $0.font = .hei
    $0.size = 18
    $0.isBold = true
    $0.alignment = .center
  }

  static let header = CellStyle().with {
    $0.font = .hei
    $0.isBold = true
    $0.alignment = .center
    $0.fill = CellStyle.Color(0xD9E2EF)
    $0.hasBorder = true
    $0.wraps = true
  }

  static let plain = CellStyle()

  /// A sentence that may take two lines.
  static let hint = plain.with { $0.wraps = true }

  /// A cell to be filled in.
  static let text = CellStyle().with {
    $0.hasBorder = true
    $0.wraps = true
  }

  static let centered = text.with { $0.alignment = .center }
}
