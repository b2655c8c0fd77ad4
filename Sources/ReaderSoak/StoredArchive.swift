/// A zip archive whose entries are stored as they are, taken apart and put together.
///
/// Only what the mutation needs: entries that are not packed, and a directory that is always right,
/// so that the reader is tested and not the check of the archive.
struct StoredArchive {
  /// One entry of the archive.
  struct Entry {
    var name: [UInt8]
    var bytes: [UInt8]
  }

  /// The entries in the order of the archive.
  var entries: [Entry]

  /// Takes an archive apart; `nil` where anything in it is packed, or where it is no archive.
  init?(_ file: [UInt8]) {
    entries = []
    var place = 0
    while file[place...].starts(with: Self.entryMark) {
      guard place + 30 <= file.count else { return nil }
      let flags = Self.number(file, at: place + 6, bytes: 2)
      let method = Self.number(file, at: place + 8, bytes: 2)
      let size = Self.number(file, at: place + 22, bytes: 4)
      let name = place + 30
      let content =
        name + Self.number(file, at: place + 26, bytes: 2)
        + Self.number(file, at: place + 28, bytes: 2)
      // Bit 3 says that the size stands behind the entry, where nobody looks here.
      guard method == 0, flags & 8 == 0, content + size <= file.count else { return nil }
      let nameEnd = name + Self.number(file, at: place + 26, bytes: 2)
      entries.append(
        Entry(
          name: Array(file[name..<nameEnd]), bytes: Array(file[content..<(content + size)])))
      place = content + size
    }
    if entries.isEmpty { return nil }
  }

  /// The whole archive with a right directory and right checksums.
  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let start = file.count
      let common = common(entry)
      file += Self.entryMark + Self.bytes(20, 2) + common + Self.bytes(0, 0)
      file += entry.name + entry.bytes
      directory += Self.directoryMark + Self.bytes(20, 2) + Self.bytes(20, 2) + common
      directory += Self.bytes(0, 10) + Self.bytes(start, 4) + entry.name
    }
    let place = file.count
    file += directory
    file += Self.endMark + Self.bytes(0, 4) + Self.bytes(entries.count, 2)
    file += Self.bytes(entries.count, 2) + Self.bytes(directory.count, 4) + Self.bytes(place, 4)
    return file + Self.bytes(0, 2)
  }

  /// What the header of an entry and its line in the directory share.
  private func common(_ entry: Entry) -> [UInt8] {
    // The flag says that the name is UTF-8.
    Self.bytes(0x800, 2) + Self.bytes(0, 2) + Self.bytes(0x21_0000, 4)
      + Self.bytes(Int(Self.checksum(entry.bytes)), 4)
      + Self.bytes(entry.bytes.count, 4) + Self.bytes(entry.bytes.count, 4)
      + Self.bytes(entry.name.count, 2) + Self.bytes(0, 2)
  }

  private static let entryMark: [UInt8] = [0x50, 0x4B, 3, 4]
  private static let directoryMark: [UInt8] = [0x50, 0x4B, 1, 2]
  private static let endMark: [UInt8] = [0x50, 0x4B, 5, 6]

  private static func number(_ file: [UInt8], at place: Int, bytes count: Int) -> Int {
    file[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> ($0 * 8) : 0) }
  }

  /// The CRC-32 that zip uses.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1
    }
  }
}
