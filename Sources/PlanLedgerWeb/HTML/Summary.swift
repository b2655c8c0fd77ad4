internal import GoalModel
internal import Wording

/// The first line of a plan: how many items there are, and how much of them is done.
struct Summary {
  private let completion: Completion

  init(_ completion: Completion) { self.completion = completion }

  /// The line.
  var line: HTML {
    let counts = completion.total.counts
    return """
      <p class="summary">截至 \(completion.day.description)：计划 <strong>\(counts.inScope)</strong> 项，\
      已完成 <strong>\(counts.done)</strong> 项，进行中 <strong>\(counts.running)</strong> 项，\
      逾期 <strong>\(counts.overdue)</strong> 项，完成率 \
      <strong class="rate">\(Figures.percent(completion.total.rates.year.value))</strong></p>

      """
  }
}
