/// One dated fact recorded against a plan item; facts are added and never changed.
public struct Outcome: Hashable, Sendable, Identifiable {
  /// The number of the record in the ledger; later records have higher numbers.
  public struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number.
    public let number: Int

    /// Creates the identity of a record.
    public init(_ number: Int) { self.number = number }

    /// The number as people type it: `r12`.
    public var description: String { "r\(number)" }

    /// The order in which records were entered.
    public static func < (left: ID, right: ID) -> Bool { left.number < right.number }
  }

  /// The number of the record.
  public let id: ID

  /// The item it belongs to.
  public let item: PlanItem.ID

  /// The day it happened.
  public var day: CalendarDay

  /// What was done, in the order it was said.
  public var amounts: [Amount]

  /// What proves it.
  public var evidence: [Evidence] = []

  /// Who recorded it.
  public var recordedBy = ""

  /// A remark.
  public var note = ""

  /// Whether it counts.
  public var review = Review.accepted

  /// The record it replaces, where it is a correction; it then keeps that record's day.
  public var corrects: ID?

  /// Whether it was taken back.
  public var isWithdrawn = false

  /// Whether a person confirmed that it is no duplicate.
  public var isConfirmed = false

  /// Creates a record; everything else has the default written at it.
  public init(id: ID, item: PlanItem.ID, day: CalendarDay, amounts: [Amount]) {
    self.id = id
    self.item = item
    self.day = day
    self.amounts = amounts
  }

  /// Where a record stands in review; the raw value is what is stored and printed.
  public enum Review: String, Hashable, Sendable {
    /// It counts.
    case accepted

    /// It waits for a second person.
    case pending

    /// A second person sent it back.
    case returned
  }
}

/// What proves an outcome.
public enum Evidence: Hashable, Sendable {
  /// Where the proof is kept: 档案盒3-12.
  case reference(String)

  /// A file kept with the ledger under its SHA-256, in lower-case hexadecimal.
  case file(name: String, sha256: String)
}

/// A person's declaration that an item is finished, which is never the same as the measured result.
public struct Tick: Hashable, Sendable {
  /// The item declared finished.
  public let item: PlanItem.ID

  /// The day of the declaration.
  public let day: CalendarDay

  /// Who declared it.
  public let by: String

  /// Why it is closed although its goals are not met; `nil` where they are met.
  public let short: String?

  /// Creates a tick.
  public init(item: PlanItem.ID, day: CalendarDay, by: String, short: String? = nil) {
    self.item = item
    self.day = day
    self.by = by
    self.short = short
  }
}
