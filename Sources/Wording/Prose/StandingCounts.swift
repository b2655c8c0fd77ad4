internal import GoalModel

/// How many items are what, as a clause of a sentence.
struct StandingCounts {
  private let counts: CompletionCounts
  private let areRunningOnesToBeVerified: Bool

  init(_ counts: CompletionCounts, _ items: [ItemResult]) {
    self.counts = counts
    let running = items.filter { $0.isInScope && !$0.isDone && !$0.isOverdue }
    areRunningOnesToBeVerified = !running.isEmpty && running.allSatisfy { $0.met == .check }
  }

  /// Adds what is done, running and overdue; what is left open at closing is not called running.
  func add(to sentence: inout Sentence) {
    counts.done > 0
      ? sentence.add("已完成\(counts.done)项", "\(counts.done) done")
      : sentence.add("尚无事项完成", "none done yet")
    if counts.running > 0 {
      areRunningOnesToBeVerified
        ? sentence.add(
          "待核实或目标待明确\(counts.running)项", "\(counts.running) to be verified or without a target")
        : sentence.add("进行中\(counts.running)项", "\(counts.running) running")
    }
    counts.overdue > 0
      ? sentence.add("逾期\(counts.overdue)项", "\(counts.overdue) overdue")
      : sentence.add("无逾期事项", "none overdue")
  }
}
