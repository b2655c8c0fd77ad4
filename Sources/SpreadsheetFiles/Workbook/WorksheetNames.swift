/// The names by which the rows and cells of a worksheet are told.
struct WorksheetNames {
  let row, cell, value, inlineText, formula: XMLName
  let reference, type, style: XMLName

  /// The names as the document of a parser has them.
  init(_ parser: inout XMLPullParser) {
    row = parser.xmlName("row")
    cell = parser.xmlName("c")
    value = parser.xmlName("v")
    inlineText = parser.xmlName("is")
    formula = parser.xmlName("f")
    reference = parser.xmlName("r")
    type = parser.xmlName("t")
    style = parser.xmlName("s")
  }
}
