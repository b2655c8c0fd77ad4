/// What a column of a plan table is about; the raw value is what `--map` and `--json` call it.
public enum PlanField: String, Hashable, Sendable, CaseIterable {
  /// The identity the ledger gave the item, `2026-017`.
  case id
  /// The number of the item as written.
  case number
  /// The plan's own heading.
  case section
  /// What is to be done.
  case title
  /// What it consists of.
  case content
  /// What would show that it is achieved.
  case target
  /// What the target counts.
  case unit
  /// By what standard it is judged.
  case standard
  /// How much it weighs.
  case weight
  /// Who leads it.
  case leader
  /// Which department answers for it.
  case department
  /// Which departments help.
  case coDepartment
  /// Who answers for it.
  case person
  /// Who takes part.
  case participants
  /// When it takes place.
  case time
  /// Until when it is to be done.
  case due
  /// How much money is set aside for it.
  case budget
  /// How much money was spent.
  case spent
  /// How much was done.
  case actual
  /// What was done, in words.
  case result
  /// Whether it is done.
  case status
  /// When it was done.
  case doneDay
  /// What proves it.
  case evidence
  /// Why it was not done.
  case reason
  /// What comes next.
  case next
  /// A remark.
  case remark
}
