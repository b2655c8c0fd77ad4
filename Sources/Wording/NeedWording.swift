internal import ExactNumbers
internal import GoalModel

extension Need {
  /// What is still to be done, in a few words; empty where nothing is.
  public func text(in language: Language) -> String {
    var sentence = Sentence(in: language)
    addTask(to: &sentence)
    return sentence.phrase
  }

  private func addTask(to sentence: inout Sentence) {
    if result.met == .notApplicable { return }
    if let count = pendingCount, result.met != .yes {
      sentence.add("请审核\(count)条记录", "review \(count) record\(count == 1 ? "" : "s")")
    }
    if result.met == .yes {
      if result.flags.contains(.evidenceMissing) { sentence.add("请补交佐证材料", "hand in the evidence") }
      return
    }
    if result.goal.isUndefined { return addDefinition(to: &sentence) }
    if result.met == .check { return addVerification(to: &sentence) }
    if result.goal.holds { return addHolding(to: &sentence) }
    addWork(to: &sentence)
    if result.flags.contains(.stale) { sentence.add("请更新到最近一个月", "bring the figure up to date") }
  }

  private var pendingCount: Int? {
    for case .pending(let count) in result.flags { return count }
    return nil
  }

  /// What must be said before anything can be computed.
  private func addDefinition(to sentence: inout Sentence) {
    switch result.goal.bound {
    case .growthRelative, .growthPoints:
      result.goal.bound.baseline == nil
        ? sentence.add("请补充上年基数", "state last year's figure")
        : sentence.add("上年基数为零，请改定目标", "last year's figure is zero: restate the target")
    default: sentence.add("请明确目标数", "state the target")
    }
  }

  /// What a person has to find out.
  private func addVerification(to sentence: inout Sentence) {
    if result.actual == .verdict(.mostly) {
      sentence.add("请明确是否完成", "decide whether it is done")
    } else if result.flags.contains(.overDenominator) {
      sentence.add("请核对分子和分母", "check both figures of the ratio")
    } else if result.flags.contains(.notAdditive) {
      sentence.add("请按名册去重，核实人数", "count the persons by name")
    } else if result.flags.contains(.hedged) {
      sentence.add("请报准确数", "report the exact figure")
    } else if pendingCount == nil {
      sentence.add("请核实", "verify the records")
    }
  }

  private func addHolding(to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    let unit = result.goal.unit
    if case .incidents = result.goal.measure {
      if result.flags.contains(.violated) {
        sentence.add("请说明情况并整改", "explain what happened and mend it")
      }
      if result.flags.contains(.missingReports) {
        sentence.add("请补报缺报月份", "report the months that are missing")
      } else if !result.hasData || isReportWanted {
        sentence.add("请按月零报告", "report every month, zero too")
      }
      return
    }
    guard let actual = result.actual?.value else {
      return sentence.add("请填报，没有发生也要报0", "report a figure, zero too")
    }
    if let ends = result.goal.bound.ends {
      if actual < ends.lower {
        let distance = figures.amount(ends.lower - actual, unit)
        sentence.add("低于下限\(distance)，请说明原因", "\(distance) below the range: explain why")
      } else if actual > ends.upper {
        let distance = figures.amount(actual - ends.upper, unit)
        sentence.add("高于上限\(distance)，请说明原因", "\(distance) above the range: explain why")
      }
    } else if let limit = result.goal.bound.target {
      let isShare = result.goal.measure.isRatio
      let room = (limit - actual).magnitude
      let said = isShare ? figures.points(room) : figures.amount(room, unit)
      if !result.flags.contains(.overLimit) {
        sentence.add("还可用\(said)", "\(said) left")
      } else if room.isZero {
        sentence.add("已突破，请说明原因", "above the limit: explain why")
      } else {
        sentence.add("已超出\(said)，请说明原因", "\(said) above the limit: explain why")
      }
    }
    if result.flags.contains(.stale) { sentence.add("请更新到最近一个月", "bring the figure up to date") }
  }

  /// Whether the running month has no report yet.
  private var isReportWanted: Bool {
    result.slots.map { $0.ended < $0.all && $0.filled == $0.filledOfEnded } ?? false
  }

  // MARK: Work to be done

  private func addWork(to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    let unit = result.goal.unit
    switch result.goal.measure {
    case .milestone:
      sentence.add("请办理并登记完成", "do it and record it")
    case .weightedSteps:
      let rest = figures.statedShare(missing ?? .one)
      sentence.add("还有\(rest)的步骤未完成", "\(rest) of the steps to do")
    case .cadence(let cadence):
      return addSlots(cadence, to: &sentence)
    case .judged:
      result.actual == nil
        ? sentence.add("请评定完成情况", "judge it") : sentence.add("请继续推进", "carry on")
    case .everyCase:
      if let missing {
        let said = figures.amount(missing, unit)
        sentence.add("还有\(said)未办", "\(said) outstanding")
      } else {
        addReport(to: &sentence)
      }
    case .ratio, .amountRatio: addShare(to: &sentence)
    case .sum, .last, .distinct:
      if !result.hasData {
        addReport(to: &sentence)
      } else if let missing {
        let said = figures.amount(missing, unit)
        isDownwards
          ? sentence.add("还需降低\(said)", "down by \(said)")
          : sentence.add("还差\(said)", "\(said) to go")
      } else if result.flags.contains(.overLimit) || isAboveExactTarget {
        sentence.add("已多于目标，请核实并说明", "more than planned: verify and explain")
      } else if result.hasData {
        addReached(to: &sentence)
      }
    case .incidents: break
    }
    addTime(to: &sentence)
  }

  private var isDownwards: Bool {
    guard let baseline = result.goal.bound.baseline, let target = result.goal.bound.target else {
      return false
    }
    return target < baseline
  }

  private var isAboveExactTarget: Bool {
    guard case .exactly(let target) = result.goal.bound, let actual = result.actual?.value else {
      return false
    }
    return actual > target
  }

  private func addReport(to sentence: inout Sentence) {
    if result.hasData { return addReached(to: &sentence) }
    guard let missing else { return sentence.add("请填报", "report") }
    // Of “about 40” the plan is 40, although 36 would do.
    let planned = result.goal.bound.ends == nil ? missing : result.goal.bound.target ?? missing
    let said = AmountWording(in: sentence.language).amount(planned, result.goal.unit)
    sentence.add("请填报（计划\(said)）", "report (planned \(said))")
  }

  private func addReached(to sentence: inout Sentence) {
    sentence.add("已达到目标", "reached")
    if daysLeft > 0 { sentence.add("请保持到期末", "keep it until the due day") }
  }

  private func addShare(to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    if let upper = result.goal.bound.ends?.upper, let actual = result.actual?.value,
      actual > upper
    {
      sentence.add(
        "高于上限\(figures.points(actual - upper))，请说明原因",
        "\(figures.points(actual - upper)) above the limit: explain why")
    } else if let missing {
      let said = figures.amount(missing, result.goal.unit == .percent ? nil : result.goal.unit)
      isDownwards
        ? sentence.add("尚未降到目标", "still above the target")
        : sentence.add("还差\(said)", "\(said) to go")
    } else if result.hasData {
      addReached(to: &sentence)
    } else {
      sentence.add("请填报完成数和总数", "report both figures of the ratio")
    }
  }

  private func addSlots(_ cadence: Cadence, to sentence: inout Sentence) {
    let language = sentence.language
    let figures = AmountWording(in: language)
    if result.flags.contains(.missedSlots) {
      sentence.add("缺项不能补，请说明原因", "the gap cannot be filled: explain why")
    }
    guard daysLeft > 0, let slots = result.slots, slots.ended < slots.all else {
      return addTime(to: &sentence)
    }
    let rest = cadence.period.slots(String(slots.all - slots.ended), in: language)
    let unit = result.goal.unit ?? (language == .chinese ? .times : nil)
    let times = figures.amount(cadence.times, unit)
    sentence.add(
      "其余\(rest)\(cadence.period.title(in: language))\(times)",
      "\(times) in each of the remaining \(rest)")
  }

  /// Adds how much time is left, or how long it is overdue, and the pace that needs.
  private func addTime(to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    if daysLeft < 0 {
      sentence.add("已逾期\(figures.days(-daysLeft))", "\(figures.days(-daysLeft)) overdue")
    } else if daysLeft == 0 {
      result.flags.contains(.overdue)
        ? sentence.add("已到期", "due") : sentence.add("今天到期", "due today")
    } else {
      sentence.add("剩\(figures.days(daysLeft))", "\(figures.days(daysLeft)) left")
      guard let perMonth, result.hasData else { return }
      let said = figures.amount(perMonth, result.goal.unit)
      sentence.add("每月约\(said)", "about \(said) a month")
    }
  }
}
