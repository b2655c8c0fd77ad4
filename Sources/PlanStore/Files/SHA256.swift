internal import CSodium

/// SHA-256 digests, in lower-case hexadecimal where people or file names carry them.
public enum SHA256 {
  /// The digest of bytes.
  public static func hex(of bytes: [UInt8]) -> String { hexadecimal(digest(of: bytes)) }

  /// The digest of a file's bytes, read piece by piece.
  ///
  /// - Throws: `PlanStoreError` where there is no such file, or it cannot be read.
  public static func hex(ofFile path: String) throws(PlanStoreError) -> String {
    var running = Running()
    try FileBytes.read(path) { (piece) throws(PlanStoreError) in running.add(piece) }
    return hexadecimal(running.finish())
  }

  /// The 32 bytes of the digest of `salt` followed by the bytes of `text`.
  static func digest(salt: [UInt8], _ text: String) -> [UInt8] { digest(of: salt + text.utf8) }

  /// Bytes nobody can foresee.
  static func random(_ count: Int) -> [UInt8] {
    ready()
    var bytes = [UInt8](repeating: 0, count: count)
    unsafe randombytes_buf(&bytes, count)
    return bytes
  }

  /// Bytes as two lower-case digits each.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a text is 64 lower-case hexadecimal digits, and so safe as the name of a file.
  static func isHex(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  private static func digest(of bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    unsafe crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
    return digest
  }

  // libsodium asks to be initialised before random bytes are taken; doing so again is harmless.
  private static let isReady = sodium_init() >= 0

  private static func ready() { precondition(isReady, "libsodium has no source of randomness") }

  /// A digest of bytes that arrive piece by piece.
  struct Running {
    private var state = crypto_hash_sha256_state()

    init() { unsafe crypto_hash_sha256_init(&state) }

    /// Takes the next piece.
    mutating func add(_ piece: ArraySlice<UInt8>) {
      unsafe piece.withUnsafeBufferPointer { bytes in
        _ = unsafe crypto_hash_sha256_update(&state, bytes.baseAddress, UInt64(bytes.count))
      }
    }

    /// The 32 bytes of the digest of all pieces.
    mutating func finish() -> [UInt8] {
      var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
      unsafe crypto_hash_sha256_final(&state, &digest)
      return digest
    }
  }
}
