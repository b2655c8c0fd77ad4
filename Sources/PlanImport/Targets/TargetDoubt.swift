internal import ExactNumbers
internal import GoalModel

/// A manner of speaking that offices use for two things.
///
/// The grammar takes one reading of it, and a doubt names the others, so that a person can decide.
struct TargetDoubt: Sendable {
  /// What the doubt is about.
  let name: String

  /// Phrases it arises in, with all their readings as ``GoalDraft/description`` states them.
  let examples: [Example]

  /// Where it arises in what was read.
  let find: @Sendable (TargetGrammar.Result, TargetCursor) -> [Place]

  /// A phrase and its readings.
  struct Example: Hashable, Sendable {
    let phrase: String
    let readings: [String]

    init(_ phrase: String, _ readings: String...) {
      self.phrase = phrase
      self.readings = readings
    }
  }

  /// Some tokens with the goals they were taken for and those they may mean.
  struct Place {
    let range: Range<Int>
    let chosen: [GoalDraft]
    let others: [[GoalDraft]]
  }

  /// Every doubt, in the order in which they are told.
  static let all: [TargetDoubt] = [
    .intervalInSlot, .shareOfShare, .onePeriodOrEvery, .upToOrAround, .totalAndSlots,
  ]

  /// A doubt about single goals.
  private init(
    _ name: String, examples: [Example],
    other: @escaping @Sendable (TargetGrammar.Finding, TargetCursor) -> GoalDraft?
  ) {
    self.init(name, examples: examples) { result, cursor in
      result.findings.compactMap { finding in
        other(finding, cursor).map {
          Place(range: finding.range, chosen: [finding.draft], others: [[$0]])
        }
      }
    }
  }

  private init(
    _ name: String, examples: [Example],
    find: @escaping @Sendable (TargetGrammar.Result, TargetCursor) -> [Place]
  ) {
    self.name = name
    self.examples = examples
    self.find = find
  }

  /// The parts of a phrase that say more than one thing, with the places where they begin.
  static func ambiguities(
    in result: TargetGrammar.Result, _ cursor: TargetCursor
  ) -> [(place: Int, ambiguity: TargetAmbiguity)] {
    var places = all.flatMap { $0.find(result, cursor) }
    if let place = otherNumbers(than: result, cursor) { places.append(place) }
    return places.map { place in
      let phrase = cursor.original(place.range)
      return (
        place.range.lowerBound,
        TargetAmbiguity(phrase, chosen: place.chosen, others: place.others)
      )
    }
  }

  /// 7，8月开展3次 in a column of 次: two months, or seven times and three more in August.
  private static func otherNumbers(
    than result: TargetGrammar.Result, _ cursor: TargetCursor
  ) -> Place? {
    guard cursor.context.unit.unit != nil, cursor.tokens.contains(where: \.isPeriod) else {
      return nil
    }
    let numbers = TargetCursor(cursor.folded, in: cursor.context, joinsPeriods: false)
    guard numbers.tokens != cursor.tokens else { return nil }
    let other = TargetGrammar.read(numbers)
    guard other.unread.isEmpty, !other.findings.isEmpty else { return nil }
    return Place(
      range: cursor.tokens.indices, chosen: result.findings.map(\.draft),
      others: [other.findings.map(\.draft)])
  }

  // MARK: The doubts

  /// 每月1-2次: the lower number is wanted in every slot, or the upper one.
  private static let intervalInSlot = TargetDoubt(
    "interval in a slot",
    examples: [
      Example("每月1-2次", "cadence 1/month 次", "cadence 2/month 次"),
      Example("1至2次/季度", "cadence 1/quarter 次", "cadence 2/quarter 次"),
    ]
  ) { finding, cursor in
    guard case .cadence(let cadence) = finding.draft.measure else { return nil }
    for place in finding.range {
      var ahead = cursor
      ahead.position = place
      guard let high = ahead.amount()?.high else { continue }
      return finding.draft.every(cadence.period, times: high)
    }
    return nil
  }

  /// 满意率提高10%: by a tenth of itself, or by ten points.
  private static let shareOfShare = TargetDoubt(
    "share of a share",
    examples: [
      Example("满意率提高10%", "ratio growthRelative ?+1/10", "ratio growthPoints ?+1/10"),
      Example("采纳率由50%下降10%", "ratio growthRelative 1/2+-1/10", "ratio decrease 1/2->2/5"),
    ]
  ) { finding, _ in
    guard finding.draft.measure.isRatio,
      case .growthRelative(let growth, let baseline) = finding.draft.bound
    else { return nil }
    var other = finding.draft
    if growth.signum < 0, let baseline {
      other.bound = .decrease(from: baseline, to: baseline + growth)
    } else {
      other.bound = .growthPoints(by: growth, from: baseline)
    }
    return other
  }

  /// 一季度一次: once in the first quarter, or once a quarter.
  private static let onePeriodOrEvery = TargetDoubt(
    "one period or every one",
    examples: [
      Example("一季度一次", "milestone atLeast 1", "cadence 1/quarter 次"),
      Example("一月不少于2次", "sum atLeast 2 次", "cadence 2/month 次"),
    ]
  ) { finding, cursor in
    guard case .atLeast(let times) = finding.draft.bound, finding.draft.shares.isEmpty,
      let place = finding.range.first(where: { cursor.tokens[$0].isPeriod }),
      cursor.text(place..<place + 1).hasPrefix("一")
    else { return nil }
    var ahead = cursor
    ahead.position = place + 1
    guard let amount = ahead.amount(), amount.kind == .count else { return nil }
    var other = finding.draft
    other.unit = amount.unit
    let isMonth = cursor.tokens[place].kind == .period(.month(1))
    return other.every(isMonth ? .month : .quarter, times: times)
  }

  /// 近200人: about so many, or almost so many and no more.
  private static let upToOrAround = TargetDoubt(
    "up to or around",
    examples: [Example("近200人次", "sum about 200 人次", "sum between 180-200 人次")]
  ) { finding, cursor in
    guard case .about(let target, let lower, _) = finding.draft.bound,
      finding.range.contains(where: {
        cursor.tokens[$0].kind == .before(.about)
          && ["近", "将近", "接近"].contains(cursor.text($0..<$0 + 1))
      })
    else { return nil }
    var other = finding.draft
    other.bound = .between(lower, target)
    return other
  }

  /// 全年4次、每季度1次: the same four, or two promises; of more than the slots hold there is no doubt.
  private static let totalAndSlots = TargetDoubt(
    "total and slots",
    examples: [
      Example(
        "全年4次、每季度1次", "sum atLeast 4 次; cadence 1/quarter 次", "sum atLeast 4 次",
        "cadence 1/quarter 次")
    ]
  ) { result, cursor in
    zip(result.findings, result.findings.dropFirst()).compactMap { one, other in
      let drafts = [one.draft, other.draft]
      guard let inSlots = drafts.compactMap(\.timesInSlots).first,
        let total = drafts.first(where: { $0.measure == .sum })?.bound.target, total <= inSlots,
        one.draft.unit == other.draft.unit,
        one.draft.label == other.draft.label || drafts.contains(where: \.label.isEmpty),
        !cursor.namesAPart(other.range)
      else { return nil }
      return Place(
        range: one.range.lowerBound..<other.range.upperBound, chosen: drafts,
        others: drafts.map { [$0] })
    }
  }
}

extension GoalDraft {
  /// How often something is wanted in all slots of a year; `nil` where it is no cadence.
  fileprivate var timesInSlots: Fraction? {
    guard case .cadence(let cadence) = measure else { return nil }
    return cadence.times * Fraction(cadence.period.slotsInYear)
  }

  /// The same in every slot of a kind.
  fileprivate func every(_ period: Cadence.Period, times: Fraction) -> GoalDraft? {
    guard let cadence = try? Cadence(times: times, per: period) else { return nil }
    return GoalDraft(
      label: label, measure: .cadence(cadence), bound: .atLeast(times), unit: unit)
  }
}

extension TargetToken {
  fileprivate var isPeriod: Bool { if case .period = kind { true } else { false } }
}
