internal import PlanLedger

/// How a table that was read compares with the ledger, with the answers of a form and without.
struct LoadComparing {
  /// Every question, answered or not, so that answers can still be changed.
  private(set) var questions: [MatchingQuestion] = []

  /// How the table differs; `nil` where the year has no plan yet.
  private(set) var difference: PlanDifference?

  /// The ids in the table that are none of the year's.
  private(set) var idsNotFound: [IDNotFound] = []

  /// The plan of another year that the table largely repeats.
  private(set) var repetition: PlanRepetition?

  /// Nothing to compare with.
  static let nothing = LoadComparing()

  private init() {}

  /// Compares.
  ///
  /// - Throws: `LedgerError.noLedger` where there is none, or what is wrong with an answer.
  init(_ reading: PlanReading, _ form: LoadForm, _ visit: Visit) throws(LedgerError) {
    let ledger = try visit.openLedger()
    let plain = try ledger.comparison(of: reading, today: visit.today)
    questions = plain.questions
    difference = plain.difference
    idsNotFound = plain.idsNotFound
    repetition = plain.repetition
    guard !form.choices.isEmpty,
      // Answers that contradict each other are refused when the table is loaded.
      let answered = try? ledger.comparison(
        of: reading, given: form.answers, today: visit.today)
    else { return }
    let known = Set(questions.map(\.reference))
    questions += answered.questions.filter { !known.contains($0.reference) }
    difference = answered.difference
    idsNotFound = answered.idsNotFound
  }
}
