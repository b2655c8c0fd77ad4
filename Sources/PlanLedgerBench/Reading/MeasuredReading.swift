import PlanImport
import SpreadsheetFiles
import SpreadsheetGrid

/// The part of the benchmark that runs in a process of its own: reads one file and prints a line.
enum MeasuredReading {
  /// Reads the file and prints what that cost; with `understands`, what it cost to find the plan in
  /// the sheets afterwards.
  static func run(_ path: String, understands: Bool) throws {
    let reading = Measured { Result { try SpreadsheetReader().read(path) } }
    let sheets = try reading.value.get().sheets
    if understands {
      let options = PlanTableOptions(file: path, fallbackYear: 2026)
      let plan = Measured { PlanTableReader(options).read(sheets) }
      let items = plan.value.value.items.count
      print("cpu \(plan.cpuSeconds) peak \(plan.peakMemory) rows \(items)")
      return
    }
    let kept = sheets.reduce(0) { $0 + $1.textSize }
    print(
      "cpu \(reading.cpuSeconds) peak \(reading.peakMemory) kept \(kept)", findings(in: sheets))
  }

  /// What another program that read the same file must have found as well.
  private static func findings(in sheets: [Grid]) -> String {
    var (rows, cells, numbers, dates, bytes) = (0, 0, 0, 0, 0)
    var sum = 0.0
    for sheet in sheets {
      rows += sheet.rowCount
      for row in 0..<sheet.rowCount {
        for (_, cell) in sheet.cells(inRow: row) {
          cells += 1
          switch cell.kind {
          case .number:
            numbers += 1
            sum += Double(cell.text) ?? .nan
          case .date:
            dates += 1
          default:
            bytes += cell.text.utf8.count
          }
        }
      }
    }
    let hundredths = Int((sum * 100).rounded())
    return "rows \(rows) cells \(cells) numbers \(numbers) sum \(hundredths) dates \(dates) "
      + "bytes \(bytes)"
  }
}
