/// The encoding a text is written in.
struct TextEncoding: Hashable {
  /// What people call it.
  let name: String

  /// What the system calls it; `nil` for UTF-8, which needs no conversion.
  let systemName: String?

  /// How many bytes at the beginning only mark the encoding.
  private(set) var markLength = 0

  /// Whether nobody need look whether the bytes are right.
  private(set) var isChecked: Bool

  static let utf8 = TextEncoding(name: "UTF-8", systemName: nil)
  /// UTF-8 for a reader that notices itself where it is none.
  static let assumedUTF8 = TextEncoding(name: "UTF-8", systemName: nil, isChecked: true)

  static let chinese = TextEncoding(name: "GB18030", systemName: "GB18030")
  static let utf16LittleEndian = TextEncoding(name: "UTF-16 LE", systemName: "UTF-16LE")
  static let utf16BigEndian = TextEncoding(name: "UTF-16 BE", systemName: "UTF-16BE")

  /// The encodings whose files begin with a mark that says so.
  private static let marks: [(mark: [UInt8], encoding: TextEncoding)] = [
    ([0xEF, 0xBB, 0xBF], utf8), ([0xFF, 0xFE], utf16LittleEndian),
    ([0xFE, 0xFF], utf16BigEndian),
  ]

  private init(name: String, systemName: String?, isChecked: Bool = false) {
    self.name = name
    self.systemName = systemName
    self.isChecked = isChecked
  }

  /// The encoding the system knows by that name; `title` is what people call it.
  init(named name: String, calledBy title: String) {
    let isUTF8 = ["UTF-8", "UTF8"].contains(name.uppercased())
    self = isUTF8 ? .utf8 : TextEncoding(name: title, systemName: name)
  }

  /// The encoding that the mark at the beginning names; `nil` where there is none.
  init?(markedIn head: some Sequence<UInt8>) {
    guard let found = Self.marks.first(where: { head.starts(with: $0.mark) }) else { return nil }
    self = found.encoding
    markLength = found.mark.count
  }

  /// Judges text that may not say its encoding: UTF-8 if it is valid, GB18030 otherwise.
  init(guessing content: FileContent) throws(SpreadsheetFileError) {
    if let marked = TextEncoding(markedIn: try content.prefix(4)) {
      self = marked
      return
    }
    var check = UTF8Check()
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    var size = 0
    while true {
      let count = try content.read(at: size, into: &piece)
      if count == 0 { break }
      size += count
      check.add(piece.span.extracting(..<count))
    }
    guard let fault = check.firstFault(atEnd: true) else {
      self = .assumedUTF8
      return
    }
    // Chinese text of another encoding is hardly ever valid UTF-8 for long, so what was valid
    // so far is UTF-8 with a fault, and reading it as anything else would garble it.
    let valid = try content.prefix(fault)
    guard valid.count(where: { $0 >= 0xE0 }) < 4 else {
      if fault > size - 4 {
        throw .damaged(path: content.path, part: nil, line: nil, .truncated)
      }
      throw .unknownEncoding(path: content.path, line: Self.line(after: valid))
    }
    self = .chinese
  }

  /// The number of the line that is reached after these bytes.
  static func line(after bytes: [UInt8]) -> Int { 1 + bytes.count { $0 == UInt8(ascii: "\n") } }

  /// The text of a file in this encoding, in UTF-8.
  func source(of content: FileContent) throws(SpreadsheetFileError) -> any XMLSource {
    systemName == nil ? UTF8Source(content, self) : try ConvertedSource(content, self)
  }
}
