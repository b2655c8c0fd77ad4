import Glibc

/// How much memory this process holds, as Linux tells it.
enum ProcessMemory {
  private struct Unknown: Error {}

  /// The bytes held now.
  static func held() throws -> Int { try bytes("VmRSS:") }

  /// The most bytes held since ``forgetPeak()``.
  static func peak() throws -> Int { try bytes("VmHWM:") }

  /// Gives freed memory back to the system; without it memory would look held that nobody uses.
  static func giveBackUnused() {
    // The C library's header for this is not among those Swift's Glibc module shows.
    guard let symbol = unsafe dlsym(nil, "malloc_trim") else { return }
    typealias Trim = @convention(c) (Int) -> Int32
    _ = unsafe unsafeBitCast(symbol, to: Trim.self)(0)
  }

  /// Lets the peak begin at what is held now.
  static func forgetPeak() throws {
    let descriptor = unsafe open("/proc/self/clear_refs", O_WRONLY)
    guard descriptor >= 0 else { throw Unknown() }
    defer { close(descriptor) }
    // 5 is the kernel's number for this; see proc(5).
    guard unsafe write(descriptor, "5", 1) == 1 else { throw Unknown() }
  }

  private static func bytes(_ name: String) throws -> Int {
    let descriptor = unsafe open("/proc/self/status", O_RDONLY)
    guard descriptor >= 0 else { throw Unknown() }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe read(descriptor, buffer.baseAddress, buffer.count)
    }
    let lines = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).split(separator: "\n")
    let words = lines.map { $0.split(whereSeparator: \.isWhitespace) }
    // Linux tells it in units of 1024 bytes.
    guard let line = words.first(where: { $0.first == name[...] }), line.count > 1,
      let units = Int(line[1])
    else { throw Unknown() }
    return units * 1024
  }
}
