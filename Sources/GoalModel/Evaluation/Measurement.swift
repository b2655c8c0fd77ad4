internal import ExactNumbers

/// What the records of a goal fold into: the actual value and what can be said about it.
struct Measurement {
  /// The actual as it is shown; `nil` where nobody can know it.
  var actual: GoalResult.Actual?

  /// Where the true value lies; `nil` where there is none to compare.
  var interval: Interval?

  /// Whether there is any data; a milestone without a record has none.
  var hasData = false

  /// Whether there was no case it could apply to.
  var isNotApplicable = false

  /// Whether persons were counted whose overlap nobody knows.
  var isNotAdditive = false

  /// Whether more were counted than there are.
  var isOverDenominator = false

  /// Whether the last level is older than the last month that ended.
  var isStale = false

  /// Whether a reported figure was softened.
  var isHedged = false

  /// The number that raw credit is computed from: the stated one.
  var value: Fraction? { actual?.value }

  /// Folds `records`, in the order of their days, by the measure of `goal` as of `day`.
  ///
  /// `slots` are those of the goal's cadence.
  init(
    _ goal: Goal, _ records: [GoalRecord], on day: CalendarDay, slots: [ClosedRange<CalendarDay>]
  ) {
    hasData = !records.isEmpty
    let quantities = ReportedQuantity.all(in: records)
    switch goal.measure {
    case .sum, .incidents:
      foldSum(quantities)
    case .last:
      foldSum(quantities.suffix(1))
      if let last = quantities.last {
        isStale = last.day.endOfMonth.adding(days: 1).endOfMonth <= day
      }
    case .distinct:
      foldPersons(quantities)
    case .ratio, .amountRatio, .everyCase:
      foldRatio(goal.measure, records)
    case .milestone:
      let isDone = records.contains { $0.amounts.contains(where: \.completesMilestone) }
      set(isDone ? .one : .zero)
    case .weightedSteps(let steps):
      foldSteps(steps, records)
    case .cadence(let cadence):
      foldCadence(cadence, quantities, slots)
    case .judged:
      let verdicts = records.flatMap(\.amounts).compactMap(\.verdict)
      actual = verdicts.last.map { .verdict($0) }
    }
  }

  private mutating func set(_ value: Fraction) {
    actual = .amount(value)
    interval = Interval(exactly: value)
  }

  private mutating func foldSum(_ quantities: some Collection<ReportedQuantity>) {
    guard let first = quantities.first else { return }
    guard quantities.contains(where: { $0.hedge != nil }) else {
      // Nothing is softened, so the true value is the one point the sum is.
      set(Fraction(sumOf: quantities.map(\.value)))
      return
    }
    var hedge = first.hedge
    var interval = Interval(first.value, first.hedge)
    var total = FractionSum([first.value.fraction])
    for quantity in quantities.dropFirst() {
      hedge = Hedge.sum(hedge, quantity.hedge)
      interval = interval + Interval(quantity.value, quantity.hedge)
      total.add(quantity.value.fraction)
    }
    isHedged = hedge != nil
    actual = .amount(total.total, hedge)
    self.interval = interval
  }

  /// Counts persons: ids once each; without ids the largest count is certain and the sum the most.
  private mutating func foldPersons(_ quantities: [ReportedQuantity]) {
    let named = quantities.filter { $0.persons != nil }
    let unnamed = quantities.filter { $0.persons == nil && !$0.value.isZero }
    let ids = named.reduce(into: Set<String>()) { $0.formUnion($1.persons ?? []) }
    guard unnamed.count + (ids.isEmpty ? 0 : 1) > 1 else {
      if let only = unnamed.first {
        foldSum([only])
      } else if !quantities.isEmpty {
        set(Fraction(ids.count))
      }
      return
    }
    isNotAdditive = true
    isHedged = unnamed.contains { $0.hedge != nil }
    let counted = Fraction(ids.count)
    let most = unnamed.reduce(Interval(exactly: counted)) { $0 + Interval($1.value, $1.hedge) }
    let least = unnamed.map { Interval($0.value, $0.hedge).lower }.max() ?? .zero
    let largest = unnamed.map(\.value.fraction).max() ?? .zero
    actual = .amount(max(largest, counted), .atLeast)
    interval = Interval(from: max(least, counted), upTo: most.upper)
  }

  private mutating func foldRatio(_ measure: Measure, _ records: [GoalRecord]) {
    var numerator = Fraction.zero
    var denominator: Fraction? = .zero
    for amount in records.flatMap(\.amounts) {
      switch amount.value {
      case .ratio(let part, let whole, let isCumulative):
        if isCumulative {
          numerator = .zero
          denominator = .zero
        }
        numerator = numerator + part.fraction
        denominator = denominator.flatMap { sum in whole.map { sum + $0.fraction } }
      case .quantity(let part, _, _):
        // A bare 0 of a standing duty says that no case arose; any other bare number lacks its whole.
        numerator = numerator + part.fraction
        if !(part.isZero && measure == .everyCase) { denominator = nil }
      case .verdict, .step:
        break
      }
    }
    guard hasData else { return }
    guard let denominator else {
      hasData = false
      return
    }
    guard !denominator.isZero else {
      // Something of nothing is a slip of the pen, not a case the goal does not apply to.
      if numerator.isZero { isNotApplicable = true } else { isOverDenominator = true }
      return
    }
    actual = .share(numerator: numerator, denominator: denominator)
    interval = Interval(exactly: numerator / denominator)
    isOverDenominator = measure != .amountRatio && numerator > denominator
  }

  private mutating func foldSteps(_ steps: [Measure.Step], _ records: [GoalRecord]) {
    var done: Set<String> = []
    for amount in records.flatMap(\.amounts) {
      if case .step(let name) = amount.value { done.insert(name) }
      if amount.verdict == .done { done.formUnion(steps.map(\.name)) }
    }
    set(FractionSum(steps.filter { done.contains($0.name) }.map(\.weight)).total)
  }

  private mutating func foldCadence(
    _ cadence: Cadence, _ quantities: [ReportedQuantity], _ slots: [ClosedRange<CalendarDay>]
  ) {
    guard hasData else { return }
    isHedged = quantities.contains { $0.hedge != nil }
    let counts = Measurement.counts(quantities, in: slots)
    set(FractionSum(counts.map { min($0, cadence.times) / cadence.times }).total)
  }

  /// How much was reported in each slot; what lies outside the slots is left out.
  static func counts(_ quantities: [ReportedQuantity], in slots: [ClosedRange<CalendarDay>])
    -> [Fraction]
  {
    var counts = Array(repeating: Fraction.zero, count: slots.count)
    for quantity in quantities {
      guard let slot = slots.index(holding: quantity.day) else { continue }
      counts[slot] = counts[slot] + quantity.value.fraction
    }
    return counts
  }
}

/// A number that was reported on a day.
struct ReportedQuantity {
  let value: Quantity
  let hedge: Hedge?
  let persons: Set<String>?
  let day: CalendarDay

  /// The numbers of records, in their order.
  static func all(in records: [GoalRecord]) -> [ReportedQuantity] {
    var quantities: [ReportedQuantity] = []
    quantities.reserveCapacity(records.count)
    for record in records {
      for amount in record.amounts {
        if let quantity = ReportedQuantity(amount, on: record.day) { quantities.append(quantity) }
      }
    }
    return quantities
  }

  /// Takes the number out of an amount; `nil` for shares, verdicts and steps.
  init?(_ amount: Amount, on day: CalendarDay) {
    guard case .quantity(let value, let hedge, let persons) = amount.value else { return nil }
    self.value = value
    self.hedge = hedge
    self.persons = persons
    self.day = day
  }
}

extension Amount {
  /// The verdict, where the amount is one.
  var verdict: Verdict? {
    if case .verdict(let verdict) = value { verdict } else { nil }
  }

  /// Whether one thing to do is done by it: 完成, or any positive amount.
  var completesMilestone: Bool {
    switch value {
    case .quantity(let quantity, _, _): quantity > .zero
    case .ratio(let numerator, _, _): numerator > .zero
    case .verdict(let verdict): verdict == .done
    case .step: false
    }
  }
}
