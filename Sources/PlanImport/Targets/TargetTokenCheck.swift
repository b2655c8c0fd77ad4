internal import ExactNumbers

/// Turns tokens that do not stand where they mean something back into plain words.
enum TargetTokenCheck {
  static func checked(_ scanned: [TargetToken]) -> [TargetToken] {
    var tokens = scanned
    // From the end, since a comparison may stand before another one that must count itself.
    for index in tokens.indices.reversed() where !means(tokens, index) {
      tokens[index].kind = .text
    }
    return joined(tokens)
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
    case .number(_, _, _):
      // 3-4月 names months: the number belongs to the date.
      guard let next, next.kind == .dash, index + 2 < tokens.count else { return true }
      if case .period = tokens[index + 2].kind { return false }
      return true
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
