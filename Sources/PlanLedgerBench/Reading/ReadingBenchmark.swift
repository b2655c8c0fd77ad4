/// How long it takes to read a plan table, beside programs that read the same files.
///
/// Every reading is a process of its own, and ours and the peer's take turns, so that neither has a
/// warmer machine. The figures are the medians of all rounds, the memory is the most of any.
struct ReadingBenchmark {
  /// The sizes of the tables, in rows.
  let sizes: [Int]

  private static let rounds = 5
  private static let program = "/proc/self/exe"
  private static let python = ".build/venv/bin/python"
  private static let table = FigureTable(widths: [5, 7, 6, 11, 8, 8, 6, 8, 8, 8, 8])

  private struct NoTable: Error {}

  /// What was measured of one table.
  private struct Comparison {
    let reading: ReadingCase
    let ours: [FileFigures]
    let theirs: [FileFigures]

    var cpuSeconds: Double { FigureTable.median(ours.map(\.cpuSeconds)) }
    var peerSeconds: Double { FigureTable.median(theirs.map(\.cpuSeconds)) }
  }

  /// Makes the tables, reads them in turn, prints the figures, and removes the tables.
  func run() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let cases = try makeTables(in: folder)
    print(
      Self.table.line(
        "file", "rows", "MB", "peer", "cpu s", "peer's", "ratio", "at most", "text MB", "peak MB",
        "at most"))
    var comparisons: [Comparison] = []
    for reading in cases {
      let comparison = compare(reading)
      report(comparison)
      comparisons.append(comparison)
    }
    print("")
    for reading in cases where reading.format == .xlsx { understand(reading) }
    printGrowth(comparisons)
  }

  /// Tables are made by a process of their own: the system counts the memory of this one into that
  /// of the programs it starts.
  private func makeTables(in folder: TemporaryFolder) throws -> [ReadingCase] {
    var cases: [ReadingCase] = []
    for rows in sizes {
      for format in ReadingCase.Format.allCases {
        let path = "\(folder.path)/plan-\(rows).\(format.rawValue)"
        let words = ["read", "--make", format.rawValue, "\(rows)", path]
        guard ChildProcess.output(of: Self.program, words) != nil else { throw NoTable() }
        cases.append(ReadingCase(format: format, rows: rows, path: path))
      }
    }
    return cases
  }

  private func compare(_ reading: ReadingCase) -> Comparison {
    var (ours, theirs): ([FileFigures], [FileFigures]) = ([], [])
    let script = "Benchmarks/\(reading.format.peer.script)"
    for _ in 0..<Self.rounds {
      if let own = FileFigures(of: Self.program, ["read", "--file", reading.path]) {
        ours.append(own)
      }
      if let other = FileFigures(of: Self.python, [script, reading.path]) { theirs.append(other) }
    }
    return Comparison(reading: reading, ours: ours, theirs: theirs)
  }

  // MARK: Printing

  private func report(_ comparison: Comparison) {
    let (reading, peer) = (comparison.reading, comparison.reading.format.peer.name)
    guard let own = comparison.ours.first else {
      print("\(reading.path) could not be read")
      return
    }
    let peak = comparison.ours.map(\.peakMemory).max() ?? 0
    print(
      Self.table.line(
        reading.format.rawValue, "\(reading.rows)", FigureTable.megabytes(reading.size), peer,
        FigureTable.decimal(comparison.cpuSeconds, 4),
        FigureTable.decimal(comparison.peerSeconds, 4),
        FigureTable.decimal(comparison.cpuSeconds / comparison.peerSeconds, 2),
        reading.format.promise.map { FigureTable.decimal($0, 2) } ?? "-",
        FigureTable.megabytes(own.kept), FigureTable.megabytes(peak),
        FigureTable.megabytes(2 * own.kept + 40_000_000)))
    if comparison.theirs.isEmpty { print("  \(peer) is missing: run Scripts/setup --bench") }
    if let other = comparison.theirs.first(where: { $0.findings != own.findings }) {
      print("  DIFFERENT: \(own.findings)\n  \(peer) found: \(other.findings)")
    }
  }

  /// What finding the plan in the sheets costs beside reading them; there is no peer for it.
  private func understand(_ reading: ReadingCase) {
    let words = ["read", "--file", reading.path, "--understand"]
    guard let figures = FileFigures(of: Self.program, words) else { return }
    print(
      "understanding \(reading.rows) rows: cpu \(FigureTable.decimal(figures.cpuSeconds, 3)) s,",
      "peak \(FigureTable.megabytes(figures.peakMemory)) MB")
  }

  /// Prints what a row costs in the largest table, as a multiple of what it costs in the one before.
  private func printGrowth(_ comparisons: [Comparison]) {
    for format in ReadingCase.Format.allCases {
      let ofFormat = comparisons.filter { $0.reading.format == format }.suffix(2)
      guard let small = ofFormat.first, let large = ofFormat.last, ofFormat.count == 2 else {
        continue
      }
      let costs = ofFormat.map { $0.cpuSeconds / Double($0.reading.rows) }
      print(
        "\(format.rawValue): a row of \(large.reading.rows) costs",
        "\(FigureTable.decimal(costs[1] / costs[0], 2)) times one of \(small.reading.rows)")
    }
  }
}
