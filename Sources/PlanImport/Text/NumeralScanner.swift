internal import ExactNumbers

/// A numeral found in a text: 1,200 or 二十四 or 4万5千 or 10余万.
struct ScannedNumeral: Hashable {
  /// The value.
  var value: Fraction

  /// One past its last character.
  var end: Int

  /// Whether it is written in Chinese numerals only, so that it may be a part of a word.
  var isChinese = true

  /// What the last figure was multiplied by at the end: 10000 in 3万, 1 in 3万5千 and 30.
  ///
  /// The lower end of 2-3万 borrows it.
  var closingScale = Fraction.one

  /// Whether 多 or 余 says that it is a little more.
  var isMore = false
}

/// Reads numerals as offices write them: Arabic, Chinese, mixed, with separators and multipliers.
///
/// A figure is a sum of groups (4万 + 5千), each a number times its multipliers. Scanning never
/// guesses: two Chinese digits side by side (五一, 三八, 两三) are no number, since they may be a
/// name or an estimate; four of them (二〇二六) are written digit by digit.
struct NumeralScanner {
  let characters: [Character]

  /// Longer runs of digits are not read; no phrase is as long, and every ``Quantity`` is far below.
  private static let longestRun = FoldedText.longestPhrase

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "○": 0, "一": 1, "壹": 1, "二": 2, "贰": 2, "两": 2, "三": 3, "叁": 3,
    "四": 4, "肆": 4, "五": 5, "伍": 5, "六": 6, "陆": 6, "七": 7, "柒": 7, "八": 8, "捌": 8,
    "九": 9, "玖": 9, "廿": 20, "卅": 30,
  ]

  private static let multipliers: [Character: Int] = [
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000,
    "万": 10_000, "萬": 10_000, "亿": 100_000_000,
  ]

  /// Whether a numeral may begin with this character.
  static func begins(_ character: Character) -> Bool {
    character.isASCIIDigit || digits[character] != nil || multipliers[character] != nil
  }

  /// The numeral that begins at a place, or `nil` where there is none.
  func numeral(at start: Int) -> ScannedNumeral? {
    var state = State(position: start)
    while let next = step(state) { state = next }
    guard state.position > start, let value = state.value else { return nil }
    return ScannedNumeral(
      value: value, end: state.position, isChinese: !state.hasArabic,
      closingScale: state.pending == nil ? state.closingScale : .one, isMore: state.isMore)
  }

  /// Where a run of Chinese digits that is no number ends, so that a reader can step over it.
  func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < characters.count, Self.digits[characters[end]] != nil { end += 1 }
    return end
  }

  private struct State {
    var position: Int
    var total = Fraction.zero
    var section = Fraction.zero
    var pending: Fraction?
    var pendingIsOneDigit = false
    var lastPlace = 1
    var sawZero = false
    var hasArabic = false
    var isMore = false
    var hasMultiplier = false
    var closingScale = Fraction.one

    /// The value so far; a lone last digit stands one place below the last multiplier: 一百二 is 120.
    var value: Fraction? {
      guard let pending else { return hasMultiplier ? total + section : nil }
      let isShort = pendingIsOneDigit && lastPlace >= 100 && !sawZero
      return total + section + (isShort ? pending * Fraction(lastPlace / 10) : pending)
    }
  }

  /// The state after the next part of the numeral, or `nil` at its end.
  private func step(_ state: State) -> State? {
    guard state.position < characters.count else { return nil }
    let character = characters[state.position]
    if character.isASCIIDigit { return arabic(state) }
    if Self.digits[character] != nil { return chinese(state) }
    if let multiplier = Self.multipliers[character] { return multiply(state, by: multiplier) }
    if character == "多" || character == "余" { return more(state) }
    return nil
  }

  private func arabic(_ state: State) -> State? {
    guard state.pending == nil, !state.isMore else { return nil }
    var text = ""
    var position = state.position
    func takeDigits() {
      while position < characters.count, characters[position].isASCIIDigit {
        text.append(characters[position])
        position += 1
      }
    }
    takeDigits()
    while text.count <= Self.longestRun, isThousandsGroup(at: position) {
      position += 1
      takeDigits()
    }
    let isOneDigit = text.count == 1
    if position + 1 < characters.count, characters[position] == ".",
      characters[position + 1].isASCIIDigit
    {
      text.append(".")
      position += 1
      takeDigits()
    }
    guard text.count <= Self.longestRun, let value = Fraction(text) else { return nil }
    var next = state
    next.position = position
    next.pending = value
    next.pendingIsOneDigit = isOneDigit && !text.contains(".")
    next.hasArabic = true
    return next
  }

  /// A comma with exactly three digits behind it separates thousands: 1,200 but not 7,8月.
  private func isThousandsGroup(at position: Int) -> Bool {
    guard position + 3 < characters.count, characters[position] == ",",
      position > 0, characters[position - 1].isASCIIDigit
    else { return false }
    let group = characters[(position + 1)...(position + 3)]
    guard group.allSatisfy(\.isASCIIDigit) else { return false }
    return position + 4 >= characters.count || !characters[position + 4].isASCIIDigit
  }

  private func chinese(_ state: State) -> State? {
    guard state.pending == nil, !state.isMore else { return nil }
    let end = endOfDigits(from: state.position)
    let run = characters[state.position..<end].compactMap { Self.digits[$0] }
    var next = state
    next.position = end
    if run.count == 1 {
      if run[0] == 0, state.hasMultiplier {
        next.sawZero = true
      } else {
        next.pending = Fraction(run[0])
      }
      next.pendingIsOneDigit = run[0] < 10
      return next
    }
    if state.hasMultiplier, run.count == 2, run[0] == 0 {
      next.sawZero = true
      next.pending = Fraction(run[1])
      return next
    }
    // 廿四 is twenty and four.
    if !state.hasMultiplier, run.count == 2, run[0] >= 20, run[1] < 10 {
      next.pending = Fraction(run[0] + run[1])
      return next
    }
    guard !state.hasMultiplier, run.count == 4, run.allSatisfy({ $0 < 10 }) else { return nil }
    next.pending = Fraction(run.reduce(0) { $0 * 10 + $1 })
    return next
  }

  private func multiply(_ state: State, by multiplier: Int) -> State? {
    var next = state
    next.position += 1
    // 5百分点 is five times 百分点, not five hundred of something.
    if multiplier == 100, next.position < characters.count, characters[next.position] == "分" {
      return nil
    }
    let isLone = state.pending == nil && state.section.isZero
    if multiplier >= 10_000 {
      guard !isLone else { return isFollowedByMore(next) ? lone(next, multiplier) : nil }
      let group = (state.section + (state.pending ?? .zero)) * Fraction(multiplier)
      next.total =
        multiplier == 10_000 ? state.total + group : state.total * Fraction(multiplier) + group
      next.section = .zero
    } else {
      if state.pending == nil {
        // 十 stands for 一十; 百 and 千 alone only in 百余 and 千余.
        guard multiplier == 10 || (isLone && isFollowedByMore(next)) else { return nil }
        guard multiplier != 10 || !state.hasMultiplier || state.sawZero else { return nil }
      }
      next.section = state.section + (state.pending ?? .one) * Fraction(multiplier)
    }
    next.pending = nil
    next.sawZero = false
    next.hasMultiplier = true
    next.lastPlace = multiplier
    next.closingScale = multiplier >= 10_000 ? Fraction(multiplier) : .one
    return next
  }

  private func lone(_ state: State, _ multiplier: Int) -> State {
    var next = state
    next.total = Fraction(multiplier)
    next.hasMultiplier = true
    return next
  }

  private func isFollowedByMore(_ state: State) -> Bool {
    state.position < characters.count && "多余".contains(characters[state.position])
  }

  /// 多 and 余 stand behind a figure, or before its last multiplier: 50多, 10余万.
  private func more(_ state: State) -> State? {
    guard state.value != nil, !state.isMore else { return nil }
    var next = state
    next.isMore = true
    next.position += 1
    return next
  }
}

extension Character {
  /// Whether it is one of 0 to 9 in the narrow form.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
