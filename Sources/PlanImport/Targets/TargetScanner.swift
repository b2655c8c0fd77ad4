internal import ExactNumbers
internal import GoalModel

/// Cuts a target phrase into tokens.
///
/// A number counts as one only where its surroundings say so: behind a date, in 第三届, in 五必访 or in
/// a hotline's name it is a word. A comparison counts only beside a number.
struct TargetScanner {
  let characters: [Character]
  let columnUnit: CountingUnit?
  var position = 0
  private(set) var tokens: [TargetToken] = []

  /// The tokens of a phrase in folded form, before they are checked against each other.
  static func tokens(of characters: [Character], columnUnit: CountingUnit?) -> [TargetToken] {
    var scanner = TargetScanner(characters: characters, columnUnit: columnUnit)
    while scanner.position < characters.count { scanner.scan() }
    return scanner.tokens
  }

  private init(characters: [Character], columnUnit: CountingUnit?) {
    self.characters = characters
    self.columnUnit = columnUnit
  }

  private mutating func scan() {
    let start = position
    if skipEnumerator() { return add(.separator, from: start) }
    switch characters[position] {
    case ",", ";", "。", "\n", "!", "|":
      position += 1
      return add(.separator, from: start)
    case "、":
      position += 1
      return add(.pause, from: start)
    case "(":
      if scanBracketedNumber() { return }
      position = endOfBrackets()
      return add(.remark, from: start)
    default:
      break
    }
    let masked = FigureMask.length(characters, at: position)
    if masked > 0 {
      position += masked
      while position < characters.count, "多余".contains(characters[position]) { position += 1 }
      add(.masked, from: start)
      return scanUnit()
    }
    if scanSlot() || scanDash() || scanNegative() || scanOrdinal() || scanShareInWords() { return }
    if beginsBothHalves() {
      position += 1
      return add(.period(.halfYear(1)), from: start)
    }
    if let kind = TargetWords.all.match(characters, at: &position) {
      let word = String(characters[start..<position])
      let stands = TargetWords.slotsBeforeNumbers.contains(word) ? isNumber(at: position) : true
      return add(stands ? kind : .text, from: start)
    }
    if NumeralScanner.begins(characters[position]) { return scanNumber() }
    position += 1
    add(.text, from: start)
  }

  mutating func add(_ kind: TargetToken.Kind, from start: Int) {
    if kind == .text, let last = tokens.last, last.kind == .text {
      tokens[tokens.count - 1].range = last.range.lowerBound..<position
    } else {
      tokens.append(TargetToken(kind: kind, range: start..<position))
    }
  }

  func character(_ offset: Int) -> Character? {
    position + offset < characters.count ? characters[position + offset] : nil
  }

  func starts(with text: String, at place: Int) -> Bool {
    place <= characters.count && characters[place...].starts(with: text)
  }

  // MARK: Marks

  /// Steps over the number of a clause in a list: 1、 and (1) and ① and 一是.
  private mutating func skipEnumerator() -> Bool {
    if let scalar = characters[position].unicodeScalars.first,
      (0x2460...0x2473).contains(scalar.value)
    {
      position += 1
      return true
    }
    guard tokens.last.map(\.isSeparator) ?? true else { return false }
    let isBracketed = characters[position] == "("
    let digits = characters[(position + (isBracketed ? 1 : 0))...].prefix {
      NumeralScanner.begins($0)
    }
    guard (1...2).contains(digits.count) else { return false }
    let end = digits.endIndex
    guard end + 1 < characters.count else { return false }
    if isBracketed {
      guard characters[end] == ")", !isUnit(at: end + 1) else { return false }
    } else {
      guard ".、):是".contains(characters[end]), !NumeralScanner.begins(characters[end + 1]) else {
        return false
      }
    }
    position = end + 1
    return true
  }

  func isUnit(at place: Int) -> Bool {
    place < characters.count
      && ("万亿".contains(characters[place]) || UnitWords.all.length(characters, at: place) > 0)
  }

  /// Reads the number of (6)万元, which a form left in brackets.
  private mutating func scanBracketedNumber() -> Bool {
    let inside = NumeralScanner(characters: characters)
    guard let numeral = inside.numeral(at: position + 1), !numeral.isChinese,
      numeral.end < characters.count, characters[numeral.end] == ")", isUnit(at: numeral.end + 1)
    else { return false }
    let start = position
    position = numeral.end + 1
    var value = numeral.value
    while let multiplier = character(0), "万亿".contains(multiplier) {
      value = value * Fraction(multiplier == "万" ? 10_000 : 100_000_000)
      position += 1
    }
    add(.number(value, scale: .one, isMore: numeral.isMore), from: start)
    scanUnit()
    return true
  }

  private func endOfBrackets() -> Int {
    var depth = 0
    for place in position..<characters.count {
      if characters[place] == "(" { depth += 1 }
      if characters[place] == ")" {
        depth -= 1
        if depth == 0 { return place + 1 }
      }
    }
    return characters.count
  }

  /// Reads the mark between the two ends of an interval: 2-3, 2至3, 2次到3次.
  private mutating func scanDash() -> Bool {
    guard let last = tokens.last, "-至到".contains(characters[position]) else { return false }
    switch last.kind {
    case .number, .percent, .unit: break
    default: return false
    }
    var end = position + 1
    while end < characters.count, characters[end] == "-" { end += 1 }
    guard end < characters.count, NumeralScanner.begins(characters[end]) else { return false }
    let start = position
    position = end
    add(.dash, from: start)
    return true
  }

  /// Steps over 第三届, 七届三次 and 2026年, whose numbers count nothing.
  private mutating func scanOrdinal() -> Bool {
    let numerals = NumeralScanner(characters: characters)
    let start = position
    if characters[position] == "第", let numeral = numerals.numeral(at: position + 1) {
      if starts(with: "季度", at: numeral.end) {
        position = numeral.end
        if scanPeriod(numeral, from: start) { return true }
      }
      if scanListed(numeral, from: start) { return true }
      position = min(numeral.end + 1, characters.count)
      add(.text, from: start)
      return true
    }
    guard NumeralScanner.begins(characters[position]), let numeral = numerals.numeral(at: position),
      numeral.end < characters.count
    else { return false }
    switch characters[numeral.end] {
    case "届":
      position = numeral.end + 1
      if let second = numerals.numeral(at: position), starts(with: "次", at: second.end) {
        position = second.end + 1
      }
    case "年" where numeral.value >= Fraction(1900) && numeral.value <= Fraction(2100):
      position = numeral.end + 1
    case "周":
      guard numeral.end + 1 < characters.count, "年岁".contains(characters[numeral.end + 1]) else {
        return false
      }
      position = numeral.end + 1
    case "日", "号", "时", "点", "岁", "级", "楼", ":", "·", "+", "线":
      guard characters[numeral.end] != "+" || isDigit(at: numeral.end + 1) else { return false }
      position = numeral.end + 1
    default:
      return false
    }
    add(.text, from: start)
    return true
  }

  private func isDigit(at place: Int) -> Bool {
    place < characters.count && characters[place].isASCIIDigit
  }

  /// Reads 百分之九十五 and 千分之五.
  private mutating func scanShareInWords() -> Bool {
    for (word, whole) in [("百分之", 100), ("千分之", 1000)] where starts(with: word, at: position) {
      let start = position
      let rest = characters[(position + 3)...]
      let value = rest.starts(with: "百") ? (value: Fraction(100), end: position + 4) : nil
      guard
        let numeral = value
          ?? NumeralScanner(characters: characters).numeral(at: position + 3).map({
            ($0.value, $0.end)
          })
      else { return false }
      position = numeral.end
      add(.percent(numeral.value / Fraction(whole)), from: start)
      return true
    }
    return false
  }

  /// Reads 一周 and 三个月 as slots where a number follows: 一周两次.
  private mutating func scanSlot() -> Bool {
    let start = position
    var end = position
    guard let period = TargetWords.slotsInNumbers.match(characters, at: &end), isNumber(at: end)
    else { return false }
    position = end
    add(.per(period), from: start)
    return true
  }

  /// Whether 上 stands for 上半年: 上下半年, 上、下半年.
  private func beginsBothHalves() -> Bool {
    ["上下半年", "上、下半年", "上,下半年", "上和下半年"].contains { starts(with: $0, at: position) }
  }

  /// Whether a number or a comparison stands at a place.
  private func isNumber(at place: Int) -> Bool {
    guard place < characters.count else { return false }
    if NumeralScanner.begins(characters[place]) { return true }
    var end = place
    if case .before = TargetWords.all.match(characters, at: &end) { return true }
    return false
  }
}
