/// The colour leadership sees first; the raw value is what `--json` prints.
public enum Light: String, Hashable, Sendable, CaseIterable {
  /// Finished.
  case done
  /// Finished by number, waiting for evidence or review.
  case blue
  /// On schedule.
  case green
  /// Behind, due soon, or to be checked.
  case yellow
  /// Overdue, far behind, or a limit broken.
  case red
  /// Not reported, or without a target.
  case grey
  /// Not due.
  case white
  /// Not counted.
  case void

  /// Where the light stands when an item shows the worst of its goals; 0 is worst.
  public var severity: Int {
    switch self {
    case .red: 0
    case .yellow: 1
    case .grey: 2
    case .blue: 3
    case .green: 4
    case .white: 5
    case .done: 6
    case .void: 7
    }
  }
}

/// The word that always stands beside the colour, since paper is black and white.
public enum LightWord: String, Hashable, Sendable, CaseIterable {
  /// 不计入.
  case notCounted
  /// 待补佐证.
  case evidenceWanted
  /// 待审核.
  case reviewWanted
  /// 已完成.
  case done
  /// 目标待明确.
  case targetUnclear
  /// 待核实.
  case toBeVerified
  /// 突破限额.
  case limitBroken
  /// 已发生.
  case incidentHappened
  /// 超出范围.
  case outOfRange
  /// 已逾期.
  case overdue
  /// 未到期.
  case notDue
  /// 未填报.
  case notReported
  /// 临近到期.
  case dueSoon
  /// 进度正常.
  case onTrack
  /// 进度滞后.
  case behind
  /// 严重滞后.
  case farBehind
  /// 有缺项.
  case slotsMissed
}

/// Whether a goal or an item is met, by number; the raw value is what `--json` prints.
public enum Met: String, Hashable, Sendable, CaseIterable {
  /// It is met.
  case yes
  /// It is not met and can no longer be.
  case no
  /// It is not decided yet.
  case open
  /// A person has to find out.
  case check
  /// There is nothing to meet.
  case notApplicable = "na"
}
