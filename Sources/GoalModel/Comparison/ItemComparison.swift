/// A plan item on two review days: what it came to, and what was done or decided between them.
public struct ItemComparison: Hashable, Sendable {
  /// The item as it stands on the later day, or as it last stood.
  public let item: PlanItem

  /// The result of the earlier day; `nil` where the item did not exist.
  public let earlier: ItemResult?

  /// The result of the later day; `nil` where the item exists no more.
  public let later: ItemResult?

  /// Its goals on both days.
  public let goals: [GoalComparison]

  /// The turn its figures took; `nil` where they are as they were.
  public let turn: Turn?

  /// What became of the promise itself.
  public let adjustments: [Adjustment]

  /// What was decided about it in between, with reasons.
  public let decisions: [PlanRecords.DatedDecision]

  /// The records that count on the later day and did not on the earlier.
  public let recorded: [Outcome]

  /// The records that counted on the earlier day and no longer do.
  public let dropped: [Outcome]

  /// Whether anything about it is not as it was.
  public var isChanged: Bool { turn != nil || !adjustments.isEmpty }

  /// The turns an item can take, the first that fits; the raw value is what `--json` prints.
  public enum Turn: String, Hashable, Sendable, CaseIterable {
    /// 新完成: done or only waiting for evidence or review.
    case done
    /// 新逾期: past due and not met.
    case overdue
    /// 新突破: a limit was broken or what must not happen happened.
    case broken
    /// 转为滞后: behind, far behind, with missed slots or unreported, or further behind than before.
    case behind
    /// 恢复正常: on schedule again.
    case backOnTrack
    /// 回落: less stands than did, or it is done no more.
    case fellBack
    /// 有进展: more was achieved.
    case progressed
    /// 有新记录: something was recorded or corrected that moves no degree of achievement.
    case recorded
    /// 新办结: ticked off.
    case ticked
    /// 状态变化: only the word beside it changed.
    case turned
  }

  init(
    _ item: PlanItem, from earlier: ItemResult?, to later: ItemResult?,
    recordedBefore: [Outcome], recordedAfter: [Outcome], decisions: [PlanRecords.DatedDecision]
  ) {
    self.item = item
    self.earlier = earlier
    self.later = later
    self.decisions = decisions
    goals = GoalComparison.pairs(earlier?.goals ?? [], later?.goals ?? [])
    let before = Set(recordedBefore.map(\.id))
    let after = Set(recordedAfter.map(\.id))
    recorded = recordedAfter.filter { !before.contains($0.id) }
    dropped = recordedBefore.filter { !after.contains($0.id) }
    adjustments = Adjustment.between(earlier, later)
    turn = Turn(
      from: earlier, to: later, goals: goals,
      isRecordedAnew: !recorded.isEmpty || !dropped.isEmpty, isAdjusted: !adjustments.isEmpty)
  }
}
