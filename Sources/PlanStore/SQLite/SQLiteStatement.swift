internal import CSQLite

/// A prepared statement, which cannot be copied and so is finalized exactly once.
@safe struct SQLiteStatement: ~Copyable {
  private let handle: OpaquePointer
  private let connection: SQLiteConnection
  private let sql: String

  /// Takes over a handle, which nobody else may finalize.
  @unsafe init(handle: OpaquePointer, connection: SQLiteConnection, sql: String) {
    unsafe self.handle = handle
    self.connection = connection
    self.sql = sql
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Starts anew with values for the placeholders, from the first on.
  func bind(_ values: [SQLiteValue]) throws(PlanStoreError) {
    // What a reset returns is the failure of the run before, which was already reported.
    unsafe sqlite3_reset(handle)
    var place: Int32 = 0
    for value in values {
      place += 1
      let code =
        switch value {
        case .null: unsafe sqlite3_bind_null(handle, place)
        case .integer(let number): unsafe sqlite3_bind_int64(handle, place, Int64(number))
        case .text(let text): bind(text, at: place)
        case .blob(let bytes): bind(bytes, at: place)
        }
      guard code == SQLITE_OK else { throw connection.failure(code, sql) }
    }
  }

  /// Advances to the next row; `false` once there is none.
  func step() throws(PlanStoreError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let code: throw connection.failure(code, sql)
    }
  }

  /// Runs the statement to its end and makes it ready for the next run.
  func run(_ values: [SQLiteValue] = []) throws(PlanStoreError) {
    try bind(values)
    while try step() {}
    unsafe sqlite3_reset(handle)
  }

  /// Whether a column of the current row is null.
  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// A column of the current row as a number.
  func integer(_ column: Int32) -> Int { Int(unsafe sqlite3_column_int64(handle, column)) }

  /// A column of the current row as text; `nil` for null.
  func text(_ column: Int32) -> String? {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// A column of the current row as bytes; empty for null.
  func blob(_ column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Gives SQLite its own copy, since a Swift string may move as soon as the call is over.
  private static var copied: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  private func bind(_ text: String, at place: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty buffer may have no address, which SQLite would take for null.
        guard let start = characters.baseAddress else {
          return unsafe sqlite3_bind_text(handle, place, "", 0, Self.copied)
        }
        return unsafe sqlite3_bind_text64(
          handle, place, start, UInt64(characters.count), Self.copied, UInt8(SQLITE_UTF8))
      }
    }
  }

  private func bind(_ bytes: [UInt8], at place: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else {
        return unsafe sqlite3_bind_zeroblob(handle, place, 0)
      }
      return unsafe sqlite3_bind_blob64(
        handle, place, start, UInt64(bytes.count), Self.copied)
    }
  }
}
