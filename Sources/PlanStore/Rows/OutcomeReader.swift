internal import ExactNumbers
internal import GoalModel

/// Reads the outcomes of changes with their amounts and evidence.
final class OutcomeReader {
  private let outcomes: DetailCursor
  private let amounts: DetailCursor
  private let persons: DetailCursor
  private let evidence: DetailCursor

  init(_ context: ReadingContext) throws(PlanStoreError) {
    let kinds = ChangeKind.withOutcomes
    outcomes = try DetailCursor(
      context, "outcome", of: kinds, keys: ["id"],
      """
      d.item, d.day, d.recorded_by, d.note, d.review, d.corrects, d.is_withdrawn, d.is_confirmed
      """)
    amounts = try DetailCursor(
      context, "amount", of: kinds, keys: ["outcome", "place"],
      """
      d.text, d.kind, d.value, d.hedge, d.names_persons, d.numerator, d.denominator,
      d.is_cumulative, d.verdict, d.step, d.unit, d.goal
      """)
    persons = try DetailCursor(
      context, "amount_person", of: kinds, keys: ["outcome", "amount_place", "digest"], "d.digest")
    evidence = try DetailCursor(
      context, "evidence", of: kinds, keys: ["outcome", "place"],
      "d.reference, d.name, d.sha256")
  }

  /// The outcomes of a change, in the order they were given.
  func outcomes(of change: Change.ID) throws(PlanStoreError) -> [Outcome] {
    var read: [Outcome] = []
    while try outcomes.take(change) {
      let number = outcomes.key(1)
      var outcome = Outcome(
        id: Outcome.ID(number), item: try outcomes.item(), day: try outcomes.day(),
        amounts: try amounts(of: change, number))
      outcome.recordedBy = try outcomes.personalText()
      outcome.note = try outcomes.personalText()
      outcome.review = try outcomes.word()
      outcome.corrects = outcomes.optionalInteger().map { Outcome.ID($0) }
      outcome.isWithdrawn = outcomes.flag()
      outcome.isConfirmed = outcomes.flag()
      outcome.evidence = try evidence(of: change, number)
      read.append(outcome)
    }
    return read
  }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) {
    try outcomes.finish()
    try amounts.finish()
    try persons.finish()
    try evidence.finish()
  }

  private func amounts(of change: Change.ID, _ outcome: Int) throws(PlanStoreError) -> [Amount] {
    var read: [Amount] = []
    while try amounts.take(change, outcome) {
      let place = amounts.key(2)
      let text = try amounts.text()
      let kind: AmountKind = try amounts.word()
      let quantity = try amounts.optionalQuantity()
      let hedge: Hedge? = try amounts.optionalWord()
      let namesPersons = amounts.flag()
      let numerator = try amounts.optionalQuantity()
      let denominator = try amounts.optionalQuantity()
      let isCumulative = amounts.flag()
      let verdict: Verdict? = try amounts.optionalWord()
      let step = amounts.optionalText()
      let value: Amount.Value =
        switch kind {
        case .quantity:
          .quantity(
            try amounts.found(quantity), hedge,
            persons: namesPersons ? try persons(of: change, outcome, place) : nil)
        case .ratio:
          .ratio(try amounts.found(numerator), of: denominator, isCumulative: isCumulative)
        case .verdict: .verdict(try amounts.found(verdict))
        case .step: .step(try amounts.found(step))
        }
      let unit = amounts.optionalText().map { CountingUnit($0) }
      read.append(
        Amount(text: text, value: value, unit: unit, goal: amounts.optionalInteger()))
    }
    return read
  }

  private func persons(of change: Change.ID, _ outcome: Int, _ place: Int)
    throws(PlanStoreError) -> Set<String>
  {
    var read: Set<String> = []
    while try persons.take(change, outcome, place) {
      read.insert(PersonDigests.text(of: persons.blob()))
    }
    return read
  }

  private func evidence(of change: Change.ID, _ outcome: Int) throws(PlanStoreError)
    -> [Evidence]
  {
    var read: [Evidence] = []
    while try evidence.take(change, outcome) {
      let reference = evidence.optionalText()
      if let reference {
        read.append(.reference(reference))
      } else {
        read.append(.file(name: try evidence.text(), sha256: try evidence.text()))
      }
    }
    return read
  }
}
