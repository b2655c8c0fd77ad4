/// What the data of an XML spreadsheet's cell says it is.
enum XMLCellType {
  case text, number, moment, boolean, error

  /// Reads the attribute `Type`; what is unknown is text.
  init(_ name: Span<UInt8>) {
    if name.isEqual(to: "String") {
      self = .text
    } else if name.isEqual(to: "Number") {
      self = .number
    } else if name.isEqual(to: "DateTime") {
      self = .moment
    } else if name.isEqual(to: "Boolean") {
      self = .boolean
    } else {
      self = name.isEqual(to: "Error") ? .error : .text
    }
  }
}
