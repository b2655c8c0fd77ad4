internal import ExactNumbers
internal import GoalModel

/// Goals that must hold all year: ceilings, ranges of a level, nothing may happen.
extension Explanation {
  /// A ceiling: what may be used, what is used, and whether it still holds.
  func addCeiling(_ limit: Fraction, to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    let isMoney = goal.unit == .yuan
    let said = figures.amount(limit, goal.unit)
    limit.isZero
      ? sentence.add("要求为零", "none allowed")
      : sentence.add("\(isMoney ? "限额" : "上限")\(said)", "limit \(said)")
    guard case .amount(let actual, let hedge)? = result.actual else {
      return addNothingReported(to: &sentence)
    }
    let used = figures.amount(actual, goal.unit, hedge: hedge)
    if isLevel {
      sentence.add("现为\(used)", "now \(used)")
    } else {
      sentence.add(
        "\(isMoney ? "已用" : "已有")\(used)", "\(isMoney ? "used" : "so far") \(used)")
    }
    if let share = result.used ?? actual.divided(by: limit) {
      sentence.add("占用率\(figures.share(share))", "\(figures.share(share)) of the limit")
    }
    let excess = figures.amount(actual - limit, goal.unit)
    addHolding(
      isBroken: result.flags.contains(.overLimit),
      // Of a softened figure it may only be known that it lies above.
      broken: actual > limit
        ? ("超出\(excess)", "\(excess) above it") : ("已突破", "above it"), to: &sentence)
  }

  /// A level that stays inside a range.
  func addRange(_ lower: Fraction, _ upper: Fraction, to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    let range = figures.range(lower, upper, goal.unit)
    sentence.add("应保持在\(range)", "to stay within \(range)")
    guard case .amount(let actual, let hedge)? = result.actual else {
      return addNothingReported(to: &sentence)
    }
    let now = figures.amount(actual, goal.unit, hedge: hedge)
    sentence.add("现为\(now)", "now \(now)")
    let isLow = actual < lower
    let distance = figures.amount(isLow ? lower - actual : actual - upper, goal.unit)
    addHolding(
      isBroken: isLow || actual > upper,
      broken: (
        "\(isLow ? "低于下限" : "高于上限")\(distance)", "\(distance) \(isLow ? "below" : "above") it"
      ), to: &sentence)
  }

  /// Incidents: none may happen, and every month must say so.
  func addIncidents(to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    sentence.add("要求零发生", "none may happen")
    guard case .amount(let count, let hedge)? = result.actual else {
      return addNothingReported(to: &sentence)
    }
    if count.isZero {
      result.met == .yes
        ? sentence.add("全期未发生", "none happened")
        : sentence.add("目前未发生", "none so far")
    } else {
      let said = figures.amount(count, goal.unit, hedge: hedge)
      sentence.add("已发生\(said)", "\(said) happened")
    }
    guard let slots = result.slots else { return }
    sentence.add("已过\(slots.ended)个月", "\(slots.ended) of \(slots.all) months over")
    sentence.add("已报告\(slots.filled)个月", "\(slots.filled) reported")
    // A report of the running month may hide an older gap, so the gap is named without a number.
    if result.flags.contains(.missingReports) { sentence.add("有缺报", "some reports missing") }
  }

  private func addHolding(
    isBroken: Bool, broken: (String, String), to sentence: inout Sentence
  ) {
    if isBroken {
      sentence.add(broken.0, broken.1)
    } else {
      switch result.met {
      case .yes: sentence.add("未突破", "it held")
      case .check: sentence.add("准确数须核实", "the exact figure is to be verified")
      default: sentence.add("控制中", "holding")
      }
    }
  }
}
