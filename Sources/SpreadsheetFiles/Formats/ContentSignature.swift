/// What the bytes of a file show about its kind, before anything is unpacked or parsed.
enum ContentSignature: Hashable {
  /// A zip archive: a workbook, a document or anything else.
  case archive

  /// An OLE2 compound file with those of the known streams that it holds.
  case compoundFile(Set<Stream>)

  /// The streams that tell compound files apart.
  enum Stream: String, CaseIterable {
    case encryptedPackage = "EncryptedPackage"
    case wordDocument = "WordDocument"
  }

  /// A sheet of Excel 2 to 4, which is no compound file.
  case oldSheet

  case pdf
  case xmlSpreadsheet
  case html

  /// XML or markup of another kind.
  case otherMarkup

  /// Neither text nor a known kind.
  case binary

  /// Anything else, which may be delimited text.
  case text

  /// How much of the beginning is looked at.
  private static let headLength = 65_536

  /// How much of it holds the first tags.
  private static let firstTagsLength = 2_048

  private static let spreadsheetNamespace: StaticString =
    "urn:schemas-microsoft-com:office:spreadsheet"

  /// Judges a file by its beginning, and a compound file by all of it.
  init(_ content: FileContent) throws(SpreadsheetFileError) {
    self.init(try content.prefix(Self.headLength))
    if case .compoundFile = self { self.init(try content.all()) }
  }

  private init(_ bytes: [UInt8]) {
    if bytes.starts(with: Array("PK\u{3}\u{4}".utf8))
      || bytes.starts(with: Array("PK\u{5}\u{6}".utf8))
    {
      self = .archive
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .compoundFile(Set(Stream.allCases.filter { bytes.contains(utf16: $0.rawValue) }))
    } else if Self.beginsOldSheet(bytes) {
      self = .oldSheet
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else {
      self = Self.ofText(bytes)
    }
  }

  /// A record of type 9 in one of three versions, four to eight bytes long, begins such a sheet.
  private static func beginsOldSheet(_ bytes: [UInt8]) -> Bool {
    bytes.count > 8 && bytes[0] == 0x09 && [0x00, 0x02, 0x04].contains(bytes[1])
      && (4...8).contains(bytes[2]) && bytes[3] == 0
  }

  /// A letter of ASCII in lower case, and any other byte as it is.
  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// What stands behind a mark and blanks, without capital letters and zero bytes: UTF-16 then reads
  /// like ASCII as far as tags and namespaces go.
  private static func letters(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
      .filter { $0 != 0 }.map(lowercase)
      .drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  private static func ofText(_ bytes: [UInt8]) -> ContentSignature {
    let head = bytes.prefix(headLength)
    let start = letters(in: head.prefix(firstTagsLength))
    if start.isEmpty || start.first == UInt8(ascii: "<") {
      // Most markup that is a spreadsheet says so in its first tags.
      let isXML = start.starts(with: Array("<?xml".utf8))
      if isXML, start.firstEnd(of: spreadsheetNamespace) != nil { return .xmlSpreadsheet }
      if let signature = ofMarkup(letters(in: head)) { return signature }
    }
    if WebArchive.begins(head) { return .html }
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    return !isUTF16 && bytes.contains(0) ? .binary : .text
  }

  private static func ofMarkup(_ letters: ArraySlice<UInt8>) -> ContentSignature? {
    guard letters.first == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: letters, as: UTF8.self)
    // A page may name the namespace of sheets in its first tag; a sheet never begins like a page.
    if ["<html", "<!doctype html"].contains(where: text.hasPrefix) { return .html }
    if letters.firstEnd(of: spreadsheetNamespace) != nil { return .xmlSpreadsheet }
    let htmlMarks = ["<!doctype html", "<html", "<table", "<meta ", "<body"]
    return htmlMarks.contains { text.contains($0) } ? .html : .otherMarkup
  }
}

extension [UInt8] {
  /// Whether `text`, which is ASCII, occurs in little-endian UTF-16, as compound files name streams.
  fileprivate func contains(utf16 text: String) -> Bool {
    var pattern: [UInt8] = []
    for byte in text.utf8 { pattern += [byte, 0] }
    guard count >= pattern.count else { return false }
    // Directory entries are 128 bytes each and aligned, so every 64th byte is enough to look at.
    for start in stride(from: 0, through: count - pattern.count, by: 64)
    where self[start...].starts(with: pattern) {
      return true
    }
    return false
  }
}
