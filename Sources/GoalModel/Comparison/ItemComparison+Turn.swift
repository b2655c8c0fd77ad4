extension ItemComparison.Turn {
  /// Decides by the first rule that fits; `nil` where nothing changed.
  init?(
    from earlier: ItemResult?, to later: ItemResult?, goals: [GoalComparison],
    isRecordedAnew: Bool, isAdjusted: Bool
  ) {
    guard let later else { return nil }
    let then = earlier.map(Standing.init) ?? .open
    let now = Standing(later)
    // What became of an item that left the scope is told by its adjustment.
    if now == .outside, isAdjusted { return nil }
    let movements = goals.map(\.movement)
    if now == .done, then != .done {
      self = .done
    } else if now == .overdue, then != .overdue {
      self = .overdue
    } else if now == .broken, then != .broken, then != .overdue {
      self = .broken
    } else if now.isBehind, !then.isTrouble || now == .farBehind && then == .behind {
      self = .behind
    } else if now == .onTrack, then.isTrouble {
      self = .backOnTrack
    } else if then == .done && now != .done || movements.contains(.backward) {
      self = .fellBack
    } else if earlier?.tick != nil, later.tick == nil {
      self = .fellBack
    } else if movements.contains(.forward) {
      self = .progressed
    } else if isRecordedAnew, earlier != nil {
      self = .recorded
    } else if let earlier, earlier.tick == nil, later.tick != nil {
      self = .ticked
    } else if let earlier, earlier.word != later.word {
      self = .turned
    } else {
      return nil
    }
  }
}

/// Where an item stands, as coarsely as a turn is told by.
private enum Standing {
  case done, overdue, broken, farBehind, behind, onTrack, open, outside

  init(_ result: ItemResult) {
    if !result.isInScope {
      self = .outside
    } else if result.isDone {
      self = .done
    } else if result.isOverdue {
      self = .overdue
    } else {
      self.init(result.word)
    }
  }

  private init(_ word: LightWord) {
    switch word {
    case .limitBroken, .incidentHappened, .outOfRange: self = .broken
    case .farBehind: self = .farBehind
    case .behind, .slotsMissed, .notReported: self = .behind
    case .onTrack, .notDue, .dueSoon: self = .onTrack
    case .done, .evidenceWanted, .reviewWanted, .overdue, .targetUnclear, .toBeVerified,
      .notCounted:
      self = .open
    }
  }

  var isBehind: Bool { self == .behind || self == .farBehind }

  var isTrouble: Bool { isBehind || self == .overdue || self == .broken }
}
