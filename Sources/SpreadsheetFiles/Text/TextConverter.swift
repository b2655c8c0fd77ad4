internal import Glibc

/// A conversion from one encoding to UTF-8 that accepts nothing invalid.
@safe final class TextConverter {
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

  /// Converts as much as fits.
  ///
  /// - Returns: how many bytes were used and made, and why it ended: 0 where all was used, `E2BIG`
  ///   where the room ran out, `EINVAL` at a character that is cut off, `EILSEQ` at one that is none.
  func convert(_ text: ArraySlice<UInt8>, into room: UnsafeMutableRawBufferPointer)
    -> (used: Int, made: Int, code: Int32)
  {
    var (inputLeft, outputLeft) = (text.count, room.count)
    let result = unsafe text.withUnsafeBytes { input in
      // The system's function does not write there, although it does not say so.
      var source = unsafe UnsafeMutablePointer(
        mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
      var target = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
      return unsafe iconv(handle, &source, &inputLeft, &target, &outputLeft)
    }
    let code = result == -1 ? errno : 0
    return (text.count - inputLeft, room.count - outputLeft, code)
  }
}
