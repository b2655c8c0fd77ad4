internal import Glibc

/// UTF-8 text without the characters no sheet may hold, which are counted and left out.
final class CleanedSource: XMLSource {
  /// What the text is.
  enum Kind {
    /// Delimited text, in which a zero byte means that it is no text at all.
    case plain

    /// Markup, which can also refer to such a character: `&#7;`.
    case markup
  }

  private let source: any XMLSource
  private let kind: Kind
  private let context: ReadingContext
  private var ownFailure: SpreadsheetFileError?

  /// The beginning of a character or a reference that the last piece did not end.
  private var begun: [UInt8] = []

  /// How many bytes a reference takes at most, from `&` to `;`.
  private static let longestReference = 13

  init(_ source: any XMLSource, _ kind: Kind, _ context: ReadingContext) {
    self.source = source
    self.kind = kind
    self.context = context
  }

  var failure: SpreadsheetFileError? { ownFailure ?? source.failure }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      unsafe buffer.copyBytes(from: begun)
      let more = unsafe source.read(
        into: UnsafeMutableRawBufferPointer(rebasing: buffer[begun.count...]))
      guard more >= 0 else { return -1 }
      var piece = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<(begun.count + more)])
      if kind == .plain, unsafe Self.first(0, in: piece, from: 0) != nil {
        ownFailure = .notATable(path: context.path)
        return -1
      }
      unsafe removeCharacters(from: &piece)
      if kind == .markup { unsafe removeReferences(from: &piece) }
      begun = more > 0 ? unsafe unfinished(piece) : []
      let count = piece.count - begun.count
      if count > 0 || more == 0 { return count }
    }
  }

  /// The end of a piece, where a character or a reference may be cut.
  private func unfinished(_ piece: UnsafeMutableRawBufferPointer) -> [UInt8] {
    var start = unsafe IllegalCharacters.startOfCutCharacter(in: UnsafeRawBufferPointer(piece))
    if kind == .markup {
      let tail = unsafe piece.suffix(Self.longestReference - 1)
      if let ampersand = unsafe tail.lastIndex(of: UInt8(ascii: "&")),
        unsafe !tail[ampersand...].contains(UInt8(ascii: ";"))
      {
        start = min(start, ampersand)
      }
    }
    return unsafe Array(piece[start...])
  }

  private func removeCharacters(from piece: inout UnsafeMutableRawBufferPointer) {
    var next = unsafe IllegalCharacters.first(in: UnsafeRawBufferPointer(piece), from: 0)
    guard var end = next?.lowerBound else { return }
    while let illegal = next {
      context.removedCharacters += 1
      let bytes = UnsafeRawBufferPointer(piece)
      next = unsafe IllegalCharacters.first(in: bytes, from: illegal.upperBound)
      unsafe Self.move(
        illegal.upperBound..<(next?.lowerBound ?? piece.count), to: &end, in: piece)
    }
    unsafe piece = UnsafeMutableRawBufferPointer(rebasing: piece[..<end])
  }

  private func removeReferences(from piece: inout UnsafeMutableRawBufferPointer) {
    var next = unsafe Self.illegalReference(in: piece, from: 0)
    guard var end = next?.lowerBound else { return }
    while let illegal = next {
      context.removedCharacters += 1
      next = unsafe Self.illegalReference(in: piece, from: illegal.upperBound)
      unsafe Self.move(
        illegal.upperBound..<(next?.lowerBound ?? piece.count), to: &end, in: piece)
    }
    unsafe piece = UnsafeMutableRawBufferPointer(rebasing: piece[..<end])
  }

  /// Moves a part of a piece towards its beginning.
  private static func move(
    _ part: Range<Int>, to end: inout Int, in piece: UnsafeMutableRawBufferPointer
  ) {
    let target = unsafe UnsafeMutableRawBufferPointer(rebasing: piece[end...])
    unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: piece[part]))
    end += part.count
  }

  /// Where the next reference to an illegal character stands.
  private static func illegalReference(in piece: UnsafeMutableRawBufferPointer, from start: Int)
    -> Range<Int>?
  {
    var index = start
    while let ampersand = unsafe first(UInt8(ascii: "&"), in: piece, from: index) {
      index = ampersand + 1
      let reference = unsafe piece[ampersand...].prefix(longestReference)
      guard unsafe reference.dropFirst().first == UInt8(ascii: "#"),
        let end = unsafe reference.firstIndex(of: UInt8(ascii: ";"))
      else { continue }
      let digits = unsafe String(decoding: reference[(ampersand + 2)..<end], as: UTF8.self)
      let scalar =
        digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      if let scalar, IllegalCharacters.contains(scalar) { return ampersand..<(end + 1) }
    }
    return nil
  }

  /// Where a byte stands next.
  private static func first(
    _ byte: UInt8, in piece: UnsafeMutableRawBufferPointer, from start: Int
  ) -> Int? {
    guard let base = piece.baseAddress, start < piece.count,
      let found = unsafe memchr(base + start, Int32(byte), piece.count - start)
    else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
