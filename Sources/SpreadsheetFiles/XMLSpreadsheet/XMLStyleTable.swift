internal import SheetDocument

/// The different styles of a document, each with the name cells use for it.
struct XMLStyleTable {
  /// The name cells use for each style, in the order of the styles' numbers.
  let names: [String]

  /// The styles in the order they are written in, with their names.
  private let inOrder: [(name: String, style: CellStyle)]

  /// Names the styles, the plainest first.
  ///
  /// LibreOffice lets the borders and the fill of a style carry over to the styles after it that
  /// have none, so those without come first. Number format and colour are written in every style for
  /// the same reason.
  init(_ styles: [CellStyle]) {
    let plain = styles.indices.filter { !styles[$0].hasBorder && styles[$0].fill == nil }
    let framed = styles.indices.filter { styles[$0].hasBorder && styles[$0].fill == nil }
    let filled = styles.indices.filter { styles[$0].fill != nil }
    let order = plain + framed + filled
    var names = Array(repeating: "", count: styles.count)
    for (place, number) in order.enumerated() { names[number] = "s\(place + 1)" }
    inOrder = order.map { (names[$0], styles[$0]) }
    self.names = names
  }

  private static let defaultName = "Default"

  /// Writes the style every sheet needs, and then the styles of the document.
  func write(to xml: inout XMLWriter) {
    xml.element("Style", ["ss:ID": Self.defaultName, "ss:Name": "Normal"]) { xml in
      xml.element("Alignment", ["ss:Vertical": "Center"])
      Self.writeFont(of: CellStyle(), to: &xml)
    }
    for (name, style) in inOrder {
      xml.element("Style", ["ss:ID": name]) { Self.write(style, to: &$0) }
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
