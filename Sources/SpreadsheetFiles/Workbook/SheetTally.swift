/// How much was handed to the library for a sheet, to be found again in the file.
///
/// Counting is enough: what gets lost when a temporary file cannot be written is a block of bytes, and
/// every block of a sheet holds beginnings of cells or bytes of a text.
struct SheetTally: Equatable {
  /// Columns with a width.
  var columns = 0

  /// Cells, those covered by a merged one included.
  var cells = 0

  /// The bytes of texts.
  var textBytes = 0

  /// The bytes of formulas, without their equals signs, and of the texts they come to.
  var formulaBytes = 0
}
