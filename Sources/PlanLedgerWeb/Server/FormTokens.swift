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

  init() { key = Self.random() }

  private static func random() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.bytes)
    unsafe randombytes_buf(&bytes, Self.bytes)
    return bytes
  }

  /// A session nobody can guess.
  func newSession() -> String { Self.hexadecimal(Self.random()) }

  /// Whether a text has the form of a session.
  func isSession(_ text: String) -> Bool {
    text.utf8.count == Self.bytes * 2
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }

  /// The token in the forms of a session.
  func token(of session: String) -> String {
    var hash = [UInt8](repeating: 0, count: Self.bytes)
    let message = Array(session.utf8)
    unsafe _ = crypto_generichash(
      &hash, Self.bytes, message, UInt64(message.count), key, Self.bytes)
    return Self.hexadecimal(hash)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
