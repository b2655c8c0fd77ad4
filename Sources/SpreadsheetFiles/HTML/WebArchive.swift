/// The pages in a web archive, `.mht`: the form in which Excel and browsers save a page as one file.
struct WebArchive {
  /// A page as it was packed.
  struct Page {
    let content: [UInt8]
    let charset: String?
  }

  /// The pages in their order; pictures and styles are left out.
  private(set) var pages: [Page] = []

  /// Whether a file begins like a web archive.
  static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    let head = String(decoding: bytes.prefix(2_048), as: UTF8.self).lowercased()
    return ["mime-version:", "from:"].contains(where: head.hasPrefix)
      && head.contains("multipart/related")
  }

  /// Takes an archive apart; one without pages has none.
  init(_ bytes: [UInt8]) {
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let (headers, start) = Self.headers(lines[...])
    guard let boundary = Self.parameter("boundary", of: headers["content-type"] ?? "") else {
      return
    }
    let mark = Array(("--" + boundary).utf8)
    var part = lines[start...]
    while let begin = part.firstIndex(where: { $0.starts(with: mark) }) {
      let rest = part[(begin + 1)...]
      let end = rest.firstIndex { $0.starts(with: mark) } ?? rest.endIndex
      if let page = Self.page(rest[..<end]) { pages.append(page) }
      part = rest[end...]
    }
  }

  private typealias Lines = ArraySlice<ArraySlice<UInt8>>

  /// The fields before the first empty line, by their names in lower case, and what follows it.
  private static func headers(_ lines: Lines) -> ([String: String], body: Int) {
    var fields: [String: String] = [:]
    var last = ""
    for (place, line) in zip(lines.indices, lines) {
      let text = String(decoding: line.filter { $0 != 0x0D }, as: UTF8.self)
      if text.isEmpty { return (fields, place + 1) }
      if text.first == " " || text.first == "\t" {
        fields[last, default: ""] += text
      } else if let colon = text.firstIndex(of: ":") {
        last = text[..<colon].lowercased()
        fields[last] = String(text[text.index(after: colon)...].drop { $0 == " " })
      }
    }
    return (fields, lines.endIndex)
  }

  /// `utf-8` for the parameter `charset` of `text/html; charset="utf-8"`.
  private static func parameter(_ name: String, of field: String) -> String? {
    for piece in field.split(separator: ";").dropFirst() {
      let halves = piece.split(separator: "=", maxSplits: 1)
      guard halves.count == 2,
        halves[0].filter({ !$0.isWhitespace }).lowercased() == name
      else { continue }
      return halves[1].filter { !$0.isWhitespace && $0 != "\"" }
    }
    return nil
  }

  private static func page(_ lines: Lines) -> Page? {
    let (fields, start) = headers(lines)
    let type = fields["content-type"] ?? ""
    guard type.lowercased().hasPrefix("text/html"), start <= lines.endIndex else { return nil }
    let body = Array(lines[start...].joined(separator: [UInt8(ascii: "\n")]))
    let content =
      switch (fields["content-transfer-encoding"] ?? "").lowercased().filter({ $0 != " " }) {
      case "quoted-printable": quotedPrintable(body)
      case "base64": base64(body)
      default: body
      }
    // A page without a byte has no table.
    return content.isEmpty ? nil : Page(content: content, charset: parameter("charset", of: type))
  }

  /// Undoes `=E5=B7=A5` and the line breaks that were put into long lines.
  private static func quotedPrintable(_ text: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = 0
    while index < text.count {
      let rest = text[index...].dropFirst().prefix(2)
      if text[index] != UInt8(ascii: "=") {
        decoded.append(text[index])
        index += 1
      } else if rest.starts(with: [0x0A]) {
        index += 2
      } else if rest.starts(with: [0x0D, 0x0A]) {
        index += 3
      } else if rest.count == 2,
        let byte = UInt8(String(decoding: rest, as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(text[index])
        index += 1
      }
    }
    return decoded
  }

  private static func base64(_ text: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }
}
