internal import Glibc

/// A conversion from one encoding to UTF-8 that accepts nothing invalid.
@safe struct TextConverter: ~Copyable {
  /// How a conversion ended.
  enum Outcome {
    /// The whole text, in UTF-8.
    case text([UInt8])

    /// The offset of the first byte that is invalid, or begins a character that never ends.
    case invalid(at: Int)
  }

  private let handle: iconv_t

  /// Prepares a conversion; `nil` for an encoding the system does not know.
  init?(from encoding: String) {
    // A slash would add instructions, such as leaving out what is invalid.
    guard !encoding.contains("/"), let handle = unsafe iconv_open("UTF-8", encoding),
      unsafe handle != iconv_t(bitPattern: -1)
    else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe _ = iconv_close(handle) }

  /// Converts a whole text.
  mutating func convert(_ bytes: ArraySlice<UInt8>) -> Outcome {
    var input = Array(bytes)
    var output: [UInt8] = []
    output.reserveCapacity(input.count + input.count / 2)
    var chunk = [CChar](repeating: 0, count: 65_536)
    var consumed = 0
    while consumed < input.count {
      let (used, made, code) = step(&input, from: consumed, into: &chunk)
      consumed += used
      output.append(contentsOf: chunk[..<made].lazy.map { UInt8(bitPattern: $0) })
      // E2BIG only says that the chunk is full.
      if code != 0, code != E2BIG { return .invalid(at: consumed) }
    }
    return .text(output)
  }

  /// Converts as much as fits into `chunk`; the code is `errno`, or 0 at the end of the input.
  private func step(_ input: inout [UInt8], from start: Int, into chunk: inout [CChar])
    -> (used: Int, made: Int, code: Int32)
  {
    let (total, capacity) = (input.count - start, chunk.count)
    var (inputLeft, outputLeft) = (total, capacity)
    let result = unsafe input.withUnsafeMutableBytes { input in
      unsafe chunk.withUnsafeMutableBufferPointer { chunk in
        var source = unsafe input.baseAddress.map { address in
          unsafe address.advanced(by: start).assumingMemoryBound(to: CChar.self)
        }
        var target = chunk.baseAddress
        return unsafe iconv(handle, &source, &inputLeft, &target, &outputLeft)
      }
    }
    return (total - inputLeft, capacity - outputLeft, result == -1 ? errno : 0)
  }
}
