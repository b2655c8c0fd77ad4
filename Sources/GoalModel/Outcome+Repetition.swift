extension Outcome {
  /// What two records of one item share when the later is taken for a repetition of the earlier.
  public struct RepetitionMark: Hashable, Sendable {
    let item: PlanItem.ID
    let day: CalendarDay
    let counted: String
    let evidence: Evidence
  }

  /// The marks of a record: its day and evidence with the unit or step of each amount.
  ///
  /// A record without evidence has none. Of two records with a mark in common the earlier alone
  /// counts, until a person confirms the later (goal model, "Corrections and as-of").
  public var repetitionMarks: [RepetitionMark] { repetitionMarks(of: amounts) }

  /// The marks of some of the amounts.
  func repetitionMarks(of amounts: [Amount]) -> [RepetitionMark] {
    amounts.flatMap { amount in
      let counted: String
      switch amount.value {
      case .quantity, .ratio: counted = amount.unit?.name ?? ""
      case .verdict: counted = "verdict"
      case .step(let name): counted = "step " + name
      }
      return evidence.map {
        RepetitionMark(item: item, day: day, counted: counted, evidence: $0.withoutName)
      }
    }
  }
}

extension Evidence {
  /// The proof itself: a file is the same whatever it is called.
  fileprivate var withoutName: Evidence {
    switch self {
    case .reference: self
    case .file(_, let sha256): .file(name: "", sha256: sha256)
    }
  }
}
