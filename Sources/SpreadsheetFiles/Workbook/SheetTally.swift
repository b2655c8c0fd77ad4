/// How much was handed to the library for a sheet, to be found again in the file.
///
/// Counting is enough: what gets lost when a temporary file cannot be written is a block of bytes, and
/// every block of rows holds beginnings of cells or bytes of a text.
struct SheetTally: Equatable {
  /// Columns with a width.
  var columns = 0

  /// Cells, those covered by a merged one included.
  var cells = 0

  /// The bytes of texts, of formulas without their equals signs, and of the texts they come to, as they
  /// stand in the file.
  var textBytes = 0

  /// How many bytes a text takes in the file, where some characters stand as references.
  static func length(of text: Span<UInt8>) -> Int {
    var length = text.count
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "&"): length += "&amp;".utf8.count - 1
      case UInt8(ascii: "<"), UInt8(ascii: ">"): length += "&lt;".utf8.count - 1
      default: break
      }
    }
    return length
  }
}
