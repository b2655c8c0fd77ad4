internal import CSodium

/// Tokens that tell a form of our own pages from one another page made up.
///
/// A browser is known by a random session; the token in its forms is a keyed hash of it (BLAKE2b by
/// libsodium). The key lives as long as the program.
struct FormTokens: Sendable {
  /// The cookie that holds the session.
  static let cookie = "session"

  /// The field of a form that holds the token.
  static let field = "token"

  private static let bytes = 32

  private let key: [UInt8]

  init() { key = Secret.bytes(Self.bytes) }

  /// A session nobody can guess.
  func newSession() -> String { Secret.hexadecimal(Secret.bytes(Self.bytes)) }

  /// Whether a text has the form of a session.
  func isSession(_ text: String) -> Bool { Secret.isHexadecimal(text, ofBytes: Self.bytes) }

  /// The token in the forms of a session.
  func token(of session: String) -> String {
    var hash = [UInt8](repeating: 0, count: Self.bytes)
    let message = Array(session.utf8)
    unsafe _ = crypto_generichash(
      &hash, Self.bytes, message, UInt64(message.count), key, Self.bytes)
    return Secret.hexadecimal(hash)
  }
}
