internal import ExactNumbers
internal import GoalModel

/// Adds the rows of outcomes and gives each outcome its number.
final class OutcomeInserter {
  private let context: WritingContext
  private let outcomes: SQLiteInsert
  private let amounts: SQLiteInsert
  private let persons: SQLiteInsert
  private let evidence: SQLiteInsert
  private let digests: PersonDigests
  private var last: Int

  init(_ context: WritingContext) throws(PlanStoreError) {
    self.context = context
    let connection = context.connection
    outcomes = try SQLiteInsert(
      connection, into: "outcome",
      """
      id, change, item, day, recorded_by, note, review, corrects, is_withdrawn, is_confirmed
      """)
    amounts = try SQLiteInsert(
      connection, into: "amount",
      """
      change, outcome, place, text, kind, value, hedge, names_persons, numerator, denominator,
      is_cumulative, verdict, step, unit, goal
      """)
    persons = try SQLiteInsert(
      connection, into: "amount_person", "change, outcome, amount_place, digest")
    evidence = try SQLiteInsert(
      connection, into: "evidence", "change, outcome, place, reference, name, sha256")
    digests = try PersonDigests(connection)
    last = try connection.integer("SELECT max(id) FROM outcome") ?? 0
  }

  /// Adds outcomes and returns them as they will be read back: numbered, without ids of persons.
  func add(_ given: [Outcome], to change: Change.ID) throws(PlanStoreError) -> [Outcome] {
    var numbered: [Outcome] = []
    numbered.reserveCapacity(given.count)
    for outcome in given { numbered.append(try add(outcome, to: change)) }
    return numbered
  }

  private func add(_ outcome: Outcome, to change: Change.ID) throws(PlanStoreError) -> Outcome {
    if let corrected = outcome.corrects, corrected.number < 1 || corrected.number > last {
      throw .unknownOutcome(corrected)
    }
    let id = last + 1
    try outcomes.add([
      .integer(id), .integer(change.number),
      .integer(try context.items.number(of: outcome.item)),
      .text(context.texts.text(outcome.day)),
      try context.personalTexts.name(outcome.recordedBy),
      try context.personalTexts.note(outcome.note), .text(outcome.review.rawValue),
      SQLiteValue(outcome.corrects?.number), SQLiteValue(outcome.isWithdrawn),
      SQLiteValue(outcome.isConfirmed),
    ])
    last = id
    var kept: [Amount] = []
    for (place, amount) in outcome.amounts.enumerated() {
      kept.append(try add(amount, at: place, ofOutcome: id, to: change))
    }
    for (place, proof) in outcome.evidence.enumerated() {
      let key: [SQLiteValue] = [.integer(change.number), .integer(id), .integer(place)]
      switch proof {
      case .reference(let reference): try evidence.add(key + [.text(reference), .null, .null])
      case .file(let name, let sha256):
        try evidence.add(key + [.null, .text(name), .text(sha256)])
      }
    }
    var numbered = Outcome(
      id: Outcome.ID(id), item: outcome.item, day: outcome.day, amounts: kept)
    numbered.evidence = outcome.evidence
    numbered.recordedBy = outcome.recordedBy
    numbered.note = outcome.note
    numbered.review = outcome.review
    numbered.corrects = outcome.corrects
    numbered.isWithdrawn = outcome.isWithdrawn
    numbered.isConfirmed = outcome.isConfirmed
    return numbered
  }

  private func add(
    _ amount: Amount, at place: Int, ofOutcome outcome: Int, to change: Change.ID
  ) throws(PlanStoreError) -> Amount {
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
    try amounts.add([
      .integer(change.number), .integer(outcome), .integer(place), .text(amount.text),
      .text(row.kind.rawValue), SQLiteValue(row.value), SQLiteValue(row.hedge),
      SQLiteValue(row.namesPersons), SQLiteValue(row.numerator), SQLiteValue(row.denominator),
      SQLiteValue(row.isCumulative), SQLiteValue(row.verdict), SQLiteValue(row.step),
      SQLiteValue(amount.unit?.name), SQLiteValue(amount.goal),
    ])
    for digest in digested {
      try persons.add([
        .integer(change.number), .integer(outcome), .integer(place), .blob(digest),
      ])
    }
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
