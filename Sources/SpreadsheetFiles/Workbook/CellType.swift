/// What a workbook's cell says its value is.
enum CellType {
  case number, sharedText, inlineText, boolean, error, moment

  /// The text a formula comes to.
  case formulaText

  /// Reads the attribute `t`; what is unknown is a number, as if nothing were said.
  init(_ text: ArraySlice<UInt8>) {
    self =
      switch (text.first, text.count) {
      case (UInt8(ascii: "s"), 1): .sharedText
      case (UInt8(ascii: "b"), 1): .boolean
      case (UInt8(ascii: "e"), 1): .error
      case (UInt8(ascii: "d"), 1): .moment
      case (UInt8(ascii: "s"), 3) where text.elementsEqual("str".utf8): .formulaText
      case (UInt8(ascii: "i"), 9) where text.elementsEqual("inlineStr".utf8): .inlineText
      default: .number
      }
  }
}
