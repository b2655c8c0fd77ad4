internal import ExactNumbers

/// Rolls the results of items up into the six rates (goal model, "Items, ticks and roll-up").
struct RollUp {
  /// An item with the weight it has in the plan.
  struct Leaf {
    let result: ItemResult
    let weight: Fraction
  }

  let leaves: [Leaf]
  let day: CalendarDay

  /// The items that count; those without a rate are counted but stay out of the rates.
  private var inScope: [Leaf] { leaves.filter(\.result.isInScope) }
  private var rated: [Leaf] { inScope.filter(\.result.isRated) }

  /// The six rates on the adjusted basis.
  var rates: CompletionRates {
    let rated = rated
    let due = rated.filter { $0.result.item.due <= day }
    let originallyDue = rated.filter { $0.result.item.originalDue <= day }
    return CompletionRates(
      year: Self.credit(rated),
      due: Self.credit(due),
      pace: .init(
        Self.sum(rated) { min($0.credited ?? .zero, $0.expected) },
        of: Self.sum(rated, \.expected)),
      onTime: Self.share(of: originallyDue, where: \.metOnTime),
      ticked: Self.share(of: rated) {
        $0.met == .yes && !$0.isEvidenceMissing && $0.tick != nil
      },
      reported: reported)
  }

  /// 完成率 on the original basis: what was cancelled counts 0, what was deferred its credit to date.
  var originalYear: CompletionRates.Rate {
    let original = leaves.filter { $0.result.met != .notApplicable && $0.result.isRated }
    return .init(
      Self.sum(original) { $0.item.state == .cancelled ? .zero : $0.credited ?? .zero },
      of: Self.sum(original) { _ in .one })
  }

  private var reported: CompletionRates.Rate {
    let withData = inScope.filter(\.result.hasData)
    let asked = inScope.filter { $0.result.hasData || $0.result.expected.signum > 0 }
    return .init(Self.sum(withData) { _ in .one }, of: Self.sum(asked) { _ in .one })
  }

  private static func credit(_ leaves: [Leaf]) -> CompletionRates.Rate {
    .init(sum(leaves) { $0.credited ?? .zero }, of: sum(leaves) { _ in .one })
  }

  /// The weighted sum of a value of each item.
  private static func sum(_ leaves: [Leaf], _ value: (ItemResult) -> Fraction) -> Fraction {
    FractionSum(leaves.map { $0.weight * value($0.result) }).total
  }

  /// So many items of so many, unweighted.
  private static func share(of leaves: [Leaf], where holds: (ItemResult) -> Bool)
    -> CompletionRates.Rate
  {
    .init(Fraction(leaves.count { holds($0.result) }), of: Fraction(leaves.count))
  }

  /// The counts on the adjusted basis.
  var counts: CompletionCounts {
    var counts = CompletionCounts()
    counts.items = leaves.count
    counts.cancelled = leaves.count { $0.result.item.state == .cancelled }
    counts.deferred = leaves.count { $0.result.item.state == .deferred }
    for leaf in leaves { counts.lights[leaf.result.light, default: 0] += 1 }
    for result in inScope.map(\.result) {
      counts.inScope += 1
      if result.isDone {
        counts.done += 1
      } else if result.isOverdue {
        counts.overdue += 1
      } else {
        counts.running += 1
      }
      if result.item.due <= day { counts.due += 1 }
      if result.met == .yes { counts.met += 1 }
      if result.metOnTime { counts.onTime += 1 }
      if result.tick != nil { counts.ticked += 1 }
      if !result.hasData { counts.noData += 1 }
    }
    return counts
  }
}
