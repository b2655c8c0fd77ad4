internal import ExactNumbers
internal import GoalModel

/// Things to do once, step by step or again and again, and what a person judges.
extension Explanation {
  func addMilestone(to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    let due = figures.day(goal.timing.due)
    if result.met == .yes {
      if let day = result.doneOn.map(figures.day) {
        sentence.add("已于\(day)完成", "done on \(day)")
      } else {
        sentence.add("已完成", "done")
      }
      return addDelay(to: &sentence)
    }
    sentence.add("应于\(due)前完成", "due by \(due)")
    sentence.add("尚未完成", "not done yet")
  }

  func addSteps(_ steps: [Measure.Step], to sentence: inout Sentence) {
    let figures = AmountWording(in: sentence.language)
    let list = steps.map { $0.name + figures.statedShare($0.weight) }
      .joined(separator: sentence.language.say("、", ", "))
    sentence.add("分\(steps.count)步（\(list)）", "\(steps.count) steps (\(list))")
    let done = result.actual?.value ?? .zero
    if result.met == .yes {
      sentence.add("已全部完成", "all done")
      return addDelay(to: &sentence)
    }
    done.isZero
      ? sentence.add("尚未完成任何一步", "none done yet")
      : sentence.add("已完成\(figures.statedShare(done))", "done \(figures.statedShare(done))")
    if result.expected > .zero {
      let expected = figures.share(result.expected)
      sentence.add("按进度应完成\(expected)", "expected by now \(expected)")
    }
  }

  func addCadence(_ cadence: Cadence, to sentence: inout Sentence) {
    let language = sentence.language
    let figures = AmountWording(in: language)
    let period = cadence.period
    let times = figures.amount(cadence.times, goal.unit ?? (language == .chinese ? .times : nil))
    sentence.add(
      "\(period.title(in: language))\(times)", "\(times) every \(period.title(in: language))")
    if let slots = result.slots {
      sentence.add(
        "共\(period.slots(String(slots.all), in: language))",
        "\(period.slots(String(slots.all), in: language)) in all")
      if slots.ended > 0, slots.ended < slots.all {
        let ended = period.slots(String(slots.ended), in: language)
        sentence.add("已过\(ended)", "\(ended) over")
      }
    }
    guard let done = result.actual?.value else { return addNothingReported(to: &sentence) }
    let filled = period.slots(figures.number(done), in: language)
    // Half-filled slots count in parts, so the figure is no plain number of slots then.
    done.isWhole
      ? sentence.add("已完成\(filled)", "\(filled) kept")
      : sentence.add("折合完成\(filled)", "as much as \(filled) kept")
    if result.flags.contains(.missedSlots) { sentence.add("有缺项", "some missed") }
    addCompletion(to: &sentence)
  }

  func addVerdict(to sentence: inout Sentence) {
    guard case .verdict(let verdict)? = result.actual else {
      return sentence.add("尚未评定", "not judged yet")
    }
    let name = verdict.name(in: sentence.language)
    sentence.add("评定为“\(name)”", "judged \(name)")
    if verdict == .mostly {
      sentence.add("待核实，暂不计入完成率", "to be settled, in no rate yet")
    }
  }
}

extension CountingUnit {
  /// What a cadence without a unit counts.
  static let times = CountingUnit("次")
}
