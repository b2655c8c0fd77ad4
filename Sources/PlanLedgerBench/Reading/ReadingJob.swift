/// What `planledger-bench read` was asked to do.
enum ReadingJob {
  /// Compare tables of these sizes.
  case compare(sizes: [Int])

  /// Read one file and print a line of figures; the program asks this of itself.
  case measure(path: String, understands: Bool)

  /// Write a table of that size; the program asks this of itself as well, so that its own memory,
  /// which the system counts into that of the programs it starts, stays small.
  case make(ReadingCase.Format, rows: Int, path: String)

  /// Reads the words after `read`; `nil` where anything else stands.
  init?(_ words: ArraySlice<String>) {
    let words = Array(words)
    switch (words.first, words.count) {
    case (nil, _):
      self = .compare(sizes: [1_000, 10_000, 100_000])
    case ("--rows", 2):
      guard let rows = Int(words[1]), (1...1_000_000).contains(rows) else { return nil }
      self = .compare(sizes: [rows])
    case ("--file", 2):
      self = .measure(path: words[1], understands: false)
    case ("--file", 3) where words[2] == "--understand":
      self = .measure(path: words[1], understands: true)
    case ("--make", 4):
      guard let format = ReadingCase.Format(rawValue: words[1]), let rows = Int(words[2]) else {
        return nil
      }
      self = .make(format, rows: rows, path: words[3])
    default:
      return nil
    }
  }

  /// Does it.
  func run() throws {
    switch self {
    case .make(let format, let rows, let path):
      try GeneratedPlanTable(rows: rows).write(as: format, to: path)
    case .compare(let sizes): try ReadingBenchmark(sizes: sizes).run()
    case .measure(let path, let understands):
      try MeasuredReading.run(path, understands: understands)
    }
  }
}
