internal import SpreadsheetGrid

/// The texts that the cells of a workbook share.
struct SharedTexts {
  /// The texts, in their order.
  private(set) var list = TextList()

  /// What runs say of the look of each text, up to the last that says anything; in most workbooks
  /// none does.
  private var looks: [RunLook] = []

  /// No texts, for a workbook without the part.
  init() {}

  /// Reads the part that holds them.
  init(
    _ part: String, in archive: borrowing ZipArchive, _ context: ReadingContext
  ) throws(SpreadsheetFileError) {
    var list = TextList()
    var looks: [RunLook] = []
    var text: [UInt8] = []
    list.reserve(bytes: archive.size(of: part))
    let exists = try archive.parse(part, namespaces: WorkbookNamespace.sheets) {
      parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        guard parser.name == "si" else { return }
        text.removeAll(keepingCapacity: true)
        let look = try RichText.append(&parser, to: &text, context)
        if look != .asCell {
          looks += Array(repeating: .asCell, count: list.count - looks.count)
          looks.append(look)
        }
        list.append(text.span)
      }
    }
    guard exists else {
      throw .damaged(path: context.path, part: part, line: nil, .missingPart)
    }
    self.list = list
    self.looks = looks
  }

  /// What the runs of a text say of its look.
  func look(of number: Int) -> RunLook { number < looks.count ? looks[number] : .asCell }
}
