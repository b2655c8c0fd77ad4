extension Separator {
  /// How many records are looked at.
  private static let sample = 100

  /// The separator that cuts most records into equally many fields; a comma if none does.
  init(detectedIn text: [UInt8], path: String) {
    var best = (separator: Separator.comma, records: 0, fields: 1)
    for candidate in Separator.allCases {
      let (records, fields) = candidate.regularity(in: text, path: path)
      if (records, fields) > (best.records, best.fields) {
        best = (candidate, records, fields)
      }
    }
    self = best.separator
  }

  /// The most frequent number of fields above one, and how many records have it.
  private func regularity(in text: [UInt8], path: String) -> (records: Int, fields: Int) {
    var scanner = FieldScanner(text, then: MemorySource([]), separator: self, path: path)
    var frequency: [Int: Int] = [:]
    var field: [UInt8] = []
    for _ in 0..<Self.sample {
      guard let isAtEnd = try? scanner.isAtEnd(), !isAtEnd else { break }
      var fields = 1
      while let end = try? scanner.next(into: &field), end == .separator { fields += 1 }
      if fields > 1 { frequency[fields, default: 0] += 1 }
    }
    let most = frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return (most?.value ?? 0, most?.key ?? 1)
  }
}
