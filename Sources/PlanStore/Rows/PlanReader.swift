internal import GoalModel

/// Reads the plans of changes with their items.
final class PlanReader {
  private let plans: DetailCursor
  private let sections: DetailCursor
  private let items: DetailCursor
  private let coDepartments: DetailCursor
  private let extras: DetailCursor
  private let goals: GoalReader

  init(_ context: ReadingContext) throws(PlanStoreError) {
    plans = try DetailCursor(
      context, "plan_version", of: [.loaded],
      """
      d.year, d.title, d.organisation, d.version, d.reminder_days, d.yellow_threshold,
      d.red_threshold, d.evidence, d.reviews
      """)
    sections = try DetailCursor(
      context, "section_weight", of: [.loaded], keys: ["section"], "d.section, d.weight")
    items = try DetailCursor(
      context, "item_version", of: [.loaded], keys: ["place"],
      """
      d.item, d.number, d.title, d.section, d.category, d.is_category_inferred, d.department,
      d.person, d.target_text, d.due_text, d.note, d.weight, d.original_due, d.due, d.state
      """)
    coDepartments = try DetailCursor(
      context, "item_co_department", of: [.loaded], keys: ["item_place", "place"], "d.name")
    extras = try DetailCursor(
      context, "item_extra", of: [.loaded], keys: ["item_place", "place"], "d.header, d.text")
    goals = try GoalReader(context, of: .plannedItem)
  }

  /// The plan a change loaded.
  func plan(of change: Change.ID) throws(PlanStoreError) -> Plan {
    guard try plans.take(change) else { throw plans.missing(change) }
    var plan = Plan(
      year: plans.integer(), title: try plans.text(), organisation: try plans.text(),
      version: plans.integer(), items: [])
    plan.settings.reminderDays = plans.integer()
    plan.settings.yellowThreshold = try plans.fraction()
    plan.settings.redThreshold = try plans.fraction()
    plan.settings.evidence = try plans.word()
    plan.settings.reviews = plans.flag()
    while try sections.take(change) {
      plan.settings.sectionWeights[try sections.text()] = try sections.fraction()
    }
    while try items.take(change) { plan.items.append(try item(of: change)) }
    return plan
  }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) {
    try plans.finish()
    try sections.finish()
    try items.finish()
    try coDepartments.finish()
    try extras.finish()
    try goals.finish()
  }

  private func item(of change: Change.ID) throws(PlanStoreError) -> PlanItem {
    let place = items.key(1)
    let id = try items.item()
    let number = try items.text()
    var item = PlanItem(
      id: id, title: try items.text(), due: .first(of: 1), goals: [])
    item.number = number
    item.section = try items.text()
    item.category = try items.word()
    item.isCategoryInferred = items.flag()
    item.department = try items.text()
    item.person = try items.personalText()
    item.targetText = try items.text()
    item.dueText = try items.text()
    item.note = try items.personalText()
    item.weight = try items.optionalFraction()
    item.originalDue = try items.day()
    item.due = try items.day()
    item.state = try items.word()
    while try coDepartments.take(change, place) {
      item.coDepartments.append(try coDepartments.text())
    }
    while try extras.take(change, place) {
      item.extra.append(.init(header: try extras.text(), text: try extras.text()))
    }
    item.goals = try goals.goals(of: change, item: place)
    return item
  }
}
