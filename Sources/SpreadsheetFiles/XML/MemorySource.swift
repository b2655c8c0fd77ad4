/// Bytes that are already in memory.
final class MemorySource: XMLSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var failure: SpreadsheetFileError? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let end = min(position + buffer.count, bytes.count)
    unsafe buffer.copyBytes(from: bytes[position..<end])
    defer { position = end }
    return end - position
  }
}
