/// The ways a Word document counts its paragraphs.
enum WordNumberFormat: String {
  case decimal
  case decimalZero
  case decimalFullWidth
  case decimalEnclosedCircle
  case decimalEnclosedCircleChinese
  case decimalEnclosedParen
  case decimalEnclosedFullstop
  case chineseCounting
  case chineseCountingThousand
  case chineseLegalSimplified
  case japaneseCounting
  case taiwaneseCountingThousand
  case ideographDigital
  case ideographTraditional
  case ideographZodiac
  case lowerLetter
  case upperLetter
  case lowerRoman
  case upperRoman

  /// A sign instead of a number.
  case bullet

  case none

  /// The number as the document shows it; empty where it shows none.
  func text(_ number: Int) -> String {
    switch self {
    case .bullet, .none: ""
    case .decimal: String(number)
    case .decimalZero: number < 10 ? "0\(number)" : String(number)
    case .decimalFullWidth: Self.fullWidth(number)
    case .decimalEnclosedCircle, .decimalEnclosedCircleChinese:
      Self.sign(number, from: 0x2460, count: 20)
    case .decimalEnclosedParen: Self.sign(number, from: 0x2474, count: 20)
    case .decimalEnclosedFullstop: Self.sign(number, from: 0x2488, count: 20)
    case .chineseCounting, .chineseCountingThousand, .japaneseCounting,
      .taiwaneseCountingThousand, .ideographDigital:
      Self.chinese(number, digits: "零一二三四五六七八九", units: ["", "十", "百", "千"])
    case .chineseLegalSimplified:
      Self.chinese(number, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"])
    case .ideographTraditional: Self.member(number, of: "甲乙丙丁戊己庚辛壬癸")
    case .ideographZodiac: Self.member(number, of: "子丑寅卯辰巳午未申酉戌亥")
    case .lowerLetter: Self.letters(number).lowercased()
    case .upperLetter: Self.letters(number)
    case .lowerRoman: Self.roman(number).lowercased()
    case .upperRoman: Self.roman(number)
    }
  }

  private static func fullWidth(_ number: Int) -> String {
    let scalars = String(number).unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  /// One of the signs that stand for the numbers from 1, where there are enough of them.
  private static func sign(_ number: Int, from first: UInt32, count: Int) -> String {
    guard (1...count).contains(number), let sign = Unicode.Scalar(first + UInt32(number) - 1)
    else { return String(number) }
    return String(sign)
  }

  private static func member(_ number: Int, of series: String) -> String {
    let members = Array(series)
    guard (1...members.count).contains(number) else { return String(number) }
    return String(members[number - 1])
  }

  /// 十二, 一百零五; plain digits for what no list of paragraphs reaches.
  private static func chinese(_ number: Int, digits: String, units: [String]) -> String {
    let digits = Array(digits)
    guard (1...9_999).contains(number) else { return number == 0 ? "零" : String(number) }
    var text = ""
    var skippedZero = false
    for (place, digit) in String(number).compactMap(\.wholeNumberValue).enumerated() {
      let unit = units[String(number).count - 1 - place]
      if digit == 0 {
        skippedZero = true
        continue
      }
      if skippedZero { text.append(digits[0]) }
      skippedZero = false
      // Ten is 十, not 一十; in the legal form it is 壹拾.
      let isPlainTen = digit == 1 && unit == "十" && text.isEmpty
      text += (isPlainTen ? "" : String(digits[digit])) + unit
    }
    return text
  }

  /// A to Z, then AA, BB and so on.
  private static func letters(_ number: Int) -> String {
    guard (1...260).contains(number), let letter = Unicode.Scalar(UInt32(65 + (number - 1) % 26))
    else { return String(number) }
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3_999).contains(number) else { return String(number) }
    let signs: [(Int, String)] = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
