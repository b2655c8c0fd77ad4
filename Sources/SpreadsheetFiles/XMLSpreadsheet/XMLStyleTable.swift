internal import SheetDocument

/// The different styles of a document, each with the name cells use for it.
struct XMLStyleTable {
  private var names: [CellStyle: String] = [:]
  private var inOrder: [CellStyle] = []

  /// Collects the styles in the order of their first use, the plainest first.
  ///
  /// LibreOffice lets the borders and the fill of a style carry over to the styles after it that
  /// have none, so those without come first. Number format and colour are written in every style for
  /// the same reason.
  init(_ document: SheetDocument) {
    var seen: Set<CellStyle> = []
    for sheet in document.sheets {
      for row in sheet.rows {
        for cell in row.cells where seen.insert(cell.style).inserted {
          inOrder.append(cell.style)
        }
      }
    }
    let plain = inOrder.filter { !$0.hasBorder && $0.fill == nil }
    let framed = inOrder.filter { $0.hasBorder && $0.fill == nil }
    inOrder = plain + framed + inOrder.filter { $0.fill != nil }
    for (place, style) in inOrder.enumerated() { names[style] = "s\(place + 1)" }
  }

  /// The name of a style.
  func name(of style: CellStyle) -> String { names[style] ?? Self.defaultName }

  private static let defaultName = "Default"

  /// Writes the style every sheet needs, and then the styles of the document.
  func write(to xml: inout XMLWriter) {
    xml.element("Style", ["ss:ID": Self.defaultName, "ss:Name": "Normal"]) { xml in
      xml.element("Alignment", ["ss:Vertical": "Center"])
      Self.writeFont(of: CellStyle(), to: &xml)
    }
    for style in inOrder {
      xml.element("Style", ["ss:ID": name(of: style)]) { Self.write(style, to: &$0) }
    }
  }

  private static func write(_ style: CellStyle, to xml: inout XMLWriter) {
    xml.element("Alignment") { xml in
      xml.attribute("ss:Horizontal", horizontal(style.alignment))
      xml.attribute("ss:Vertical", "Center")
      if style.wraps { xml.attribute("ss:WrapText", "1") }
    }
    if style.hasBorder {
      xml.element("Borders") { xml in
        for side in ["Bottom", "Left", "Right", "Top"] {
          xml.element(
            "Border", ["ss:Position": side, "ss:LineStyle": "Continuous", "ss:Weight": "1"])
        }
      }
    }
    writeFont(of: style, to: &xml)
    if let fill = style.fill {
      xml.element("Interior", ["ss:Color": "#" + fill.hex, "ss:Pattern": "Solid"])
    }
    xml.element("NumberFormat", ["ss:Format": style.format.rawValue])
    if style.isUnlocked { xml.element("Protection", ["ss:Protected": "0"]) }
  }

  private static func writeFont(of style: CellStyle, to xml: inout XMLWriter) {
    xml.element("Font") { xml in
      xml.attribute("ss:FontName", style.font.rawValue)
      xml.attribute("ss:Size", PlainNumber.text(style.size))
      xml.attribute("ss:Color", "#" + style.color.hex)
      if style.isBold { xml.attribute("ss:Bold", "1") }
    }
  }

  private static func horizontal(_ alignment: CellStyle.Alignment) -> String {
    switch alignment {
    case .left: "Left"
    case .center: "Center"
    case .right: "Right"
    }
  }
}
