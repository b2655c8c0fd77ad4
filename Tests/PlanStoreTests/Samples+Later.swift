import ExactNumbers
import GoalModel

extension Samples {
  /// A change of every kind that says something later, with a value in every field.
  ///
  /// They fit a ledger with the outcomes `r1` and `r2`; the work outside the plan becomes `r3`, what
  /// a table brought in `r4`.
  static func laterChanges() throws -> [Change.Content] {
    let counted = Amount(
      text: "2人", value: .quantity(try Quantity(2), persons: ["甲", "乙"]), unit: .persons)
    return [
      .recordedOutside([try outsideWork(amounts: amounts() + [counted])]),
      .withdrawn([Outcome.ID(3), Outcome.ID(1)]),
      .reviewed([Outcome.ID(2), Outcome.ID(1)], .pending),
      .unticked(meeting, on: try day("2026-07-02")),
      .remarked(meeting, ItemRemarks(done: "开了两次", reason: "李强请假", next: "十月补开")),
      .decided(
        meeting, .deferred(to: try day("2027-03-31"), approvedBy: "赵主席"),
        on: try day("2026-07-03")),
      .restated(meeting, try restatement(), on: try day("2026-07-04")),
      .set(key: "section-weight:民主管理", value: "2/3"),
      .broughtIn(try tableResults(), from: source),
    ]
  }

  /// An outcome, ticks and words, under an id that only the ledger can make true.
  static func tableResults(id: Int = 0) throws -> TableResults {
    TableResults(
      outcomes: [try plainOutcome(id: id)],
      ticks: [
        Tick(item: training, day: try day("2026-06-30"), by: "王秀英"),
        Tick(item: meeting, day: try day("2026-07-05"), by: "张三", short: "只开了一次"),
      ],
      remarks: [
        TableResults.Remark(item: training, words: ItemRemarks(done: "办了两期")),
        TableResults.Remark(
          item: meeting, words: ItemRemarks(done: "", reason: "李强出差", next: "九月补开")),
      ])
  }

  /// Work outside the plan with a value in every field, under an id that only the ledger can make
  /// true.
  static func outsideWork(id: Int = 0, amounts: [Amount]? = nil) throws -> OutsideWork {
    var work = OutsideWork(
      id: Outcome.ID(id), title: "看望李强", day: try day("2026-06-18"),
      amounts: try amounts ?? Self.amounts())
    work.evidence = [.file(name: "照片.jpg", sha256: source.sha256), .reference("档案盒5-1")]
    work.recordedBy = "王秀英"
    work.note = "李强已出院"
    return work
  }

  /// Work outside the plan with nothing but what it must have.
  static func plainWork(id: Int = 0) throws -> OutsideWork {
    OutsideWork(id: Outcome.ID(id), title: "", day: try day("2026-01-01"), amounts: [])
  }

  /// New words, goals of every kind and another category.
  static func restatement() throws -> ItemRestatement {
    ItemRestatement(targetText: "不少于3次", goals: try allGoals(), category: .training)
  }
}
