public import GoalModel
internal import PlanImport
public import Wording

/// What a row of a fill-in sheet says that the ledger does not hold yet, and what becomes of it.
public struct CollectedRow: Hashable, Sendable {
  /// The file.
  public let file: String

  /// The sheet.
  public let sheet: String

  /// The row, counted from 1.
  public let row: Int

  /// The cell of the title.
  public let cell: String

  /// The item; `nil` where nobody can tell.
  public let item: PlanItem?

  /// What becomes of the row.
  public var fate = Fate.known

  /// What it changes, cell by cell.
  public var differences: [Difference] = []

  /// What it records; `nil` where it holds no new amount.
  public var outcome: Outcome?

  /// The item's being ticked off; `nil` where it is not.
  public var tick: Tick?

  /// The words it writes; `nil` where none is new.
  public var remarks: ItemRemarks?

  /// What becomes of a row; the raw value is what `--json` prints.
  public enum Fate: String, Hashable, Sendable {
    /// It is taken in, or would be.
    case accepted

    /// The ledger holds all of it already.
    case known

    /// It is left to a person; the problems say why.
    case leftOut
  }

  /// One cell with what stood there and what stands there now.
  public struct Difference: Hashable, Sendable {
    /// What the cell is about.
    let field: FormField

    /// The cell, `H5`.
    public let cell: String

    /// What the ledger has; empty where that is nothing.
    public let old: String

    /// What the sheet makes of it.
    public let new: String

    /// What the column is called.
    public func name(in language: Language) -> String {
      switch field {
      case .amount: language.say("本期完成", "done now")
      case .soFar: language.say("目前完成", "so far")
      case .day: language.say("完成日期", "done on")
      case .status: language.say("完成 √", "finished √")
      case .evidence: language.say("佐证", "evidence")
      case .account: language.say("完成情况说明", "account")
      case .reason: language.say("未完成原因", "reason")
      case .next: language.say("下一步措施", "next step")
      default: field.usualHeader
      }
    }
  }

  /// Whether there is anything to take in.
  var isNew: Bool { outcome != nil || tick != nil || remarks != nil }

  /// Where the row stands, as people point at it.
  var place: String { "\(file)!\(sheet)!\(cell)" }

  /// Everything it says, in one line.
  var told: String { differences.filter { $0.field != .soFar }.map(\.new).joined(separator: " ") }

  /// Whether another row says the very same of the same item.
  func saysTheSame(as other: CollectedRow) -> Bool {
    item?.id == other.item?.id && outcome == other.outcome && tick == other.tick
      && remarks == other.remarks
  }
}
