/// How figures are printed one below the other.
struct FigureTable {
  /// How wide each column is.
  let widths: [Int]

  /// One line, each word right under those above it.
  func line(_ words: String...) -> String {
    zip(words, widths).map { word, width in
      String(repeating: " ", count: max(1, width - word.count)) + word
    }.joined()
  }

  /// Bytes in millions.
  static func megabytes(_ bytes: Int) -> String { decimal(Double(bytes) / 1_000_000, 1) }

  /// A number with so many decimals.
  static func decimal(_ value: Double, _ places: Int) -> String {
    guard value.isFinite else { return "none" }
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    return "\(scaled / scale).\(String(scaled % scale + scale).dropFirst())"
  }

  /// The value in the middle; with an even number of them the upper one of two.
  static func median(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
  }
}
