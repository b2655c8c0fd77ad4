import Glibc
import SpreadsheetFiles

/// How long it takes to write a completion sheet, beside programs that write the same cells.
///
/// Every writing is a process of its own, and ours and the peer's take turns, so that neither has a
/// warmer machine. A peer first reads what ours wrote, which is not counted, and writes it again. The
/// figures are the medians of all rounds, the memory is the most of any.
struct WritingBenchmark {
  /// The sizes of the plans, in items.
  let sizes: [Int]

  private static let rounds = 5
  private static let program = "/proc/self/exe"
  private static let table = FigureTable(widths: [5, 8, 8, 20, 9, 9, 7, 8, 9, 10])

  /// A file in one format and size, with what was measured.
  private struct Comparison {
    let format: SheetFileWriter.Format
    let items: Int
    let path: String
    var ours: [FileFigures] = []
    var theirs: [FileFigures] = []

    var cpuSeconds: Double { FigureTable.median(ours.map(\.cpuSeconds)) }
    var peerSeconds: Double { FigureTable.median(theirs.map(\.cpuSeconds)) }

    /// The peer: a program in `Benchmarks/` and the library it uses.
    var peer: (program: String, name: String) {
      switch format {
      case .xlsx: (".build/bench/write_xlsx", "libxlsxwriter")
      case .xml: (".build/bench/write_xml", "xmlTextWriter")
      }
    }

    /// How many times the peer's processor time ours may be.
    var promise: Double {
      switch format {
      case .xlsx: 1.2
      case .xml: 0.6
      }
    }

    /// What the peer wrote.
    var copy: String { path + ".copy" }
  }

  /// Writes the sheets in turn, prints the figures, and removes the files.
  func run() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    print(
      Self.table.line(
        "file", "items", "MB", "peer", "cpu s", "peer's", "ratio", "at most", "table MB",
        "writer MB"))
    for items in sizes {
      for format in SheetFileWriter.Format.allCases {
        var comparison = Comparison(
          format: format, items: items, path: "\(folder.path)/sheet-\(items).\(format.rawValue)")
        measure(&comparison)
        report(comparison)
        unsafe unlink(comparison.path)
        unsafe unlink(comparison.copy)
      }
    }
  }

  private func measure(_ comparison: inout Comparison) {
    let (path, copy) = (comparison.path, comparison.copy)
    let words = ["write", "--file", comparison.format.rawValue, "\(comparison.items)", path]
    for _ in 0..<Self.rounds {
      if let own = FileFigures(of: Self.program, words) { comparison.ours.append(own) }
      if let other = FileFigures(of: comparison.peer.program, [path, copy]) {
        comparison.theirs.append(other)
      }
    }
  }

  private func report(_ comparison: Comparison) {
    guard let own = comparison.ours.first else {
      print("\(comparison.path) could not be written")
      return
    }
    var status = stat()
    let size = unsafe stat(comparison.path, &status) == 0 ? Int(status.st_size) : 0
    let peak = comparison.ours.map(\.peakMemory).max() ?? 0
    print(
      Self.table.line(
        comparison.format.rawValue, "\(comparison.items)", FigureTable.megabytes(size),
        comparison.peer.name, FigureTable.decimal(comparison.cpuSeconds, 4),
        FigureTable.decimal(comparison.peerSeconds, 4),
        FigureTable.decimal(comparison.cpuSeconds / comparison.peerSeconds, 2),
        FigureTable.decimal(comparison.promise, 2), FigureTable.megabytes(own.kept),
        FigureTable.megabytes(peak)))
    if comparison.theirs.isEmpty {
      print("  \(comparison.peer.name) is missing: run Scripts/setup --bench")
    } else {
      compareFindings(comparison)
    }
  }

  /// Both files must read alike.
  private func compareFindings(_ comparison: Comparison) {
    let findings = [comparison.path, comparison.copy].map { path in
      FileFigures(of: Self.program, ["read", "--file", path])?.findings ?? "unreadable"
    }
    if findings[0] != findings[1] {
      print("  DIFFERENT: \(findings[0])\n  \(comparison.peer.name) wrote: \(findings[1])")
    }
  }
}
