/// XML text made ready for a strict parser: UTF-8 and without illegal characters.
///
/// Programs write XML Spreadsheet 2003 in many encodings, call GB18030 by the names of its
/// predecessors, and put control characters into texts; all of that is repaired here.
enum MarkupText {
  /// Names under which files announce what is in fact GB18030, or a part of it.
  private static let chineseNames: Set<String> = [
    "GB2312", "GBK", "GB18030", "CP936", "MS936", "X-GBK", "GB_2312-80", "EUC-CN", "WINDOWS-936",
  ]

  /// The encoding to read text in that announces `name`, which is in upper case.
  static func readable(_ name: String) -> String {
    chineseNames.contains(name) ? DecodedText.chineseName : name
  }

  static func read(_ bytes: [UInt8], _ context: ReadingContext) throws(SpreadsheetFileError)
    -> DecodedText
  {
    if let text = try DecodedText(marked: bytes, path: context.path) { return text }
    if bytes.starts(with: [0x3C, 0x00]) {
      return try DecodedText(bytes[...], from: "UTF-16LE", named: "UTF-16 LE", path: context.path)
    }
    if bytes.starts(with: [0x00, 0x3C]) {
      return try DecodedText(bytes[...], from: "UTF-16BE", named: "UTF-16 BE", path: context.path)
    }
    let declared = declaredEncoding(bytes)?.uppercased()
    if let declared, !["UTF-8", "UTF8", "UTF-16", "US-ASCII"].contains(declared) {
      return try DecodedText(bytes[...], from: readable(declared), path: context.path)
    }
    let text = try DecodedText(guessing: bytes, path: context.path)
    if text.encoding != DecodedText.utf8Name {
      context.note(
        .encodingCorrected(
          declared: declared ?? DecodedText.utf8Name, actual: text.encoding))
    }
    return text
  }

  /// The encoding named in the first line: `GB2312` in `<?xml version="1.0" encoding="GB2312"?>`.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let declaration = bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }
    let line = String(decoding: declaration, as: UTF8.self)
    let pattern = /encoding\s*=\s*["']([\w.:-]+)["']/
    guard line.hasPrefix("<?xml"), let match = line.firstMatch(of: pattern) else { return nil }
    return String(match.1)
  }

  /// Removes illegal characters and references to them, such as `&#7;`.
  ///
  /// - Returns: how many were removed.
  static func removeIllegalCharacters(from text: inout [UInt8]) -> Int {
    var removed = IllegalCharacters.remove(from: &text)
    var kept: [UInt8] = []
    var start = 0
    while let reference = illegalReference(in: text, from: start) {
      kept.append(contentsOf: text[start..<reference.lowerBound])
      start = reference.upperBound
      removed += 1
    }
    if start > 0 { text = kept + text[start...] }
    return removed
  }

  /// Where the next reference to an illegal character stands.
  private static func illegalReference(in text: [UInt8], from start: Int) -> Range<Int>? {
    var index = start
    while let ampersand = text[index...].firstIndex(of: UInt8(ascii: "&")) {
      index = ampersand + 1
      guard index < text.count, text[index] == UInt8(ascii: "#"),
        let end = text[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
      else { continue }
      let digits = String(decoding: text[(index + 1)..<end], as: UTF8.self)
      let scalar =
        digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      if let scalar, IllegalCharacters.contains(scalar) { return ampersand..<(end + 1) }
    }
    return nil
  }
}
