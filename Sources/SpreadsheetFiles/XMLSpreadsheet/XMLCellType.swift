/// What the data of an XML spreadsheet's cell says it is.
enum XMLCellType {
  case text, number, moment, boolean, error

  /// Reads the attribute `Type`; what is unknown or missing is text.
  init(_ name: ArraySlice<UInt8>?) {
    self = .text
    guard let name else { return }
    for (known, type) in Self.names where name.elementsEqual(known) { self = type }
  }

  private static let names: [([UInt8], XMLCellType)] = [
    (Array("Number".utf8), .number), (Array("DateTime".utf8), .moment),
    (Array("Boolean".utf8), .boolean), (Array("Error".utf8), .error),
  ]
}
