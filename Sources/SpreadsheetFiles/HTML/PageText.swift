/// A web page made ready for a parser: UTF-8, whatever the page says of itself.
enum PageText {
  /// How much of the beginning is searched for the name of the encoding.
  private static let headLength = 4_096

  /// Decodes a page; `charset` is what was said about it outside of it.
  ///
  /// Portals write a page in one encoding and declare another, so text that is valid UTF-8 beyond
  /// ASCII is taken for UTF-8.
  static func read(_ bytes: [UInt8], charset: String? = nil, _ context: ReadingContext)
    throws(SpreadsheetFileError) -> DecodedText
  {
    if let text = try DecodedText(marked: bytes, path: context.path) { return text }
    if bytes.starts(with: [0x3C, 0x00]) {
      return try DecodedText(bytes[...], from: "UTF-16LE", named: "UTF-16 LE", path: context.path)
    }
    let declared = (charset ?? declaredEncoding(bytes))?.uppercased()
    let isUTF8 =
      bytes.contains { $0 >= 0xE0 } && String(validating: bytes, as: UTF8.self) != nil
    let text: DecodedText
    if let declared, !isUTF8, declared != "UTF-8", declared != "UTF8",
      let known = try? DecodedText(
        bytes[...], from: MarkupText.readable(declared), path: context.path)
    {
      return known
    } else {
      text = try DecodedText(guessing: bytes, path: context.path)
    }
    let expected = declared.map(MarkupText.readable) ?? text.encoding
    if expected.replacing("-", with: "") != text.encoding.replacing("-", with: ""),
      bytes.contains(where: { $0 >= 0x80 }), let declared
    {
      context.note(.encodingCorrected(declared: declared, actual: text.encoding))
    }
    return text
  }

  /// The encoding a page names in its head: `gb2312` in `<meta charset="gb2312">`.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(headLength), as: UTF8.self).lowercased()
    let pattern = /(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_.:-]+)/
    return head.firstMatch(of: pattern).map { String($0.1) }
  }
}
