/// The name of a section and the ordinal before it: 一、民主管理.
enum SectionName {
  /// The heading without its ordinal and without line breaks.
  static func name(_ heading: String) -> String {
    let folded = FoldedText(heading)
    let start = ordinalLength(folded.characters)
    let end = start + lengthWithoutCount(folded.characters[start...])
    let name = folded.original(start..<end)
    return name.split(whereSeparator: \.isNewline).joined()
  }

  /// How long a heading is without the count behind it: 民主管理（5项）, 民主管理（20分）.
  private static func lengthWithoutCount(_ heading: ArraySlice<Character>) -> Int {
    guard heading.last == ")", let open = heading.lastIndex(of: "("), open > heading.startIndex
    else {
      return heading.count
    }
    let inside = heading[(open + 1)...].dropLast().drop { $0 == "共" }
    let digits = inside.prefix(while: \.isASCIIDigit)
    let unit = String(inside.dropFirst(digits.count))
    let counts = !digits.isEmpty && ["项", "件", "条", "分", "%", "个"].contains(unit)
    return counts ? open - heading.startIndex : heading.count
  }

  /// The ordinal of a heading: 一 of 一、民主管理 and of （一）民主管理.
  static func ordinal(of heading: String) -> String? {
    let characters = FoldedText(heading).characters
    let length = ordinalLength(characters)
    guard length > 0 else { return nil }
    let ordinal = characters[..<length].filter { !"(、).第部分:".contains($0) }
    return ordinal.isEmpty ? nil : String(ordinal)
  }

  private static func ordinalLength(_ characters: [Character]) -> Int {
    var start = 0
    let isBracketed = characters.first == "("
    let isPart = characters.first == "第"
    if isBracketed || isPart { start = 1 }
    let digits = characters[start...].prefix { "一二三四五六七八九十".contains($0) }
    guard (1...3).contains(digits.count), digits.endIndex < characters.count else { return 0 }
    let end = digits.endIndex
    if isBracketed { return characters[end] == ")" ? end + 1 : 0 }
    if isPart {
      guard characters[end...].starts(with: "部分") else { return 0 }
      let rest = end + 2
      return rest < characters.count && "、:".contains(characters[rest]) ? rest + 1 : rest
    }
    return "、.".contains(characters[end]) ? end + 1 : 0
  }
}
