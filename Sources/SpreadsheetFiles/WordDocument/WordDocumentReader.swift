internal import SpreadsheetGrid

/// Reads the tables of a Word document, each as a sheet of its own.
///
/// The paragraphs above a table belong to no cell and become its captions; automatic numbers are
/// worked out for every paragraph, since those before a table may count in the same list.
struct WordDocumentReader {
  /// The namespaces of document parts, in the usual and in the strict form of the standard.
  private static let namespaces: Set<String> = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]

  /// How many paragraphs above a table are kept.
  private static let mostCaptions = 12

  private let context: ReadingContext
  private var numbering = WordNumbering()
  private var grids: [Grid] = []

  /// The texts since the last table.
  private var captions: [String] = []

  private init(_ context: ReadingContext) { self.context = context }

  static func read(_ archive: borrowing ZipArchive, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> [Grid]
  {
    let package = try Relationships(of: "", in: archive)
    let document = package.part(inRole: "officeDocument") ?? "word/document.xml"
    let relationships = try Relationships(of: document, in: archive)
    var reader = WordDocumentReader(context)
    if let part = relationships.part(inRole: "styles") {
      _ = try archive.parse(part, namespaces: namespaces) { parser throws(SpreadsheetFileError) in
        try reader.numbering.readStyles(&parser)
      }
    }
    if let part = relationships.part(inRole: "numbering") {
      _ = try archive.parse(part, namespaces: namespaces) { parser throws(SpreadsheetFileError) in
        try reader.numbering.readLists(&parser)
      }
    }
    let exists = try archive.parse(document, namespaces: namespaces) {
      parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        if parser.name == "body" { try reader.readBody(&parser) }
      }
    }
    guard exists else {
      throw .damaged(path: context.path, part: document, line: nil, .missingPart)
    }
    guard !reader.grids.isEmpty else { throw .noSheets(path: context.path) }
    return reader.grids
  }

  private mutating func readBody(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "p":
        let (text, _) = try readParagraph(&parser)
        guard text.contains(where: { $0 > 0x20 }) else { return }
        captions.append(String(decoding: text, as: UTF8.self))
        if captions.count > Self.mostCaptions { captions.removeFirst() }
      case "tbl":
        try context.countSheet()
        let table = try readTable(&parser)
        let name = "表\(grids.count + 1)"
        grids.append(try table.grid(named: name, captions: captions, context))
        captions = []
      case "sdt", "sdtContent", "customXml":
        try readBody(&parser)
      default:
        break
      }
    }
  }

  /// Reads the current paragraph with its automatic number.
  private mutating func readParagraph(_ parser: inout XMLPullParser) throws(SpreadsheetFileError)
    -> (text: [UInt8], marks: StrikeMarks)
  {
    var paragraph = WordParagraph()
    try paragraph.read(&parser)
    let label = numbering.label(paragraph.numbering, style: paragraph.style)
    guard !paragraph.bytes.isEmpty else {
      return (Array(label.utf8.filter { $0 != 0x20 }), paragraph.marks)
    }
    return (Array(label.utf8) + paragraph.bytes, paragraph.marks)
  }
}

// MARK: - Tables

extension WordDocumentReader {
  private mutating func readTable(_ parser: inout XMLPullParser) throws(SpreadsheetFileError)
    -> WordTable
  {
    var table = WordTable()
    try readRows(&parser, into: &table)
    return table
  }

  private mutating func readRows(_ parser: inout XMLPullParser, into table: inout WordTable)
    throws(SpreadsheetFileError)
  {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "tr":
        var row = WordTable.Row()
        try readRow(&parser, into: &row)
        if !row.isDeleted { table.rows.append(row) }
      case "sdt", "sdtContent", "customXml":
        try readRows(&parser, into: &table)
      default:
        break
      }
    }
  }

  private mutating func readRow(_ parser: inout XMLPullParser, into row: inout WordTable.Row)
    throws(SpreadsheetFileError)
  {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "trPr":
        try parser.forEachChild { parser throws(SpreadsheetFileError) in
          switch parser.name {
          case "gridBefore": row.skipped = try span(parser)
          case "hidden": row.isHidden = true
          case "del": row.isDeleted = true
          default: break
          }
        }
      case "tc":
        try readCell(&parser, into: &row)
      case "sdt", "sdtContent", "customXml":
        try readRow(&parser, into: &row)
      default:
        break
      }
    }
  }

  private mutating func readCell(_ parser: inout XMLPullParser, into row: inout WordTable.Row)
    throws(SpreadsheetFileError)
  {
    var cell = WordTable.Cell()
    var continuesLeft = false
    var lines: [[UInt8]] = []
    var marks = StrikeMarks()
    try readCellContent(&parser, &cell, &continuesLeft, &lines, &marks)
    if continuesLeft, let left = row.cells.indices.last {
      row.cells[left].span += cell.span
      return
    }
    let isBlank = { (line: [UInt8]) in line.allSatisfy { $0 <= 0x20 } }
    let first = lines.firstIndex { !isBlank($0) } ?? lines.count
    let last = lines.lastIndex { !isBlank($0) } ?? -1
    if first <= last { cell.text = Array(lines[first...last].joined(separator: [0x0A])) }
    cell.isStruck = marks.isStruckWhole
    row.cells.append(cell)
  }

  private mutating func readCellContent(
    _ parser: inout XMLPullParser, _ cell: inout WordTable.Cell, _ continuesLeft: inout Bool,
    _ lines: inout [[UInt8]], _ marks: inout StrikeMarks
  ) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "tcPr":
        try parser.forEachChild { parser throws(SpreadsheetFileError) in
          switch parser.name {
          case "gridSpan":
            cell.span = max(1, try span(parser))
          case "vMerge":
            cell.beginsArea = parser.attribute("val") == "restart"
            cell.continuesArea = !cell.beginsArea
          case "hMerge":
            continuesLeft = parser.attribute("val") != "restart"
          default:
            break
          }
        }
      case "p":
        let (text, found) = try readParagraph(&parser)
        lines.append(text)
        marks.add(found)
      case "tbl":
        lines.append(try readTable(&parser).plainText)
      case "sdt", "sdtContent", "customXml":
        try readCellContent(&parser, &cell, &continuesLeft, &lines, &marks)
      default:
        break
      }
    }
  }

  /// How many columns an element says it spans.
  private func span(_ parser: borrowing XMLPullParser) throws(SpreadsheetFileError) -> Int {
    guard let text = parser.attribute("val") else { return 1 }
    guard let span = Int(text), (0...CellAddress.columnLimit).contains(span) else {
      throw .outsideSheet(
        path: context.path, sheet: "表\(grids.count + 1)", found: "\(parser.name)=\(text)")
    }
    return span
  }
}
