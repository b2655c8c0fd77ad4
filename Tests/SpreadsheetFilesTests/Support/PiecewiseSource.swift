@testable import SpreadsheetFiles

/// Bytes that come in pieces of one size, however much room there is.
final class PiecewiseSource: XMLSource {
  private var rest: ArraySlice<UInt8>
  private let size: Int

  init(_ bytes: some Sequence<UInt8>, size: Int) {
    rest = Array(bytes)[...]
    self.size = size
  }

  var failure: SpreadsheetFileError? { nil }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = rest.prefix(min(size, buffer.count))
    unsafe buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}

extension XMLSource {
  /// Everything that is left, read with room for so many bytes.
  func rest(room: Int = 64) -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: room)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe read(into: $0) }
      if count <= 0 { return all }
      all += piece[..<count]
    }
  }
}
