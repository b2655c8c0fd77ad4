/// The number of an item as it is kept: 1 for ① and （1） and for 1 with a mark behind it.
enum ItemNumber {
  /// A number without the marks around it.
  static func text(_ written: String) -> String {
    let folded = FoldedText(written).joined
    if let circled = circled.firstIndex(of: folded) { return String(circled + 1) }
    // A quotation mark before a number keeps a sheet from reading it as one.
    var rest = folded.first == "'" || folded.first == "\"" ? folded.dropFirst() : folded[...]
    if rest.first == "(", rest.last == ")", rest.dropFirst().dropLast().allSatisfy({ $0 != "(" }) {
      rest = rest.dropFirst().dropLast()
    }
    while rest.count > 1, let last = rest.last, "、.)".contains(last) { rest.removeLast() }
    return rest.count == folded.count ? written.trimmingBlanks : String(rest)
  }

  private static let circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".map(String.init)

  /// The number a title begins with, and the rest of it: 1.召开职代会, （二）培训; `nil` where it has none.
  static func split(title: String) -> (number: String, title: String)? {
    let folded = FoldedText(title)
    let characters = folded.characters
    var end = 0
    if let first = characters.first, circled.contains(String(first)) {
      end = 1
    } else if characters.first == "(" {
      guard let close = characters.firstIndex(of: ")"), isNumber(characters[1..<close]) else {
        return nil
      }
      end = close + 1
    } else {
      let number = characters.prefix { $0.isASCIIDigit || "一二三四五六七八九十".contains($0) }
      guard (1...3).contains(number.count), isNumber(number), number.count < characters.count,
        "、.".contains(characters[number.count])
      else { return nil }
      end = number.count + 1
      // 3.8妇女节 and 5.12护士节 are days.
      if end < characters.count, characters[end].isASCIIDigit { return nil }
    }
    guard end < characters.count else { return nil }
    return (
      text(folded.original(0..<end)), folded.original(end..<characters.count)
    )
  }

  private static func isNumber(_ characters: ArraySlice<Character>) -> Bool {
    let isArabic = characters.allSatisfy(\.isASCIIDigit)
    let isChinese = characters.allSatisfy { "一二三四五六七八九十".contains($0) }
    return (1...3).contains(characters.count) && (isArabic || isChinese)
  }
}
