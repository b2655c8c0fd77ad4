internal import CSQLite
internal import Glibc

/// An open database, closed exactly once, and the one place where result codes become errors.
///
/// A connection belongs to one task at a time: it is opened without SQLite's own locks.
@safe final class SQLiteConnection {
  /// The path as it was given, for errors.
  let path: String

  private let handle: OpaquePointer

  /// Opens a database file, or makes an empty one where `creating` and none is there.
  init(path: String, creating: Bool, busyTimeout: Duration) throws(PlanStoreError) {
    self.path = path
    var opened: OpaquePointer?
    let flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
      | (creating ? SQLITE_OPEN_CREATE : 0)
    // A name such as `file:a` would be taken for a URI, and an empty one for a temporary database.
    let name = path.hasPrefix("file:") || path.isEmpty ? "./" + path : path
    let code = unsafe sqlite3_open_v2(name, &opened, flags, nil)
    guard let handle = unsafe opened else {
      throw .unexpected(SQLiteError(code: code, message: "out of memory", sql: ""))
    }
    unsafe self.handle = handle
    guard code == SQLITE_OK else { throw failure(code) }
    let (seconds, attoseconds) = busyTimeout.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    unsafe sqlite3_busy_timeout(handle, Int32(clamping: milliseconds))
  }

  // Waits for the last statement, each of which keeps the connection alive.
  deinit { unsafe sqlite3_close_v2(handle) }

  /// Whether a transaction is under way; SQLite itself ends one after some failures.
  var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

  /// Compiles the first statement of `sql`.
  func prepare(_ sql: String) throws(PlanStoreError) -> SQLiteStatement {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &prepared, nil)
    guard code == SQLITE_OK else { throw failure(code, sql) }
    guard let statement = unsafe prepared else {
      throw .unexpected(SQLiteError(code: code, message: "no statement", sql: sql))
    }
    return unsafe SQLiteStatement(handle: statement, connection: self, sql: sql)
  }

  /// Runs every statement of `sql`, which must not hold values of the ledger.
  func execute(_ sql: String) throws(PlanStoreError) {
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code, sql) }
  }

  /// Runs one statement with values.
  func run(_ sql: String, _ values: [SQLiteValue] = []) throws(PlanStoreError) {
    let statement = try prepare(sql)
    try statement.run(values)
  }

  /// The first column of the first row as a number; `nil` where there is no row, or null.
  func integer(_ sql: String, _ values: [SQLiteValue] = []) throws(PlanStoreError) -> Int? {
    let statement = try prepare(sql)
    try statement.bind(values)
    return try statement.step() && !statement.isNull(0) ? statement.integer(0) : nil
  }

  /// Gives a transaction up; there is nothing to give up where SQLite already has.
  func rollBack() {
    if isInTransaction { unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
  }

  /// The error for a result code: the choke point every failing call goes through.
  func failure(_ code: Int32, _ sql: String = "") -> PlanStoreError {
    let said = unsafe sqlite3_errmsg(handle)
    let message = unsafe said.map { unsafe String(cString: $0) } ?? ""
    let error = SQLiteError(code: code, message: message, sql: sql)
    let system = unsafe sqlite3_system_errno(handle)
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path: path)
    case SQLITE_FULL: return .diskFull(path: path)
    case SQLITE_IOERR where system == ENOSPC || system == EDQUOT: return .diskFull(path: path)
    case SQLITE_IOERR: return .inputOutput(path: path, code: system)
    case SQLITE_READONLY: return .readOnly(path: path)
    case SQLITE_NOTADB: return .notALedger(path: path)
    case SQLITE_CORRUPT: return .damaged(path: path, .database(error))
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH:
      return .cannotOpen(path: path, code: system)
    case SQLITE_CONSTRAINT: return .refused(error)
    default: return .unexpected(error)
    }
  }
}
