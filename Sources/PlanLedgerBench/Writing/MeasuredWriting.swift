import CompletionExport
import GoalModel
import SheetDocument
import SpreadsheetFiles

/// The part of the benchmark that runs in a process of its own: writes one completion sheet and prints
/// a line.
enum MeasuredWriting {
  /// Makes the completion sheet of a made plan, writes it, and prints what the writing alone cost.
  static func run(_ format: SheetFileWriter.Format, items: Int, path: String) throws {
    let document = try document(items: items)
    // What making the document has freed must not serve the writer unseen.
    ProcessMemory.giveBackUnused()
    let before = try ProcessMemory.held()
    try ProcessMemory.forgetPeak()
    let writing = Measured {
      Result { try SheetFileWriter().write(document, as: format, to: path) }
    }
    _ = try writing.value.get()
    let added = try ProcessMemory.peak() - before
    print("cpu \(writing.cpuSeconds) peak \(added) kept \(before)")
  }

  private static func document(items: Int) throws -> SheetDocument {
    guard var size = BenchmarkSize([]) else { preconditionFailure("no words are no mistake") }
    (size.items, size.recordsPerItem) = (items, 1)
    let records = try RollUpPlan(size: size).records()
    let completion = Completion(of: records, on: RollUpPlan.day)
    return CompletionDocument(completion, records: records).document
  }
}
