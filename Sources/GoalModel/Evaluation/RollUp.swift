internal import ExactNumbers

/// Rolls the results of items up into the six rates (goal model, "Items, ticks and roll-up").
struct RollUp {
  private let all: [RollUpLeaf]
  private let day: CalendarDay

  /// The items that count; those without a rate are counted but stay out of the rates.
  private let inScope: [RollUpLeaf]
  private let rated: [RollUpLeaf]

  init(leaves: [RollUpLeaf], day: CalendarDay) {
    all = leaves
    self.day = day
    inScope = leaves.filter(\.isInScope)
    rated = inScope.filter(\.isRated)
  }

  /// The six rates on the adjusted basis.
  var rates: CompletionRates {
    let due = rated.filter { $0.due <= day }
    let originallyDue = rated.filter { $0.originalDue <= day }
    return CompletionRates(
      year: Self.credit(rated),
      due: Self.credit(due),
      pace: .init(Self.sum(rated, \.pace), of: Self.sum(rated, \.expected)),
      onTime: Self.share(of: originallyDue, where: \.metOnTime),
      ticked: Self.share(of: rated) { $0.met == .yes && !$0.isEvidenceMissing && $0.isTicked },
      reported: reported)
  }

  /// 完成率 on the original basis: what was cancelled counts 0, what was deferred its credit to date.
  var originalYear: CompletionRates.Rate {
    let original = all.filter { $0.met != .notApplicable && $0.isRated }
    return .init(
      Self.sum(original.filter { $0.state != .cancelled }, \.credit),
      of: Self.sum(original, \.weight))
  }

  private var reported: CompletionRates.Rate {
    let asked = inScope.filter { $0.hasData || $0.isAnythingExpected }
    return .init(Self.sum(asked.filter(\.hasData), \.weight), of: Self.sum(asked, \.weight))
  }

  private static func credit(_ leaves: [RollUpLeaf]) -> CompletionRates.Rate {
    .init(sum(leaves, \.credit), of: sum(leaves, \.weight))
  }

  private static func sum(_ leaves: [RollUpLeaf], _ value: (RollUpLeaf) -> Fraction) -> Fraction {
    var sum = FractionSum()
    for leaf in leaves { sum.add(value(leaf)) }
    return sum.total
  }

  /// So many items of so many, unweighted.
  private static func share(of leaves: [RollUpLeaf], where holds: (RollUpLeaf) -> Bool)
    -> CompletionRates.Rate
  {
    .init(Fraction(leaves.count { holds($0) }), of: Fraction(leaves.count))
  }

  /// The counts on the adjusted basis.
  var counts: CompletionCounts {
    var counts = CompletionCounts()
    counts.items = all.count
    counts.cancelled = all.count { $0.state == .cancelled }
    counts.deferred = all.count { $0.state == .deferred }
    for leaf in all { counts.lights[leaf.light, default: 0] += 1 }
    for leaf in inScope {
      counts.inScope += 1
      if leaf.isDone {
        counts.done += 1
      } else if leaf.isOverdue {
        counts.overdue += 1
      } else {
        counts.running += 1
      }
      if leaf.due <= day { counts.due += 1 }
      if leaf.met == .yes { counts.met += 1 }
      if leaf.metOnTime { counts.onTime += 1 }
      if leaf.isTicked { counts.ticked += 1 }
      if !leaf.hasData { counts.noData += 1 }
    }
    return counts
  }
}
