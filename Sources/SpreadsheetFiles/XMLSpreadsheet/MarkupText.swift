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

  /// The encoding a document is written in, whatever it calls it.
  static func encoding(of content: FileContent, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> TextEncoding
  {
    let head = try content.prefix(200)
    if let marked = TextEncoding(markedIn: head) { return marked }
    if head.starts(with: [0x3C, 0x00]) { return .utf16LittleEndian }
    if head.starts(with: [0x00, 0x3C]) { return .utf16BigEndian }
    let declared = declaredEncoding(head)?.uppercased()
    if let declared, !["UTF-8", "UTF8", "UTF-16", "US-ASCII"].contains(declared) {
      let name = readable(declared)
      return TextEncoding(named: name, calledBy: name)
    }
    let encoding = try TextEncoding(guessing: content)
    if encoding.name != DecodedText.utf8Name {
      context.note(
        .encodingCorrected(declared: declared ?? DecodedText.utf8Name, actual: encoding.name))
    }
    return encoding
  }

  /// The encoding named in the first line: `GB2312` in `<?xml version="1.0" encoding="GB2312"?>`.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let declaration = bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }
    let line = String(decoding: declaration, as: UTF8.self)
    let pattern = /encoding\s*=\s*["']([\w.:-]+)["']/
    guard line.hasPrefix("<?xml"), let match = line.firstMatch(of: pattern) else { return nil }
    return String(match.1)
  }
}
