internal import ExactNumbers
public import GoalModel

/// One sentence that states the sum behind a result, so that nobody has to believe a bare figure.
///
/// 计划12次，已完成10次，按进度应完成11次，完成率83.3%。
public struct Explanation: Hashable, Sendable {
  /// The result that is explained.
  public let result: GoalResult

  /// Creates the explanation of a result.
  public init(_ result: GoalResult) { self.result = result }

  /// The sentence.
  public func text(in language: Language) -> String {
    var sentence = Sentence(in: language)
    if result.met == .notApplicable {
      sentence.add("本期没有此类事项", "no such case arose")
      sentence.add("不计入", "not counted")
      return sentence.text
    }
    switch result.goal.measure {
    case .milestone: addMilestone(to: &sentence)
    case .weightedSteps(let steps): addSteps(steps, to: &sentence)
    case .cadence(let cadence): addCadence(cadence, to: &sentence)
    case .incidents: addIncidents(to: &sentence)
    case .everyCase: addEveryCase(to: &sentence)
    case .judged: addVerdict(to: &sentence)
    case .ratio, .amountRatio: addShare(to: &sentence)
    case .sum, .last, .distinct: addCount(to: &sentence)
    }
    addRemarks(to: &sentence)
    return sentence.text
  }

  // MARK: What all sentences share

  var goal: Goal { result.goal }

  var isLevel: Bool { goal.measure == .last }

  /// Adds the degree of completion, which every goal that is reached step by step ends with.
  func addCompletion(to sentence: inout Sentence) {
    guard let credited = result.credited else { return }
    let share = AmountWording(in: sentence.language).share(credited)
    sentence.add("完成率\(share)", "completion \(share)")
  }

  /// Adds what should be there by now, while that is more than nothing, less than all and not yet
  /// overtaken.
  func addExpectation(to sentence: inout Sentence, _ say: (Fraction) -> String) {
    switch goal.timing.schedule {
    case .linear, .byPeriod: break
    case .step, .slots, .periods, .asItGoes: return
    }
    let isReached = result.credited == .one
    guard !isReached, result.expected > .zero, result.expected < .one,
      let expected = result.expectedActual, !expected.isZero
    else { return }
    let figure = say(expected)
    let verb = isLevel || goal.measure.isRatio ? "应达到" : "应完成"
    sentence.add("按进度\(verb)\(figure)", "expected by now \(figure)")
  }

  /// Adds the sentence of a goal without any record.
  func addNothingReported(to sentence: inout Sentence) {
    sentence.add("尚未填报", "nothing reported yet")
  }

  /// Adds what the figures alone do not show: records left out, proof outstanding.
  private func addRemarks(to sentence: inout Sentence) {
    for flag in result.flags {
      switch flag {
      case .pending(let count):
        sentence.add("另有\(count)条待审核", "\(count) more waiting for review")
      case .returned(let count):
        sentence.add("另有\(count)条被退回", "\(count) more sent back")
      case .duplicate(let count):
        sentence.add(
          "另有\(count)条疑似重复未计入",
          "\(count) suspected duplicate\(count == 1 ? "" : "s") left out")
      case .outOfPeriod(let count):
        sentence.add("另有\(count)条不在计划年度未计入", "\(count) outside the plan year left out")
      case .notAdditive:
        sentence.add("人员可能重复，须按名册核实", "persons may be counted twice, to be verified")
      case .overDenominator:
        sentence.add("分子大于分母，须核实", "more counted than there are, to be verified")
      case .stale:
        sentence.add("数据未按月更新", "the figure is out of date")
      case .evidenceMissing: sentence.add("佐证材料待补", "evidence outstanding")
      case .late where !goal.measure.isMilestone: addDelay(to: &sentence)
      default: break
      }
    }
  }

  /// Adds by how many days a met goal was late.
  func addDelay(to sentence: inout Sentence) {
    guard let doneOn = result.doneOn, doneOn > goal.timing.due else { return }
    let days = AmountWording(in: sentence.language).days(goal.timing.due.days(to: doneOn))
    sentence.add("比时限晚\(days)", "\(days) late")
  }
}
