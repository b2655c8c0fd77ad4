internal import SpreadsheetGrid

/// Collects the tables of a page while it is parsed.
final class HTMLPage: HTMLVisitor {
  /// The tables that ended, as sheets.
  private(set) var grids: [Grid] = []

  /// What holds for everything inside an open element.
  private struct Surroundings {
    var isSilent = false
    var isStruck = false
    /// The font of signs that text is written in.
    var symbols: SymbolFont?
    /// Whether text is not shown, because something around it inside the cell or page is not.
    var isUnseen = false
    /// Whether a table, row or column is not shown.
    var isHidden = false
  }

  private let context: ReadingContext
  private var open: [Surroundings] = []
  private var tables: [HTMLTable] = []

  /// The texts since the last table, and the one being read.
  private var captions: [String] = []
  private var caption = HTMLText()

  /// How many sheets earlier pages of the same file gave.
  private let sheetsBefore: Int

  init(_ context: ReadingContext, sheetsBefore: Int = 0) {
    self.context = context
    self.sheetsBefore = sheetsBefore
  }

  private static let silentElements: Set<String> = [
    "script", "style", "title", "noscript", "template", "svg", "object",
  ]
  private static let strikingElements: Set<String> = ["s", "strike", "del"]
  private static let tableParts: Set<String> = [
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "col", "colgroup",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "center",
    "section", "article", "header", "footer", "form", "pre", "blockquote", "address", "hr",
  ]

  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetFileError) {
    var around = open.last ?? Surroundings()
    let style = (attributes["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    if Self.strikingElements.contains(name) || style.contains("line-through") {
      around.isStruck = true
    }
    if let face = attributes["face"] { around.symbols = SymbolFont(named: face) }
    if style.contains("display:none") || attributes["hidden"] != nil {
      if Self.tableParts.contains(name) { around.isHidden = true } else { around.isUnseen = true }
    }
    if name == "table", around.isUnseen {
      // A folded part of a page may hold a table, which is kept as a hidden sheet.
      around.isHidden = true
      around.isUnseen = false
    }
    if Self.silentElements.contains(name) { around.isSilent = true }
    open.append(around)
    guard !around.isSilent else { return }
    try begin(name, attributes, around)
  }

  private func begin(
    _ name: String, _ attributes: [String: String], _ around: Surroundings
  ) throws(SpreadsheetFileError) {
    switch name {
    case "table": beginTable(around)
    case "caption": current { $0.openCaption = HTMLText() }
    case "tr":
      try current { table throws(SpreadsheetFileError) in
        try table.beginRow(isHidden: around.isHidden && !table.isHidden)
      }
    case "td", "th":
      try current { table throws(SpreadsheetFileError) in try table.beginCell(attributes) }
    case "col":
      noteColumns(attributes, isHidden: around.isHidden)
    case "br":
      write { $0.breakLine() }
    case "input" where !around.isUnseen:
      addInput(attributes)
    case "option" where attributes["selected"] == nil:
      // Of a list only what was chosen is shown.
      open[open.count - 1].isSilent = true
    case let block where Self.blocks.contains(block):
      endBlock()
    default:
      break
    }
  }

  func end(_ name: String) throws(SpreadsheetFileError) {
    guard let around = open.popLast(), !around.isSilent else { return }
    switch name {
    case "table": try endTable()
    case "caption":
      current { table in
        if let caption = table.openCaption, !caption.isEmpty {
          table.captions.append(String(decoding: caption.trimmed, as: UTF8.self))
        }
        table.openCaption = nil
      }
    case "td", "th":
      try current { table throws(SpreadsheetFileError) in try table.endCell() }
    case let block where Self.blocks.contains(block):
      endBlock()
    default:
      break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let around = open.last, !around.isSilent, !around.isUnseen else { return }
    if let shown = unsafe around.symbols?.shown(Array(bytes)) {
      write { $0.append(shown) }
    } else {
      write { unsafe $0.append(bytes) }
    }
    current { table in
      unsafe table.openCell?.marks.note(bytes, isStruck: around.isStruck)
    }
  }

  /// Changes the innermost open table, if there is any.
  private func current(
    _ change: (inout HTMLTable) throws(SpreadsheetFileError) -> Void
  ) throws(SpreadsheetFileError) {
    guard let last = tables.indices.last else { return }
    try change(&tables[last])
  }

  private func current(_ change: (inout HTMLTable) -> Void) {
    guard let last = tables.indices.last else { return }
    change(&tables[last])
  }

  /// Writes where text belongs now: into a cell, a caption, or above the next table.
  private func write(_ change: (inout HTMLText) -> Void) {
    guard let last = tables.indices.last else {
      change(&caption)
      return
    }
    if tables[last].openCell != nil {
      if var cell = tables[last].openCell {
        tables[last].openCell = nil
        change(&cell.text)
        tables[last].openCell = cell
      }
    } else if var text = tables[last].openCaption {
      change(&text)
      tables[last].openCaption = text
    }
  }

  /// Shows what a form holds, since a saved page keeps its form.
  private func addInput(_ attributes: [String: String]) {
    let shown =
      switch (attributes["type"] ?? "text").lowercased() {
      case "checkbox", "radio": attributes["checked"] == nil ? "☐" : "☑"
      case "text", "number", "date": attributes["value"] ?? ""
      default: ""
      }
    write { $0.append(shown.utf8) }
  }

  private func endBlock() {
    if tables.isEmpty { keepCaption() } else { write { $0.endBlock() } }
  }

  private func keepCaption() {
    defer { caption = HTMLText() }
    guard !caption.isEmpty else { return }
    captions.append(String(decoding: caption.trimmed, as: UTF8.self))
    if captions.count > HTMLTable.mostCaptions { captions.removeFirst() }
  }
}

// MARK: - Tables

extension HTMLPage {
  private var nextName: String { "表\(sheetsBefore + grids.count + 1)" }

  private func beginTable(_ around: Surroundings) {
    keepCaption()
    var above = captions
    for table in tables {
      above += table.lastTexts
      above += table.openCell?.text.blocks ?? []
    }
    tables.append(
      HTMLTable(
        name: nextName, captions: Array(above.suffix(HTMLTable.mostCaptions)),
        isHidden: around.isHidden, context))
  }

  /// Columns are counted by the elements that describe them, each for one or several.
  private func noteColumns(_ attributes: [String: String], isHidden: Bool) {
    current { table in
      let first = table.describedColumns
      let span = min(max(Int(attributes["span"] ?? "") ?? 1, 1), 1_000)
      let end = min(first + span, CellAddress.columnLimit)
      table.describedColumns = max(first, end)
      if isHidden, !table.isHidden, first < end { table.hide(columns: first..<end) }
    }
  }

  /// Decides what a table is: a sheet, the lines of a cell around it, or mere arrangement.
  private func endTable() throws(SpreadsheetFileError) {
    guard let table = tables.popLast() else { return }
    let outer = tables.indices.last
    let holdsSheets = table.holdsSheets
    let looksLikeData = table.wideRows > 1
    let grid = try table.finish(named: nextName)
    if holdsSheets, let outer { tables[outer].holdsSheets = true }
    guard grid.cellCount > 0, looksLikeData || !holdsSheets else { return }
    if let outer, tables[outer].openCell != nil, !looksLikeData {
      write { text in
        text.endBlock()
        for line in grid.plainText.split(separator: "\n") {
          text.append(line.utf8)
          text.endBlock()
        }
      }
      return
    }
    try context.countSheet()
    grids.append(grid)
    captions = []
    if let outer { tables[outer].holdsSheets = true }
  }
}
