import Foundation
import GoalModel
import PlanLedger
import Testing

/// Where the repository's files are.
enum Place {
  static let sample = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sample")
  static let root = sample.appending(path: "../../..").standardized
  static let plans = root.appending(path: "Plans")
}

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "planledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a text file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: url.appending(path: name))
    return path(name)
  }
}

/// A day that must exist.
func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

/// A ledger in a folder of its own.
struct SampleLedger {
  let folder: TemporaryFolder
  let ledger: Ledger
  let signature: Signature

  /// An empty ledger; today is fixed.
  init(today: String = "2026-09-30") throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(openingOrCreating: folder.path("planledger.sqlite"))
    signature = Signature(by: "工会干事", clock: .fixed(at: try day(today)))
  }

  /// A ledger with the sample plan of sixty items.
  static func withPlan(today: String = "2026-09-30") throws -> SampleLedger {
    let sample = try SampleLedger(today: today)
    _ = try sample.load(Place.sample.appending(path: "plan-2026.csv").path)
    return sample
  }

  /// A ledger with the sample plan and its nine months of outcomes.
  static func withOutcomes() throws -> SampleLedger {
    let sample = try withPlan()
    _ = try sample.ledger.recordTable(
      Place.sample.appending(path: "outcomes-2026.csv").path, year: nil, isPreview: false,
      again: false, sample.signature)
    return sample
  }

  /// Loads a plan table.
  func load(_ path: String, year: Int? = 2026, amending reason: String? = nil) throws
    -> Ledger.LoadReport
  {
    let reading = try PlanReading(PlanReading.Request(path: path, year: year))
    return try ledger.load(reading, amending: reason, signature)
  }

  /// The figures on a day.
  func completion(_ text: String) throws -> Completion {
    try ledger.report(Ledger.ReportRequest(day: try day(text))).completion
  }
}
