internal import ExactNumbers
internal import GoalModel

/// Adds the amounts of outcomes or of work outside the plan, with digests of the persons counted.
final class AmountInserter {
  private let context: WritingContext
  private let amounts: SQLiteInsert
  private let persons: SQLiteInsert
  private let digests: PersonDigests

  init(_ context: WritingContext, of owner: DetailOwner) throws(PlanStoreError) {
    self.context = context
    let connection = context.connection
    amounts = try SQLiteInsert(
      connection, into: owner.table("amount"),
      """
      change, \(owner.column), place, text, kind, value, hedge, names_persons, numerator,
      denominator, is_cumulative, verdict, step, unit, goal
      """)
    persons = try SQLiteInsert(
      connection, into: owner.table("amount_person"),
      "change, \(owner.column), amount_place, digest")
    digests = try PersonDigests(connection)
  }

  /// Adds the amounts of a record and returns them as they will be read back: without ids of
  /// persons.
  func add(_ given: [Amount], ofRecord record: Int, to change: Change.ID) throws(PlanStoreError)
    -> [Amount]
  {
    var kept: [Amount] = []
    kept.reserveCapacity(given.count)
    for (place, amount) in given.enumerated() {
      let key: [SQLiteValue] = [.integer(change.number), .integer(record), .integer(place)]
      kept.append(try add(amount, key: key))
    }
    return kept
  }

  private func add(_ amount: Amount, key: [SQLiteValue]) throws(PlanStoreError) -> Amount {
    var row = AmountRow()
    var kept = amount
    var digested: [[UInt8]] = []
    switch amount.value {
    case .quantity(let quantity, let hedge, let persons):
      row.kind = .quantity
      row.value = context.texts.text(quantity)
      row.hedge = hedge?.rawValue
      if let persons {
        row.namesPersons = true
        // A person given both by id and by digest is one person.
        digested = Array(Set(persons.map(digests.digest(of:))))
        kept = Amount(
          text: amount.text,
          value: .quantity(
            quantity, hedge, persons: Set(digested.map(PersonDigests.text(of:)))),
          unit: amount.unit, goal: amount.goal)
      }
    case .ratio(let numerator, let denominator, let isCumulative):
      row.kind = .ratio
      row.numerator = context.texts.text(numerator)
      row.denominator = denominator.map(context.texts.text)
      row.isCumulative = isCumulative
    case .verdict(let verdict):
      row.kind = .verdict
      row.verdict = verdict.rawValue
    case .step(let name):
      row.kind = .step
      row.step = name
    }
    try amounts.add(
      key + [
        .text(amount.text), .text(row.kind.rawValue), SQLiteValue(row.value),
        SQLiteValue(row.hedge), SQLiteValue(row.namesPersons), SQLiteValue(row.numerator),
        SQLiteValue(row.denominator), SQLiteValue(row.isCumulative), SQLiteValue(row.verdict),
        SQLiteValue(row.step), SQLiteValue(amount.unit?.name), SQLiteValue(amount.goal),
      ])
    for digest in digested { try persons.add(key + [.blob(digest)]) }
    return kept
  }

  /// The columns of an amount that depend on its kind.
  private struct AmountRow {
    var kind = AmountKind.quantity
    var value: String?
    var hedge: String?
    var namesPersons = false
    var numerator: String?
    var denominator: String?
    var isCumulative = false
    var verdict: String?
    var step: String?
  }
}
