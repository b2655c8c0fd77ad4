internal import Glibc

/// Text of a file that is converted to UTF-8 as it is read.
final class ConvertedSource: XMLSource {
  private let content: FileContent
  private let converter: TextConverter
  private(set) var failure: SpreadsheetFileError?

  /// The bytes of the file read last, of which those in `waiting` are not converted yet.
  private var piece = [UInt8](repeating: 0, count: 1 << 14)
  private var waiting = 0..<0

  /// Where in the file the first of them stands.
  private var position: Int

  /// Prepares a conversion; an encoding the system does not know is an error.
  init(_ content: FileContent, _ encoding: TextEncoding) throws(SpreadsheetFileError) {
    guard let converter = TextConverter(from: encoding.systemName ?? encoding.name) else {
      throw .unknownEncoding(path: content.path, line: 1)
    }
    self.content = content
    self.converter = converter
    position = encoding.markLength
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    do throws(SpreadsheetFileError) {
      while true {
        if waiting.isEmpty, try !readOn() { return 0 }
        let input = piece[waiting]
        let step = unsafe converter.convert(input, into: buffer)
        waiting = (waiting.lowerBound + step.used)..<waiting.upperBound
        position += step.used
        if step.made > 0 { return step.made }
        // A character that is cut off may go on in what follows; anything else is invalid.
        guard step.code == EINVAL, try readOn() else { throw try invalid() }
      }
    } catch {
      failure = error
      return -1
    }
  }

  /// Puts what waits to the front and reads on behind it.
  ///
  /// - Returns: `false` at the end of the file.
  private func readOn() throws(SpreadsheetFileError) -> Bool {
    let rest = Array(piece[waiting])
    piece.replaceSubrange(..<rest.count, with: rest)
    let more = try content.read(
      at: position + rest.count, into: &piece, after: rest.count)
    waiting = 0..<(rest.count + more)
    return more > 0
  }

  private func invalid() throws(SpreadsheetFileError) -> SpreadsheetFileError {
    .unknownEncoding(
      path: content.path, line: TextEncoding.line(after: try content.prefix(position)))
  }
}
