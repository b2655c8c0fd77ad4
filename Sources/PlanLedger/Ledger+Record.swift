internal import ExactNumbers
internal import Foundation
public import GoalModel
internal import PlanImport
internal import PlanStore

extension Ledger {
  /// What a person records of one item.
  public struct RecordRequest: Hashable, Sendable {
    /// The item, by number, id or a part of its title.
    public var item: String
    /// What was done, as people say it: `1次`, `115人次`, `398/406人`, `完成`.
    public var amounts: [String]
    /// The plan year; `nil` lets the ledger decide.
    public var year: Int?
    /// The day it happened; `nil` is today.
    public var day: CalendarDay?
    /// What proves it: where the proof is kept, or a file to be kept with the ledger.
    public var evidence: [EvidenceSource] = []
    /// A remark.
    public var note = ""
    /// Ids of the persons counted, where they are known; only a salted digest is kept.
    public var persons: Set<String>?

    /// Records amounts of an item.
    public init(item: String, amounts: [String]) {
      self.item = item
      self.amounts = amounts
    }
  }

  /// A proof as a person names it.
  public struct EvidenceSource: Hashable, Sendable {
    /// The words typed, which stand for themselves where no such file exists.
    public let text: String
    /// The path of the file they may name.
    public let path: String

    /// Names a proof.
    public init(text: String, path: String) {
      self.text = text
      self.path = path
    }
  }

  /// What was recorded.
  public struct RecordReport: Sendable {
    /// The change that did it.
    public let change: Change
    /// The item as it stands today.
    public let result: ItemResult
    /// What the person should know about it.
    public let problems: [TableProblem]

    /// The record.
    public var outcome: Outcome? { change.content.outcomes.first }
  }

  /// Records what was done for one item.
  public func record(_ request: RecordRequest, _ signature: Signature) throws(LedgerError)
    -> RecordReport
  {
    let day = request.day ?? signature.clock.today
    let year = try year(named: request.year, orOf: request.day)
    // Files are kept first: a file nobody refers to does no harm, a lost one would.
    let evidence = try request.evidence.map { source throws(LedgerError) in try keep(source) }
    var problems: [TableProblem] = []
    let change = try add(to: year, signature) { records throws(LedgerError) in
      let item = try ItemReference(records.plan.items).item(request.item)
      let amounts = try AmountReading(request.amounts, for: item, note: request.note)
      var outcome = Outcome(
        id: Outcome.ID(0), item: item.id, day: day,
        amounts: try Self.named(amounts.amounts, request.persons, in: item))
      outcome.evidence = evidence
      outcome.recordedBy = signature.by
      outcome.note = request.note
      outcome.review = records.plan.settings.reviews ? .pending : .accepted
      problems = amounts.problems
      problems += Self.problems(of: day, in: records.plan, today: signature.clock.today)
      var known = RecordedBefore(records)
      if known.isRepetition(outcome) {
        problems.append(
          TableProblem(
            .suspectedDuplicate, sheet: "", cell: "", found: request.amounts.joined(separator: " "))
        )
      }
      return .recorded([outcome], from: nil)
    }
    let item = change.content.outcomes.first?.item
    let now = Completion(of: try records(of: year), on: max(day, signature.clock.today))
    guard let result = now.items.first(where: { $0.item.id == item }) else {
      throw .itemUnknown(request.item)
    }
    return RecordReport(change: change, result: result, problems: problems)
  }

  /// A file is copied beside the ledger; anything else is a reference.
  func keep(_ source: EvidenceSource) throws(LedgerError) -> Evidence {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder),
      !isFolder.boolValue
    else { return .reference(source.text) }
    let kept = try reading { () throws(PlanStoreError) in try store.evidence.keep(source.path) }
    return .file(name: kept.name, sha256: kept.sha256)
  }

  /// The amounts with the ids of the persons counted, where a list was given.
  private static func named(_ amounts: [Amount], _ persons: Set<String>?, in item: PlanItem)
    throws(LedgerError) -> [Amount]
  {
    guard let persons else { return amounts }
    let listed = persons.count
    return try amounts.map { amount throws(LedgerError) in
      let isCounted = item.goals(counting: amount).contains {
        item.goals[$0].measure == .distinct
      }
      guard isCounted, case .quantity(let quantity, nil, _) = amount.value else { return amount }
      guard quantity.fraction == Fraction(listed) else {
        throw .personsDiffer(said: amount.text, listed: listed)
      }
      return Amount(
        text: amount.text, value: .quantity(quantity, nil, persons: persons), unit: amount.unit,
        goal: amount.goal)
    }
  }
}
