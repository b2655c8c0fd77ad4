/// Something about a file that was read nonetheless, but that the person should know.
public enum ReadingRemark: Hashable, Sendable {
  /// The file's name ends in `nameExtension`, its content is another format; saving it under the
  /// right name avoids questions from other programs.
  case nameDoesNotMatchContent(nameExtension: String, FileFormat)

  /// That many characters no sheet may hold were left out, such as U+0007.
  case illegalCharactersRemoved(count: Int)

  /// The file declares one encoding and is written in another, in which it was read.
  case encodingCorrected(declared: String, actual: String)

  /// That many formulas of a sheet carry no value, because no program calculated them; opening
  /// the file in a spreadsheet program and saving it adds the values.
  case formulasWithoutValue(sheet: String, count: Int)
}
