/// What the beginning of markup says about its encoding.
///
/// Programs write XML Spreadsheet 2003 in many encodings and call GB18030 by the names of its
/// predecessors.
enum MarkupText {
  /// Names under which files announce what is in fact GB18030, or a part of it.
  private static let chineseNames: Set<String> = [
    "GB2312", "GBK", "GB18030", "CP936", "MS936", "X-GBK", "GB_2312-80", "EUC-CN", "WINDOWS-936",
  ]

  /// The encoding to read text in that announces `name`, which is in upper case.
  static func readable(_ name: String) -> String {
    chineseNames.contains(name) ? DecodedText.chineseName : name
  }

  /// The encoding to read a document in first: the one it begins with or declares, or UTF-8.
  static func encoding(of content: FileContent) throws(SpreadsheetFileError) -> TextEncoding {
    let head = try content.prefix(headLength)
    if let marked = TextEncoding(markedIn: head) { return marked }
    if head.starts(with: [0x3C, 0x00]) { return .utf16LittleEndian }
    if head.starts(with: [0x00, 0x3C]) { return .utf16BigEndian }
    guard let declared = declaredEncoding(head),
      !["UTF-8", "UTF8", "UTF-16", "US-ASCII"].contains(declared)
    else { return .assumedUTF8 }
    let name = readable(declared)
    return TextEncoding(named: name, calledBy: name)
  }

  /// The encoding a document is written in that cannot be read in UTF-8, as it declares or assumes,
  /// which is noted; `nil` where it is in UTF-8 nonetheless.
  static func otherEncoding(of content: FileContent, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> TextEncoding?
  {
    let actual = try TextEncoding(guessing: content)
    guard actual.name != TextEncoding.utf8.name else { return nil }
    let declared = declaredEncoding(try content.prefix(headLength)) ?? TextEncoding.utf8.name
    context.note(.encodingCorrected(declared: declared, actual: actual.name))
    return actual
  }

  /// How much of the beginning may hold the declaration.
  private static let headLength = 200

  /// The encoding named in the first line, in upper case: `GB2312` in
  /// `<?xml version="1.0" encoding="gb2312"?>`.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let declaration = bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }
    guard declaration.starts(with: Array("<?xml".utf8)),
      let name = declaration.firstEnd(of: "encoding")
    else { return nil }
    // encoding = "…" with blanks around the sign, and quotation marks of either kind.
    let rest = declaration[name...].drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    let quoted = rest.dropFirst().drop { $0 <= 0x20 }
    guard let mark = quoted.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
      return nil
    }
    let value = quoted.dropFirst().prefix { $0 != mark }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self).uppercased()
  }
}
