import Foundation
import GoalModel
import PlanLedger

@testable import PlanLedgerWeb

/// The pages of a ledger with the sample plan, in a folder of its own, on 30 June 2026.
final class TestSite: Sendable {
  let folder: URL
  let site: LedgerSite

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardized

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "planledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "planledger.sqlite").path
    guard let today = CalendarDay("2026-06-30") else { throw CocoaError(.formatting) }
    let clock = Clock.fixed(at: today)
    let plans = Self.root.appending(path: "Plans")
    let ledger = try Ledger(openingOrCreating: path)
    let signature = Signature(by: "工会干事", clock: clock)
    let table = plans.appending(path: "2026年工会工作计划表.xlsx").path
    _ = try ledger.load(
      try PlanReading(PlanReading.Request(path: table)), amending: nil, signature)
    _ = try ledger.recordTable(
      plans.appending(path: "2026年完成记录.csv").path, year: nil, isPreview: false, again: false,
      signature)
    site = LedgerSite(ledger: path, person: "工会干事") { clock }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The ledger as it is now.
  func ledger() throws -> Ledger {
    try Ledger(opening: folder.appending(path: "planledger.sqlite").path)
  }

  /// How an item stands now.
  func item(_ reference: String) throws -> (result: ItemResult, outcomes: [Outcome]) {
    let found = try ledger().item(
      reference, Ledger.ReportRequest(day: CalendarDay(number: site.clock().today.number)))
    return (found.result, found.outcomes)
  }

  /// How many changes the ledger holds.
  func changes() throws -> Int { try ledger().history(of: 2026).count }
}
