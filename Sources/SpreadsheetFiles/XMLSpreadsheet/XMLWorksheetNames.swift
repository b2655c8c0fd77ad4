/// The names by which the rows and cells of an XML spreadsheet are told.
struct XMLWorksheetNames {
  let column, row, cell, data, struck, strike: XMLName
  let index, span, mergeAcross, mergeDown, style, formula, type: XMLName

  /// The names as the document of a parser has them.
  init(_ parser: inout XMLPullParser) {
    column = parser.xmlName("Column")
    row = parser.xmlName("Row")
    cell = parser.xmlName("Cell")
    data = parser.xmlName("Data")
    struck = parser.xmlName("S")
    strike = parser.xmlName("Strike")
    index = parser.xmlName("Index")
    span = parser.xmlName("Span")
    mergeAcross = parser.xmlName("MergeAcross")
    mergeDown = parser.xmlName("MergeDown")
    style = parser.xmlName("StyleID")
    formula = parser.xmlName("Formula")
    type = parser.xmlName("Type")
  }
}
