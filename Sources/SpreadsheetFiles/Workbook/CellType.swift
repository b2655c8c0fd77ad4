/// What a workbook's cell says its value is.
enum CellType {
  case number, sharedText, inlineText, boolean, error, moment

  /// The text a formula comes to.
  case formulaText

  /// Reads the attribute `t`; what is unknown is a number, as if nothing were said.
  init(_ text: Span<UInt8>) {
    guard text.count > 0 else {
      self = .number
      return
    }
    self =
      switch (text[0], text.count) {
      case (UInt8(ascii: "s"), 1): .sharedText
      case (UInt8(ascii: "b"), 1): .boolean
      case (UInt8(ascii: "e"), 1): .error
      case (UInt8(ascii: "d"), 1): .moment
      case (UInt8(ascii: "s"), _) where text.isEqual(to: "str"): .formulaText
      case (UInt8(ascii: "i"), _) where text.isEqual(to: "inlineStr"): .inlineText
      default: .number
      }
  }
}
