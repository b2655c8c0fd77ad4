internal import GoalModel

/// How an item stands, in the order in which a paragraph tells it.
enum ItemStanding: CaseIterable {
  case done, onTrack, dueSoon, behind, broken, overdue, toBeVerified, notReported, targetUnclear
  case notDue, cancelled, deferred, notApplicable

  init(_ result: ItemResult) {
    switch result.item.state {
    case .cancelled: self = .cancelled
    case .deferred: self = .deferred
    case .active, .cancelUnapproved, .closedShort:
      // The counts of every overview decide; only what they leave running is told by its word.
      self = result.isDone ? .done : result.isOverdue ? .overdue : Self.running(result)
    }
  }

  private static func running(_ result: ItemResult) -> ItemStanding {
    switch result.word {
    case .done, .evidenceWanted, .reviewWanted: .done
    case .onTrack: .onTrack
    case .dueSoon: .dueSoon
    case .behind, .farBehind, .slotsMissed: .behind
    case .limitBroken, .incidentHappened, .outOfRange: .broken
    case .overdue: .overdue
    case .toBeVerified: .toBeVerified
    case .notReported: .notReported
    case .targetUnclear: .targetUnclear
    case .notDue: .notDue
    case .notCounted: .notApplicable
    }
  }

  /// How a sentence about such items begins.
  func lead(in language: Language) -> String {
    switch self {
    case .done: language.say("已完成的有", "Done")
    case .onTrack: language.say("按进度推进的有", "On schedule")
    case .dueSoon: language.say("临近到期的有", "Due soon")
    case .behind: language.say("进度滞后或有缺项的有", "Behind or with gaps")
    case .broken: language.say("突破控制要求的有", "Beyond what was allowed")
    case .overdue: language.say("逾期未达标的有", "Overdue")
    case .toBeVerified: language.say("待核实的有", "To be verified")
    case .notReported: language.say("未统计或统计不全的有", "Not reported in full")
    case .targetUnclear: language.say("目标待明确、暂不计算完成率的有", "Without a stated target, in no rate")
    case .notDue: language.say("尚未到期的有", "Not due yet")
    case .cancelled: language.say("经批准取消的有", "Called off with approval")
    case .deferred: language.say("经批准延至下年的有", "Moved to another year with approval")
    case .notApplicable: language.say("本期没有此类情况、不计入的有", "No such case arose")
    }
  }
}
