/// Turns ids of persons into digests under the secret salt of the ledger.
///
/// The same person has the same digest in the whole ledger, so that union of ids still counts
/// everybody once, and another in every other ledger.
struct PersonDigests {
  private let salt: [UInt8]

  // Tells a digest that was read back from an id that was typed, so that it is not taken for one.
  private static let mark = "p:"

  /// Reads the salt of a ledger.
  init(_ connection: SQLiteConnection) throws(PlanStoreError) {
    let ledger = try connection.prepare("SELECT person_salt FROM ledger")
    guard try ledger.step() else { throw .damaged(path: connection.path, .noSecrets) }
    salt = ledger.blob(0)
  }

  /// The 32 bytes kept for a person's id, or for a digest that was read back.
  func digest(of person: String) -> [UInt8] {
    Self.bytes(of: person) ?? SHA256.digest(salt: salt, person)
  }

  /// What stands for a person in what is read back.
  static func text(of digest: [UInt8]) -> String { mark + SHA256.hexadecimal(digest) }

  private static func bytes(of text: String) -> [UInt8]? {
    guard text.hasPrefix(mark), SHA256.isHex(String(text.dropFirst(mark.count))) else {
      return nil
    }
    let digits = Array(text.utf8.dropFirst(mark.utf8.count)).map { $0 < 97 ? $0 - 48 : $0 - 87 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
