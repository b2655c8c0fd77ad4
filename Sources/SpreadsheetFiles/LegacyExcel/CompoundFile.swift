/// An OLE2 compound file, of which one stream is wanted.
///
/// The file is a small file system: sectors, a table that chains them, and a directory. Every chain
/// is followed no longer than the file is, so that none can run in a circle for ever.
struct CompoundFile {
  private let bytes: [UInt8]
  private let sectorSize: Int
  private let smallLimit: Int
  private var chains: [Int] = []
  private var smallChains: [Int] = []
  private var directory: [UInt8] = []

  private static let headerSize = 512
  private static let entrySize = 128
  private static let smallSectorSize = 64

  /// The first number of a sector that ends a chain or stands for none.
  private static let firstSpecial = 0xFFFF_FFFA

  /// Opens a compound file; `nil` where its structure is broken.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let header = BinaryRecord(data: bytes.prefix(Self.headerSize))
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]), let shift = header.word(0x1E),
      [9, 12].contains(shift), let directoryStart = header.long(0x30),
      let smallLimit = header.long(0x38), let smallStart = header.long(0x3C),
      let tableStart = header.long(0x44)
    else { return nil }
    sectorSize = 1 << shift
    self.smallLimit = smallLimit

    // The table of chains lies in sectors that the header lists, and more sectors after it.
    var tables = (0..<109).compactMap { header.long(0x4C + 4 * $0) }
    var next = tableStart
    var steps = 0
    while next < Self.firstSpecial, let sector = sector(next), steps <= sectorCount {
      let numbers = Self.numbers(sector)
      tables += numbers.dropLast()
      next = numbers.last ?? Self.firstSpecial
      steps += 1
    }
    for table in tables where table < Self.firstSpecial {
      guard let sector = sector(table), chains.count <= sectorCount + sectorSize else { break }
      chains += Self.numbers(sector)
    }
    guard let directory = chain(from: directoryStart) else { return nil }
    self.directory = directory
    smallChains = chain(from: smallStart).map { Self.numbers($0[...]) } ?? []
  }

  private var sectorCount: Int { bytes.count / sectorSize }

  private static func numbers(_ sector: ArraySlice<UInt8>) -> [Int] {
    let record = BinaryRecord(data: sector)
    return stride(from: 0, to: sector.count - 3, by: 4).compactMap { record.long($0) }
  }

  /// The bytes of a sector; the last one of a file may be shorter.
  private func sector(_ number: Int) -> ArraySlice<UInt8>? {
    let (offset, overflow) = (number + 1).multipliedReportingOverflow(by: sectorSize)
    guard !overflow, number >= 0, offset < bytes.count else { return nil }
    return bytes[offset..<min(offset + sectorSize, bytes.count)]
  }

  /// The bytes of a chain of sectors; `nil` where it leads out of the file or in a circle.
  private func chain(from start: Int) -> [UInt8]? {
    var content: [UInt8] = []
    var next = start
    while next < Self.firstSpecial {
      guard content.count <= bytes.count, let sector = sector(next), chains.indices.contains(next)
      else { return nil }
      content += sector
      next = chains[next]
    }
    return content
  }

  /// The bytes of the first stream that has one of these names.
  func stream(named names: Set<String>) -> [UInt8]? {
    let entries = stride(from: 0, through: directory.count - Self.entrySize, by: Self.entrySize)
      .map { BinaryRecord(data: directory[$0..<($0 + Self.entrySize)]) }
    guard let root = entries.first,
      let entry = entries.first(where: { $0.byte(0x42) == 2 && names.contains(Self.name($0)) }),
      let start = entry.long(0x74), let size = entry.long(0x78), size <= bytes.count
    else { return nil }
    if size >= smallLimit { return chain(from: start).map { Array($0.prefix(size)) } }
    // Small streams share one stream, in sectors of their own.
    guard let shared = root.long(0x74).flatMap({ chain(from: $0) }) else { return nil }
    var content: [UInt8] = []
    var next = start
    while next < Self.firstSpecial, content.count < size {
      let offset = next * Self.smallSectorSize
      guard smallChains.indices.contains(next), offset < shared.count else { return nil }
      content += shared[offset..<min(offset + Self.smallSectorSize, shared.count)]
      next = smallChains[next]
    }
    return Array(content.prefix(size))
  }

  private static func name(_ entry: BinaryRecord) -> String {
    let length = min(max((entry.word(0x40) ?? 0) - 2, 0), 62)
    let units = stride(from: 0, to: length, by: 2).compactMap { entry.word($0).map(UInt16.init) }
    return String(decoding: units, as: UTF16.self)
  }
}
