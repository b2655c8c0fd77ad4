/// The name of a file that was sent, made safe to write and to show.
///
/// Only the last part of the name is ever used, and only below a folder of its own.
enum SafeFileName {
  /// How many bytes a name may have; file systems take 255.
  static let longest = 200

  /// The last part of a name, without what no name needs; `nil` where nothing is left.
  static func of(_ name: String) -> String? {
    // Scalars, because a slash with a mark behind it is another character, but the same path.
    let last = Array(name.unicodeScalars).split { $0 == "/" || $0 == "\\" }.last ?? []
    let visible = last.filter { scalar in
      switch scalar.properties.generalCategory {
      // Marks that turn the direction of writing would show another ending than the file has.
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }.drop { $0 == "." || $0 == " " || isMark($0) }
    var text = String(String.UnicodeScalarView(visible))
    // The ending, which tells the format, is worth more than the beginning.
    while text.utf8.count > longest { text.removeFirst() }
    return text.isEmpty ? nil : text
  }

  /// Whether a scalar joins the one before it; at the beginning of a name that would be the slash.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
  }
}
