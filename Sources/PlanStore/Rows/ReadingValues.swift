internal import GoalModel

/// What rows refer to by number, held in memory while they are read.
final class ReadingValues {
  /// The personal texts by number; empty where one was erased.
  let personalTexts: [Int: String]

  /// The identities of items by number.
  let items: [Int: PlanItem.ID]

  /// Days and amounts already read.
  let texts = ValueTexts()

  init(_ connection: SQLiteConnection) throws(PlanStoreError) {
    var personalTexts: [Int: String] = [:]
    let text = try connection.prepare("SELECT id, text FROM personal_text ORDER BY id")
    while try text.step() { personalTexts[text.integer(0)] = text.text(1) ?? "" }
    var items: [Int: PlanItem.ID] = [:]
    let item = try connection.prepare("SELECT id, name FROM item ORDER BY id")
    while try item.step() { items[item.integer(0)] = PlanItem.ID(item.text(1) ?? "") }
    self.personalTexts = personalTexts
    self.items = items
  }
}
