internal import ExactNumbers
internal import GoalModel

extension GoalProse {
  /// How a goal that holds stands, and how far any other is from where it should be.
  var standing: [String] {
    let figures = AmountWording(in: .chinese)
    guard let value = result.actual?.value else { return [] }
    let isShare = result.goal.measure.isRatio
    func distance(_ value: Fraction) -> String {
      isShare ? figures.points(value) : figures.amount(value.magnitude, result.goal.unit)
    }
    var said: [String] = []
    if result.goal.measure == .incidents { return [] }
    if let used = result.used, !isShare { said.append("占用率\(figures.share(used))") }
    if let ends = result.goal.bound.ends, value > ends.upper {
      said.append("超出上限\(distance(value - ends.upper))")
    } else if result.goal.holds, let ends = result.goal.bound.ends, value < ends.lower {
      said.append("低于下限\(distance(ends.lower - value))")
    } else if result.goal.holds {
      said.append(holding(value, distance))
    } else if let missing = missing(value) {
      said.append("尚差\(distance(missing))")
    }
    return said.filter { !$0.isEmpty }
  }

  private func holding(_ value: Fraction, _ distance: (Fraction) -> String) -> String {
    if result.flags.contains(.overLimit) {
      guard let limit = result.goal.bound.target, value > limit else { return "已突破" }
      return "超出\(distance(value - limit))"
    }
    switch result.met {
    case .yes: return "未突破"
    case .check: return ""
    default: return "控制中"
    }
  }

  /// How much of a count is missing once all of it was expected.
  private func missing(_ value: Fraction) -> Fraction? {
    guard result.flags.contains(.overdue), !result.goal.measure.isRatio,
      case .amount(_, nil)? = result.actual
    else { return nil }
    switch result.goal.measure {
    case .sum, .last, .distinct: break
    default: return nil
    }
    // A movement from a baseline is told by its two ends.
    guard result.goal.bound.baseline == nil,
      let aim = result.goal.bound.ends?.lower ?? result.goal.bound.target, value < aim
    else { return nil }
    return aim - value
  }

  /// What a figure alone does not show.
  var doubts: [String] {
    var said: [String] = []
    if result.goal.isUndefined, result.hasData { said.append("不计算完成率") }
    for flag in result.flags {
      switch flag {
      case .hedged where result.met == .check: said.append("准确数待核实")
      case .notAdditive: said.append("人员可能重复，待核实")
      case .overDenominator: said.append("分子大于分母，待核实")
      case .missedSlots: said.append("有缺项")
      case .missingReports: said.append("有缺报")
      case .stale: said.append("数据未按月更新")
      case .pending(let count): said.append("另有\(count)条待审核")
      case .returned(let count): said.append("另有\(count)条被退回")
      case .duplicate(let count): said.append("另有\(count)条疑似重复未计入")
      case .evidenceMissing: said.append("佐证材料待补")
      case .late:
        guard let doneOn = result.doneOn, doneOn > result.goal.timing.due else { break }
        let days = AmountWording(in: .chinese).days(result.goal.timing.due.days(to: doneOn))
        said.append("比时限晚\(days)")
      default: break
      }
    }
    return said
  }
}
