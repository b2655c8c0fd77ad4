internal import SpreadsheetGrid

/// The records that `planledger-xls` prints, taken apart as they arrive.
///
/// A record is a line of words, the last of which is the length of what follows, and a line feed
/// after that. `Z` is the last; its absence tells that the program did not finish.
struct LegacyCellRecords {
  /// One record.
  enum Record: Equatable {
    case sheet(name: [UInt8])
    case cell(row: Int, column: Int, kind: Character, text: [UInt8])
    case refusal(code: Int)
    case end
  }

  /// What arrived and belongs to no whole record yet.
  private var rest: [UInt8] = []

  /// The longest line and the longest text of a sheet.
  private static let longestLine = 100
  private static let longestText = 1_000_000

  /// Output that follows other rules, and is not from that program.
  struct Nonsense: Error {}

  /// Adds output and returns the records that are whole now.
  mutating func append(_ bytes: ArraySlice<UInt8>) throws(Nonsense) -> [Record] {
    rest += bytes
    var records: [Record] = []
    var position = 0
    while let line = rest[position...].firstIndex(of: 0x0A) {
      let words = String(decoding: rest[position..<line], as: UTF8.self).split(separator: " ")
      guard let length = words.last.flatMap({ Int($0) }), (0...Self.longestText).contains(length)
      else { throw Nonsense() }
      let end = line + 1 + length
      guard end < rest.count else { break }
      guard rest[end] == 0x0A else { throw Nonsense() }
      records.append(try Self.record(words, Array(rest[(line + 1)..<end])))
      position = end + 1
    }
    rest.removeFirst(position)
    guard rest.count <= Self.longestLine + Self.longestText else { throw Nonsense() }
    return records
  }

  private static func record(_ words: [Substring], _ text: [UInt8]) throws(Nonsense) -> Record {
    switch (words[0], words.count) {
    case ("S", 2): return .sheet(name: text)
    case ("Z", 2): return .end
    case ("R", 3): if let code = Int(words[1]) { return .refusal(code: code) }
    case ("C", 5):
      if let row = Int(words[1]), let column = Int(words[2]), let kind = words[3].first {
        return .cell(row: row, column: column, kind: kind, text: text)
      }
    default: break
    }
    throw Nonsense()
  }
}
