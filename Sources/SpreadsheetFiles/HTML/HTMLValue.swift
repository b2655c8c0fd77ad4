internal import SpreadsheetGrid

/// The value of a cell of a page, from what it shows and from what Excel or LibreOffice notes.
struct HTMLValue {
  let cellValue: CellValue

  /// Tells the value; `attributes` are those of the cell.
  ///
  /// `x:num="0.951"` and `sdval="0.951"` hold the exact number behind `95%`. Where a number is
  /// shown as something else, such as a date, what people see is kept.
  init(_ shown: [UInt8], _ attributes: [String: String]) {
    if attributes["x:err"] != nil {
      cellValue = CellValue(.error, shown)
      return
    }
    if let flag = attributes["x:bool"] {
      cellValue = CellValue(boolean: Array(flag.utf8))
      return
    }
    guard attributes["x:str"] == nil, let noted = attributes["x:num"] ?? attributes["sdval"] else {
      cellValue = CellValue(.text, shown)
      return
    }
    let text = String(decoding: shown, as: UTF8.self)
    let bare = Array(text.filter { !",，￥¥$".contains($0) && !$0.isWhitespace }.utf8)
    let number = DecimalText.plain(noted.utf8)
    if let number, text.hasSuffix("%"), DecimalText.plain(bare.dropLast()) != nil {
      cellValue = CellValue(.percent, number)
    } else if let plain = DecimalText.plain(bare) {
      cellValue = CellValue(.number, number ?? plain)
    } else if let number, text.allSatisfy({ $0 == "#" }) {
      // A column too narrow for its number.
      cellValue = CellValue(.number, number)
    } else {
      cellValue = CellValue(.text, shown)
    }
  }
}
