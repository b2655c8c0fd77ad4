/// Gives personal texts a row of their own, so that a person can be forgotten later.
///
/// A name has one row in the whole ledger; a note has a row wherever it is written, so that equal
/// notes cannot be told by equal digests.
final class PersonalTexts {
  private let insert: SQLiteInsert
  private let search: SQLiteStatement
  private var names: [String: Int] = [:]
  private var last: Int

  init(_ connection: SQLiteConnection) throws(PlanStoreError) {
    insert = try SQLiteInsert(
      connection, into: "personal_text", "id, kind, salt, digest, text")
    search = try connection.prepare(
      "SELECT id FROM personal_text WHERE kind = 'name' AND text = ?")
    last = try connection.integer("SELECT max(id) FROM personal_text") ?? 0
  }

  /// The row of a name; null for an empty one.
  func name(_ text: String) throws(PlanStoreError) -> SQLiteValue {
    if text.isEmpty { return .null }
    if let known = names[text] { return .integer(known) }
    try search.bind([.text(text)])
    let id = try search.step() ? search.integer(0) : add(text, kind: "name")
    names[text] = id
    return .integer(id)
  }

  /// A new row for a note; null for an empty one.
  func note(_ text: String) throws(PlanStoreError) -> SQLiteValue {
    text.isEmpty ? .null : try optionalNote(text)
  }

  /// A new row for a note, even an empty one; null where there is none.
  func optionalNote(_ text: String?) throws(PlanStoreError) -> SQLiteValue {
    guard let text else { return .null }
    return .integer(try add(text, kind: "note"))
  }

  private func add(_ text: String, kind: String) throws(PlanStoreError) -> Int {
    let salt = SHA256.random(16)
    last += 1
    try insert.add([
      .integer(last), .text(kind), .blob(salt), .blob(SHA256.digest(salt: salt, text)),
      .text(text),
    ])
    return last
  }
}
