internal import ExactNumbers
internal import GoalModel

/// Walks the rows of one detail table in the order of their keys, beside the changes they belong to.
///
/// Every cursor of a reading moves forward only, so that reading costs one walk over each table
/// however many changes there are.
final class DetailCursor {
  private let table: String
  private let path: String
  private let keyCount: Int32
  private let statement: SQLiteStatement
  private let values: ReadingValues
  private var state = State.taken
  private var column: Int32 = 0

  private enum State { case waiting, taken, ended }

  /// Starts before the first row of `table` that belongs to a selected change of one of `kinds`.
  ///
  /// - Parameters:
  ///   - context: What all cursors of a reading share.
  ///   - table: The table, with a column `change`.
  ///   - kinds: The kinds of change that have such rows.
  ///   - keys: The columns after `change` that order the rows.
  ///   - columns: The columns read one after another once a row is taken.
  /// - Throws: `PlanStoreError` where the ledger cannot be read.
  init(
    _ context: ReadingContext, _ table: String, of kinds: [ChangeKind], keys: [String] = [],
    _ columns: String
  ) throws(PlanStoreError) {
    self.table = table
    path = context.connection.path
    values = context.values
    let laterKeys = keys.map { ", d." + $0 }.joined()
    keyCount = Int32(keys.count) + 1
    let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    // A cross join is walked from left to right, changes first and then what belongs to each, so
    // that rows come in this order by themselves; ordered by `d.change` they would be sorted.
    statement = try context.connection.prepare(
      """
      SELECT d.change\(laterKeys), \(columns)
      FROM change c CROSS JOIN \(table) d ON d.change = c.id
      WHERE c.kind IN (\(names)) AND \(context.selection.condition)
      ORDER BY c.id\(laterKeys)
      """)
    try statement.bind(context.selection.values)
  }

  /// Moves to the next row if it belongs to the given change, and to the outcome or item and its
  /// part where they are given; `false` where the next row belongs to something later.
  ///
  /// - Throws: `PlanStoreError.damaged` where the row belongs to something already passed.
  func take(_ change: Change.ID, _ second: Int? = nil, _ third: Int? = nil)
    throws(PlanStoreError) -> Bool
  {
    if state == .taken { state = try statement.step() ? .waiting : .ended }
    guard state == .waiting else { return false }
    guard try isAt(change.number, key: 0) else { return false }
    if let second { guard try isAt(second, key: 1) else { return false } }
    if let third { guard try isAt(third, key: 2) else { return false } }
    state = .taken
    column = keyCount
    return true
  }

  private func isAt(_ wanted: Int, key: Int32) throws(PlanStoreError) -> Bool {
    let found = statement.integer(key)
    guard found >= wanted else { throw stray() }
    return found == wanted
  }

  /// Makes sure that every row was taken.
  func finish() throws(PlanStoreError) {
    if state == .taken { state = try statement.step() ? .waiting : .ended }
    if state == .waiting { throw stray() }
  }

  /// A key of the row, counted from 1 after the change.
  func key(_ index: Int32) -> Int { statement.integer(index) }

  /// The next column as a number.
  func integer() -> Int {
    column += 1
    return statement.integer(column - 1)
  }

  /// The next column as a number; `nil` for null.
  func optionalInteger() -> Int? {
    column += 1
    return statement.isNull(column - 1) ? nil : statement.integer(column - 1)
  }

  /// The next column as yes or no.
  func flag() -> Bool { integer() != 0 }

  /// The next column as text; `nil` for null.
  func optionalText() -> String? {
    column += 1
    return statement.text(column - 1)
  }

  /// The next column as text.
  func text() throws(PlanStoreError) -> String { try found(optionalText()) }

  /// The next column as bytes.
  func blob() -> [UInt8] {
    column += 1
    return statement.blob(column - 1)
  }

  /// The next column as the number of a personal text, which is empty once it was erased.
  func personalText() throws(PlanStoreError) -> String { try optionalPersonalText() ?? "" }

  /// The next column as the number of a personal text; `nil` for null.
  func optionalPersonalText() throws(PlanStoreError) -> String? {
    guard let id = optionalInteger() else { return nil }
    return try found(values.personalTexts[id])
  }

  /// The next column as the name of an item.
  func item() throws(PlanStoreError) -> PlanItem.ID { try found(values.items[integer()]) }

  /// The next column as a day.
  func day() throws(PlanStoreError) -> CalendarDay { try found(values.texts.day(text())) }

  /// The next column as a day; `nil` for null.
  func optionalDay() throws(PlanStoreError) -> CalendarDay? {
    guard let text = optionalText() else { return nil }
    return try found(values.texts.day(text))
  }

  /// The next column as a fraction.
  func fraction() throws(PlanStoreError) -> Fraction { try found(optionalFraction()) }

  /// The next column as a fraction; `nil` for null.
  func optionalFraction() throws(PlanStoreError) -> Fraction? {
    guard let text = optionalText() else { return nil }
    return try found(values.texts.fraction(text))
  }

  /// The next column as a quantity; `nil` for null.
  func optionalQuantity() throws(PlanStoreError) -> Quantity? {
    guard let text = optionalText() else { return nil }
    return try found(values.texts.quantity(text))
  }

  /// The next column as one of the words of `Word`.
  func word<Word: RawRepresentable<String>>() throws(PlanStoreError) -> Word {
    try found(Word(rawValue: text()))
  }

  /// The next column as one of the words of `Word`; `nil` for null.
  func optionalWord<Word: RawRepresentable<String>>() throws(PlanStoreError) -> Word? {
    guard let text = optionalText() else { return nil }
    return try found(Word(rawValue: text))
  }

  /// The value a row must have.
  ///
  /// - Throws: `PlanStoreError.damaged` where it has none.
  func found<Value>(_ value: Value?) throws(PlanStoreError) -> Value {
    guard let value else {
      throw .damaged(path: path, .value(table: table, Change.ID(statement.integer(0))))
    }
    return value
  }

  /// The error for a change that lacks its row in the table.
  func missing(_ change: Change.ID) -> PlanStoreError {
    .damaged(path: path, .missingRow(table: table, change))
  }

  /// The error for a row that belongs to nothing.
  func stray() -> PlanStoreError {
    .damaged(path: path, .strayRow(table: table, Change.ID(statement.integer(0))))
  }
}
