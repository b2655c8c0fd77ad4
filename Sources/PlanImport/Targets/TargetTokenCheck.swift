internal import ExactNumbers

/// Turns tokens that do not stand where they mean something back into plain words.
enum TargetTokenCheck {
  /// The tokens by what they mean among their neighbours.
  ///
  /// With `joinsPeriods` a bare number takes the unit of the period it is listed with (7、8月); the other
  /// reading leaves it a number.
  static func checked(
    _ scanned: [TargetToken], of characters: [Character], joinsPeriods: Bool
  ) -> [TargetToken] {
    var tokens = scanned
    if joinsPeriods {
      for index in tokens.indices.reversed() { joinPeriod(&tokens, at: index, of: characters) }
    }
    for index in tokens.indices where beginsPeriods(scanned, index) { tokens[index].kind = .text }
    // From the end, since a comparison may stand before another one that must count itself.
    for index in tokens.indices.reversed() where !means(tokens, index) {
      tokens[index].kind = .text
    }
    return joined(tokens)
  }

  /// 3-4月 names months: the number belongs to the date.
  private static func beginsPeriods(_ tokens: [TargetToken], _ index: Int) -> Bool {
    guard case .number = tokens[index].kind, index + 2 < tokens.count,
      tokens[index + 1].kind == .dash, case .period = tokens[index + 2].kind
    else { return false }
    return true
  }

  /// Makes the number of 3、6月各1次 a month, where it is listed before a later one and an amount
  /// follows.
  private static func joinPeriod(
    _ tokens: inout [TargetToken], at index: Int, of characters: [Character]
  ) {
    guard index + 3 < tokens.count, case .number(let value, .one, false) = tokens[index].kind,
      "、,".contains(characters[tokens[index + 1].range.lowerBound]),
      case .period(let next) = tokens[index + 2].kind,
      let unit = next.unit, let number = value.exactInt,
      let period = PlanPeriod(unit, number: number), period.firstMonth < next.firstMonth
    else { return }
    let rest = tokens[(index + 3)...].prefix { !$0.isSeparator }
    guard rest.contains(where: \.isFigure) else { return }
    tokens[index].kind = .period(period)
    tokens[index + 1].kind = .pause
  }

  private static func means(_ tokens: [TargetToken], _ index: Int) -> Bool {
    let previous = index > 0 ? tokens[index - 1] : nil
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    switch tokens[index].kind {
    case .before:
      guard let next else { return false }
      if case .before = next.kind { return true }
      return next.isFigure
    case .after:
      guard let previous else { return false }
      switch previous.kind {
      case .number, .percent, .points, .remark, .masked: return true
      case .unit(let unit):
        // 3天内 is a term, not a ceiling.
        return !UnitWords.time.contains(unit)
      default: return false
      }
    case .dash:
      guard let next else { return false }
      return next.isFigure && previous?.kind != .text
    default:
      return true
    }
  }

  private static func joined(_ tokens: [TargetToken]) -> [TargetToken] {
    var result: [TargetToken] = []
    for token in tokens {
      if token.kind == .text, let last = result.last, last.kind == .text {
        result[result.count - 1].range = last.range.lowerBound..<token.range.upperBound
      } else {
        result.append(token)
      }
    }
    return result
  }
}
