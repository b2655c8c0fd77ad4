internal import ExactNumbers
internal import GoalModel

/// Reads the amounts of outcomes or of work outside the plan.
final class AmountReader {
  private let amounts: DetailCursor
  private let persons: DetailCursor

  init(_ context: ReadingContext, of owner: DetailOwner) throws(PlanStoreError) {
    amounts = try DetailCursor(
      context, owner.table("amount"), of: owner.kinds, keys: [owner.column, "place"],
      """
      d.text, d.kind, d.value, d.hedge, d.names_persons, d.numerator, d.denominator,
      d.is_cumulative, d.verdict, d.step, d.unit, d.goal
      """)
    persons = try DetailCursor(
      context, owner.table("amount_person"), of: owner.kinds,
      keys: [owner.column, "amount_place", "digest"], "d.digest")
  }

  /// The amounts of a record, in the order they were said.
  func amounts(of change: Change.ID, record: Int) throws(PlanStoreError) -> [Amount] {
    var read: [Amount] = []
    while try amounts.take(change, record) {
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
            persons: namesPersons ? try persons(of: change, record, place) : nil)
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

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) {
    try amounts.finish()
    try persons.finish()
  }

  private func persons(of change: Change.ID, _ record: Int, _ place: Int)
    throws(PlanStoreError) -> Set<String>
  {
    var read: Set<String> = []
    while try persons.take(change, record, place) {
      read.insert(PersonDigests.text(of: persons.blob()))
    }
    return read
  }
}
