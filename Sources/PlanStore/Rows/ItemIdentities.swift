internal import GoalModel

/// The numbers by which rows refer to items.
final class ItemIdentities {
  private let insert: SQLiteInsert
  private var known: [PlanItem.ID: Int] = [:]
  private var last = 0

  init(_ connection: SQLiteConnection) throws(PlanStoreError) {
    insert = try SQLiteInsert(connection, into: "item", "id, name, change")
    let items = try connection.prepare("SELECT id, name FROM item ORDER BY id")
    while try items.step() {
      last = items.integer(0)
      known[PlanItem.ID(items.text(1) ?? "")] = last
    }
  }

  /// The number of an item some plan has.
  ///
  /// - Throws: `PlanStoreError.unknownItem` where none has it.
  func number(of item: PlanItem.ID) throws(PlanStoreError) -> Int {
    guard let number = known[item] else { throw .unknownItem(item) }
    return number
  }

  /// The number of an item, which becomes known with the change that brings it.
  func number(of item: PlanItem.ID, broughtBy change: Change.ID) throws(PlanStoreError) -> Int {
    if let number = known[item] { return number }
    try insert.add([.integer(last + 1), .text(item.description), .integer(change.number)])
    last += 1
    known[item] = last
    return last
  }
}
