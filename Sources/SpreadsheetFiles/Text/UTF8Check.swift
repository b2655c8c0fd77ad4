/// Looks for the first byte at which text, given in pieces, is not valid UTF-8.
struct UTF8Check {
  /// Where the bytes end that were found valid.
  private var validEnd: Int

  /// The bytes of a character that the last piece began.
  private var begun: [UInt8] = []
  private var isFaulty = false

  /// Begins with text that stands at `start` in its file.
  init(from start: Int = 0) { validEnd = start }

  /// Where the first invalid byte stands or, at the end, a character begins that never ended; `nil`
  /// where all text so far is valid.
  func firstFault(atEnd: Bool) -> Int? {
    isFaulty || atEnd && !begun.isEmpty ? validEnd : nil
  }

  /// Looks at the next piece.
  mutating func add(_ piece: Span<UInt8>) {
    guard !isFaulty else { return }
    guard !begun.isEmpty else {
      check(piece)
      return
    }
    var joined = begun
    unsafe piece.withUnsafeBufferPointer { unsafe joined.append(contentsOf: $0) }
    begun = []
    check(joined.span)
  }

  private mutating func check(_ text: Span<UInt8>) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: text)
      validEnd += text.count
    } catch {
      let fault = error.byteOffsets.lowerBound
      validEnd += fault
      // A character that only ends too early may go on in the next piece.
      guard error.kind == .truncatedScalar, error.byteOffsets.upperBound == text.count else {
        isFaulty = true
        return
      }
      for index in fault..<text.count { begun.append(text[index]) }
    }
  }
}
