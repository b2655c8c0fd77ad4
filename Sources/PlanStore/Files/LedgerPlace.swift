internal import Glibc

/// Whether a ledger can be where a person says, found out before SQLite touches anything.
enum LedgerPlace {
  /// Refuses what cannot be opened or created.
  static func check(_ path: String, creating: Bool) throws(PlanStoreError) {
    var file = stat()
    // SQLite would take a text with a zero byte in it for a shorter one.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(path: path) }
    if unsafe stat(path, &file) == 0 {
      let kind = file.st_mode & S_IFMT
      guard kind == S_IFREG else {
        throw .cannotOpen(path: path, code: kind == S_IFDIR ? EISDIR : EINVAL)
      }
      let isEmpty = file.st_size == 0
      if creating && !isEmpty { throw .alreadyExists(path: path) }
      if !creating && isEmpty { throw .notALedger(path: path) }
    } else if !creating || errno != ENOENT {
      throw FileBytes.failure(path)
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let held = NetworkFileSystem(holding: path) ?? NetworkFileSystem(holding: folder)
    if let held { throw .networkFileSystem(path: path, held) }
  }

  /// The path without symbolic links, beside which SQLite puts its own files too.
  static func resolved(_ path: String) -> String {
    guard let found = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
