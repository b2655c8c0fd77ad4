import ExactNumbers
import GoalModel
import Testing

@Suite("The exact cases of the goal model")
struct GoldenCasesTests {
  @Test("every figure, light and flag is as stated", arguments: try GoldenCase.all())
  func figures(of golden: GoldenCase) throws {
    for (share, printed) in golden.expected.display ?? [:] {
      let shown = share == "none" ? "—" : DisplayedPercent(try fraction(share)).description
      #expect(shown == printed)
    }
    guard !golden.items.isEmpty else { return }
    let completion = Completion(
      of: try golden.planRecords(), on: try day(golden.asOf), isClosing: golden.closing)
    for expected in golden.expected.items ?? [] {
      let result = try #require(
        completion.items.first { $0.item.number == expected.number }, "item \(expected.number)")
      check(result, expected)
    }
    checkRates(completion, golden.expected)
  }

  private func check(_ result: ItemResult, _ expected: GoldenCase.ExpectedItem) {
    let figures = [
      "credited": result.credited?.description, "met": result.met.rawValue,
      "light": result.light.rawValue,
    ]
    for (name, value) in expected.figures.stated {
      #expect(figures[name] == value, "item \(expected.number) \(name)")
    }
    #expect(result.item.state.printedForGolden == expected.state ?? "active")
    #expect(Set(expected.flags ?? []).isSubset(of: result.flags.map(\.name)))
    guard let goals = expected.goals else { return }
    #expect(result.goals.count == goals.count)
    for (goal, stated) in zip(result.goals, goals) { check(goal, stated, of: expected.number) }
  }

  private func check(_ result: GoalResult, _ expected: GoldenCase.ExpectedGoal, of item: String) {
    let figures = [
      "actual": result.actual?.text, "raw": result.raw?.description,
      "credited": result.credited?.description, "met": result.met.rawValue,
      "expected": result.expected.description, "gap": result.gap?.description,
      "light": result.light.rawValue,
    ]
    for (name, value) in expected.figures.stated {
      #expect(figures[name] == value, "item \(item) goal \(name)")
    }
    // The five flags that only follow from the calendar are left out of the golden file.
    let byCalendar: Set = ["not-started", "not-due", "due-soon", "due-today", "overdue"]
    if let flags = expected.flags {
      #expect(Set(result.flags.map(\.name)).subtracting(byCalendar) == Set(flags))
    }
  }

  private func checkRates(_ completion: Completion, _ expected: GoldenCase.Expected) {
    let rates = completion.total.rates
    let computed = [
      "year": rates.year, "due": rates.due, "pace": rates.pace, "onTime": rates.onTime,
      "ticked": rates.ticked, "reported": rates.reported,
    ]
    for (name, value) in expected.rates ?? [:] {
      #expect(computed[name]?.value?.description == value, "rate \(name)")
    }
    if let original = expected.originalBasis {
      #expect(completion.originalYear.value?.description == original)
    }
    let counts = completion.total.counts
    let counted = [
      "items": counts.items, "inScope": counts.inScope, "done": counts.done,
      "running": counts.running, "overdue": counts.overdue, "due": counts.due, "met": counts.met,
      "onTime": counts.onTime, "ticked": counts.ticked, "cancelled": counts.cancelled,
      "deferred": counts.deferred,
    ]
    for (name, value) in expected.counts ?? [:] {
      #expect(counted[name] == value, "count \(name)")
    }
  }
}

extension ItemState {
  /// The golden file calls an unapproved cancellation active, with a flag.
  fileprivate var printedForGolden: String {
    self == .cancelUnapproved ? "active" : rawValue
  }
}
