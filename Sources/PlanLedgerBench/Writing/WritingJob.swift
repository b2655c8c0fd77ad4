import SpreadsheetFiles

/// What `planledger-bench write` was asked to do.
enum WritingJob {
  /// Compare sheets of plans with so many items.
  case compare(sizes: [Int])

  /// Write one sheet and print a line of figures; the program asks this of itself.
  case measure(SheetFileWriter.Format, items: Int, path: String)

  /// Reads the words after `write`; `nil` where anything else stands.
  init?(_ words: ArraySlice<String>) {
    let words = Array(words)
    switch (words.first, words.count) {
    case (nil, _):
      self = .compare(sizes: [1_000, 10_000, 100_000])
    case ("--items", 2):
      guard let items = Int(words[1]), (1...200_000).contains(items) else { return nil }
      self = .compare(sizes: [items])
    case ("--file", 4):
      guard let format = SheetFileWriter.Format(rawValue: words[1]), let items = Int(words[2])
      else { return nil }
      self = .measure(format, items: items, path: words[3])
    default:
      return nil
    }
  }

  /// Does it.
  func run() throws {
    switch self {
    case .compare(let sizes): try WritingBenchmark(sizes: sizes).run()
    case .measure(let format, let items, let path):
      try MeasuredWriting.run(format, items: items, path: path)
    }
  }
}
