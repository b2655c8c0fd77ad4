internal import GoalModel

extension JSONValue {
  /// The results each row of a table would record, by the sheet and the cell of its title.
  static func results(_ report: Ledger.ResultsReport) -> [String: JSONValue] {
    let byPlace = report.offers.map { ("\($0.sheet)!\($0.cell)", results($0)) }
    return Dictionary(byPlace) { first, _ in first }
  }

  /// How many results a table holds.
  static func counts(_ counts: ResultCounts) -> JSONValue {
    .object([
      "amounts": .int(counts.amounts), "ticks": .int(counts.ticks),
      "remarks": .int(counts.remarks),
    ])
  }

  private static func results(_ offer: ResultOffer) -> JSONValue {
    .object([
      "record": offer.outcome.map(offered) ?? .null,
      "ticked": .optional(offer.tick?.day.description),
      "remarks": offer.remarks.map { remarks($0) } ?? .null, "known": .bool(offer.isKnown),
    ])
  }

  private static func offered(_ outcome: Outcome) -> JSONValue {
    .object([
      "day": .string(outcome.day.description), "amounts": .strings(outcome.amounts.map(\.text)),
      "evidence": .array(outcome.evidence.map(evidence)),
    ])
  }
}
