import Glibc

/// How long it takes to read a plan table, beside programs that read the same files.
///
/// Every reading is a process of its own, and ours and the peer's take turns, so that neither has a
/// warmer machine. The figures are the medians of all rounds.
struct ReadingBenchmark {
  /// The sizes of the tables, in rows.
  let sizes: [Int]

  private static let rounds = 5
  private static let python = ".build/venv/bin/python"

  /// Makes the tables, reads them in turn, prints the figures, and removes the tables.
  func run() throws {
    let folder = try Self.makeFolder()
    defer { Self.remove(folder) }
    var cases: [ReadingCase] = []
    for rows in sizes {
      for format in ReadingCase.Format.allCases {
        let path = "\(folder)/plan-\(rows).\(format.rawValue)"
        let words = ["read", "--make", format.rawValue, "\(rows)", path]
        guard ChildProcess.output(of: "/proc/self/exe", words) != nil else { throw NoTable() }
        cases.append(ReadingCase(format: format, rows: rows, path: path))
      }
    }
    print(Self.line("file", "rows", "MB", "peer", "cpu", "peer", "ratio", "at most"), terminator: "")
    print(Self.memory("text MB", "peak MB", "at most"))
    var seconds: [ReadingCase.Format: [Double]] = [:]
    for reading in cases {
      seconds[reading.format, default: []].append(measure(reading))
    }
    print("")
    for reading in cases where reading.format == .xlsx { understand(reading) }
    printGrowth(seconds)
  }

  // MARK: Measuring

  private func measure(_ reading: ReadingCase) -> Double {
    let peer = reading.format.peer
    var (ours, theirs): ([ReadingFigures], [ReadingFigures]) = ([], [])
    for _ in 0..<Self.rounds {
      if let figures = Self.figures("/proc/self/exe", ["read", "--file", reading.path]) {
        ours.append(figures)
      }
      if let figures = Self.figures(Self.python, ["Benchmarks/\(peer.script)", reading.path]) {
        theirs.append(figures)
      }
    }
    guard let own = ours.first else {
      print("\(reading.path) could not be read")
      return .nan
    }
    let (cpu, peerCPU) = (Self.median(ours.map(\.cpuSeconds)), Self.median(theirs.map(\.cpuSeconds)))
    let peak = ours.map(\.peakMemory).max() ?? 0
    let size = Self.size(of: reading.path)
    print(
      Self.line(
        reading.format.rawValue, "\(reading.rows)", Self.megabytes(size), peer.name,
        Self.decimal(cpu, 4), theirs.isEmpty ? "none" : Self.decimal(peerCPU, 4),
        theirs.isEmpty ? "none" : Self.decimal(cpu / peerCPU, 2),
        reading.format.promise.map { Self.decimal($0, 2) } ?? "-"), terminator: "")
    print(
      Self.memory(
        Self.megabytes(own.keptText), Self.megabytes(peak),
        Self.megabytes(2 * own.keptText + 40_000_000)))
    if theirs.isEmpty { print("  \(peer.name) is missing: run Scripts/setup --bench") }
    for other in theirs where other.findings != own.findings {
      print("  DIFFERENT: \(own.findings)\n  \(peer.name): \(other.findings)")
      break
    }
    return cpu
  }

  /// What finding the plan in the sheets costs beside reading them; there is no peer for it.
  private func understand(_ reading: ReadingCase) {
    let runs = (0..<3).compactMap { _ in
      Self.figures("/proc/self/exe", ["read", "--file", reading.path, "--understand"])
    }
    guard let first = runs.first else { return }
    print(
      "understand \(reading.rows) rows: cpu \(Self.decimal(Self.median(runs.map(\.cpuSeconds)), 3)) s,",
      "peak \(Self.megabytes(runs.map(\.peakMemory).max() ?? 0)) MB, items and problems:",
      first.findings.split(separator: " ").filter { Int($0) != nil }.joined(separator: ", "))
  }

  /// Prints what a row costs in the largest table, as a multiple of what it costs in the one before.
  private func printGrowth(_ seconds: [ReadingCase.Format: [Double]]) {
    guard sizes.count > 1 else { return }
    let (large, small) = (sizes[sizes.count - 1], sizes[sizes.count - 2])
    for format in ReadingCase.Format.allCases {
      guard let costs = seconds[format], costs.count == sizes.count else { continue }
      let growth =
        costs[costs.count - 1] / costs[costs.count - 2] * Double(small) / Double(large)
      print("\(format.rawValue): a row of \(large) costs \(Self.decimal(growth, 2)) of one of \(small)")
    }
  }

  private static func figures(_ program: String, _ arguments: [String]) -> ReadingFigures? {
    ChildProcess.output(of: program, arguments).flatMap { ReadingFigures($0) }
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? .nan : values.sorted()[values.count / 2]
  }

  // MARK: Files

  private struct NoFolder: Error {}
  private struct NoTable: Error {}

  private static func makeFolder() throws -> String {
    var template = Array("/tmp/planledger-bench-XXXXXX\0".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw NoFolder() }
    return String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func remove(_ folder: String) {
    guard let directory = unsafe opendir(folder) else { return }
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      unsafe unlink("\(folder)/\(name)")
    }
    unsafe closedir(directory)
    unsafe rmdir(folder)
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  // MARK: Printing

  private static func line(_ words: String...) -> String {
    let widths = [5, 8, 7, 11, 9, 9, 7, 9]
    return zip(words, widths).map { padded($0, $1) }.joined()
  }

  private static func memory(_ words: String...) -> String {
    words.map { padded($0, 10) }.joined()
  }

  private static func padded(_ word: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - word.count)) + word
  }

  private static func megabytes(_ bytes: Int) -> String { decimal(Double(bytes) / 1_000_000, 1) }

  private static func decimal(_ value: Double, _ places: Int) -> String {
    guard value.isFinite else { return "none" }
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(String(scaled % scale + scale).dropFirst())
    return "\(scaled / scale).\(fraction)"
  }
}
