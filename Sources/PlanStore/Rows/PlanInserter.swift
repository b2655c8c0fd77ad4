internal import ExactNumbers
internal import GoalModel

/// Adds the rows of a loaded plan.
final class PlanInserter {
  private let context: WritingContext
  private let plans: SQLiteInsert
  private let sections: SQLiteInsert
  private let items: SQLiteInsert
  private let coDepartments: SQLiteInsert
  private let extras: SQLiteInsert
  private let goals: GoalInserter

  init(_ context: WritingContext) throws(PlanStoreError) {
    self.context = context
    let connection = context.connection
    plans = try SQLiteInsert(
      connection, into: "plan_version",
      """
      change, year, title, organisation, version, reminder_days, yellow_threshold,
      red_threshold, evidence, reviews
      """)
    sections = try SQLiteInsert(connection, into: "section_weight", "change, section, weight")
    items = try SQLiteInsert(
      connection, into: "item_version",
      """
      change, place, item, number, title, section, category, is_category_inferred, department,
      person, target_text, due_text, note, weight, original_due, due, state
      """)
    coDepartments = try SQLiteInsert(
      connection, into: "item_co_department", "change, item_place, place, name")
    extras = try SQLiteInsert(
      connection, into: "item_extra", "change, item_place, place, header, text")
    goals = try GoalInserter(context, of: .plannedItem)
  }

  /// Adds a plan with its items, which become known to the ledger.
  func add(_ plan: Plan, to change: Change.ID) throws(PlanStoreError) {
    let settings = plan.settings
    try plans.add([
      .integer(change.number), .integer(plan.year), .text(plan.title), .text(plan.organisation),
      .integer(plan.version), .integer(settings.reminderDays),
      .text(settings.yellowThreshold.description), .text(settings.redThreshold.description),
      .text(settings.evidence.rawValue), SQLiteValue(settings.reviews),
    ])
    for (section, weight) in settings.sectionWeights {
      try sections.add([
        .integer(change.number), .text(section), .text(weight.description),
      ])
    }
    for (place, item) in plan.items.enumerated() { try add(item, at: place, to: change) }
  }

  private func add(_ item: PlanItem, at place: Int, to change: Change.ID) throws(PlanStoreError) {
    let number = try context.items.number(of: item.id, broughtBy: change)
    try items.add([
      .integer(change.number), .integer(place), .integer(number), .text(item.number),
      .text(item.title), .text(item.section), .text(item.category.rawValue),
      SQLiteValue(item.isCategoryInferred), .text(item.department),
      try context.personalTexts.name(item.person), .text(item.targetText), .text(item.dueText),
      try context.personalTexts.note(item.note), SQLiteValue(item.weight?.description),
      .text(item.originalDue.description), .text(item.due.description),
      .text(item.state.rawValue),
    ])
    for (index, name) in item.coDepartments.enumerated() {
      try coDepartments.add([
        .integer(change.number), .integer(place), .integer(index), .text(name),
      ])
    }
    for (index, field) in item.extra.enumerated() {
      try extras.add([
        .integer(change.number), .integer(place), .integer(index), .text(field.header),
        .text(field.text),
      ])
    }
    try goals.add(item.goals, ofItem: place, to: change)
  }
}
