internal import ExactNumbers
internal import GoalModel

extension TargetScanner {
  /// Reads a number with its share sign or unit; a numeral that counts nothing is a word.
  mutating func scanNumber() {
    let start = position
    guard let numeral = NumeralScanner(characters: characters).numeral(at: position) else {
      position = max(
        NumeralScanner(characters: characters).endOfDigits(from: position), position + 1)
      return add(.text, from: start)
    }
    position = numeral.end
    if scanShare(numeral.value, from: start) { return }
    if character(0) == "成", character(1).map({ "以,;。、左(".contains($0) }) ?? true {
      position += 1
      return add(.percent(numeral.value / Fraction(10)), from: start)
    }
    if numeral.value.isWhole, scanPeriod(numeral, from: start) { return }
    if numeral.isChinese, scanListed(numeral, from: start) { return }
    guard counts(numeral) else { return add(.text, from: start) }
    add(
      .number(numeral.value, scale: numeral.closingScale, isMore: numeral.isMore), from: start)
    scanUnit()
  }

  private mutating func scanShare(_ value: Fraction, from start: Int) -> Bool {
    guard let share = Self.shares.match(characters, at: &position) else { return false }
    let value = value / Fraction(share.whole)
    add(share.isPoints ? .points(value) : .percent(value), from: start)
    return true
  }

  /// Reads -3 and 负3, so that nobody takes them for 3.
  ///
  /// Behind words the mark only separates (征文-3篇), and 正负 says how exact a number is.
  mutating func scanNegative() -> Bool {
    guard "-负".contains(characters[position]),
      let numeral = NumeralScanner(characters: characters).numeral(at: position + 1)
    else { return false }
    switch tokens.last?.kind {
    case .text?, .remark?:
      guard characters[position] == "负", characters[position - 1] != "正" else { return false }
    case .number?, .percent?, .points?, .unit?, .period?: return false
    default: break
    }
    let start = position
    position = numeral.end
    if scanShare(-numeral.value, from: start) { return true }
    guard counts(numeral) else {
      position = start
      return false
    }
    add(
      .number(-numeral.value, scale: numeral.closingScale, isMore: numeral.isMore), from: start)
    scanUnit()
    return true
  }

  private struct ShareWord: Hashable {
    let whole: Int
    var isPoints = false
  }

  private static let shares = WordList<ShareWord>([
    ShareWord(whole: 100): ["%"],
    ShareWord(whole: 1000): ["‰"],
    ShareWord(whole: 100, isPoints: true): ["个百分点", "百分点", "个点", "%个点"],
  ])

  /// Reads 一季度 and 3月 as parts of the year, 3月15日 as a date.
  mutating func scanPeriod(_ numeral: ScannedNumeral, from start: Int) -> Bool {
    guard let number = numeral.value.exactInt, let mark = character(0), "季月".contains(mark) else {
      return false
    }
    guard let period = PlanPeriod(mark == "月" ? .month : .quarter, number: number) else {
      return false
    }
    position += 1
    if mark == "季", character(0) == "度" { position += 1 }
    if mark == "月" {
      if character(0) == "份" { position += 1 }
      if let day = NumeralScanner(characters: characters).numeral(at: position),
        day.end < characters.count, "日号".contains(characters[day.end])
      {
        position = day.end + 1
        add(.text, from: start)
        return true
      }
    }
    add(.period(period), from: start)
    return true
  }

  /// Reads 一 in 一、二季度, which takes the unit of the period it is listed with.
  ///
  /// Chinese figures without a unit count nothing, so that nothing else can be meant.
  mutating func scanListed(_ numeral: ScannedNumeral, from start: Int) -> Bool {
    var place = numeral.end
    while place < characters.count, "、,和及".contains(characters[place]),
      let next = NumeralScanner(characters: characters).numeral(at: place + 1)
    {
      place = next.end
    }
    guard place > numeral.end, place < characters.count, let number = numeral.value.exactInt,
      let unit: PlanPeriod.Unit = characters[place] == "月"
        ? .month : characters[place] == "季" ? .quarter : nil,
      let period = PlanPeriod(unit, number: number)
    else { return false }
    position = numeral.end
    add(.period(period), from: start)
    return true
  }

  /// Whether a numeral that ends here counts something.
  private func counts(_ numeral: ScannedNumeral) -> Bool {
    if position == characters.count || ",;。\n、(".contains(characters[position]) {
      // Nobody says 两 without what is counted, nor a lone Chinese figure without a comparison.
      guard numeral.isChinese else { return true }
      guard let last = tokens.last else {
        return numeral.end == characters.count && characters != ["两"]
      }
      switch last.kind {
      case .before, .dash: return characters[position - 1] != "两"
      default: return false
      }
    }
    if numeral.isMore || isColumnUnit(at: position) { return true }
    if UnitWords.all.length(characters, at: position) > 0 { return true }
    if !numeral.isChinese, FigureMask.length(characters, at: position) > 0 { return false }
    if "-至到".contains(characters[position]), position + 1 < characters.count,
      NumeralScanner.begins(characters[position + 1])
    {
      return true
    }
    var end = position
    if case .after = TargetWords.all.match(characters, at: &end) { return true }
    return !numeral.isChinese && isUnknownUnit(at: position)
  }

  private func isColumnUnit(at place: Int) -> Bool {
    columnUnit.map { starts(with: $0.name, at: place) } ?? false
  }

  /// Whether one character of an unknown unit stands at a place: 12盆以上, 12盆.
  private func isUnknownUnit(at place: Int) -> Bool {
    guard place < characters.count, characters[place].isLetter, !characters[place].isASCII else {
      return false
    }
    var end = place + 1
    if end == characters.count || ",;。\n、(".contains(characters[end]) { return true }
    if case .after = TargetWords.all.match(characters, at: &end) { return true }
    return false
  }

  mutating func scanUnit() {
    let start = position
    guard position < characters.count else { return }
    var length = UnitWords.all.length(characters, at: position)
    if let columnUnit, isColumnUnit(at: position) { length = max(length, columnUnit.name.count) }
    if length == 0, isUnknownUnit(at: position) { length = 1 }
    guard length > 0 else { return }
    position += length
    add(.unit(UnitWords.canonical(String(characters[start..<position]))), from: start)
  }
}
