/// The rules for the name of a sheet, which Excel does not forgive.
public enum SheetName {
  /// The longest name, in UTF-16 units.
  public static let limit = 31

  /// `text` with forbidden characters replaced by a space and cut to the limit; 工作表 if nothing is left.
  ///
  /// Forbidden are `[ ] : * ? / \`, control characters, and an apostrophe at either end; the name
  /// `History` belongs to Excel.
  public static func legal(from text: String) -> String {
    var name = String(
      text.unicodeScalars.map { scalar -> Character in
        scalar.value < 0x20 || "[]:*?/\\".unicodeScalars.contains(scalar) ? " " : Character(scalar)
      })
    while name.utf16.count > limit { name.removeLast() }
    let trimmed = name.drop { $0 == " " || $0 == "'" }.reversed().drop { $0 == " " || $0 == "'" }
    name = String(trimmed.reversed())
    if name.isEmpty { return "工作表" }
    return name.lowercased() == "history" ? name + "_" : name
  }
}
