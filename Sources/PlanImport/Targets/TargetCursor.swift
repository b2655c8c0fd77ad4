internal import ExactNumbers
internal import GoalModel

/// A place in the tokens of a target phrase, and what every rule needs to read on from there.
struct TargetCursor {
  let folded: FoldedText
  let tokens: [TargetToken]
  let context: TargetContext
  var position = 0

  init(_ folded: FoldedText, in context: TargetContext, joinsPeriods: Bool = true) {
    self.folded = folded
    self.context = context
    let scanned = TargetScanner.tokens(of: folded.characters, columnUnit: context.unit.unit)
    tokens = TargetTokenCheck.checked(
      scanned, of: folded.characters, joinsPeriods: joinsPeriods)
  }

  /// The token at the place, `nil` at the end.
  var next: TargetToken? { position < tokens.count ? tokens[position] : nil }

  /// The kind of the token so many places on.
  func kind(_ offset: Int = 0) -> TargetToken.Kind? {
    position + offset < tokens.count ? tokens[position + offset].kind : nil
  }

  /// Steps over the token at the place if it is of a kind.
  mutating func take(_ kind: TargetToken.Kind) -> Bool {
    guard self.kind() == kind else { return false }
    position += 1
    return true
  }

  /// Steps over brackets, which explain and do not count.
  mutating func skipRemarks() {
    while kind() == .remark { position += 1 }
  }

  /// The folded words of some tokens.
  func text(_ range: Range<Int>) -> String {
    guard let characters = characterRange(range) else { return "" }
    return String(folded.characters[characters])
  }

  /// Some tokens as they were written.
  func original(_ range: Range<Int>) -> String {
    characterRange(range).map(folded.original) ?? ""
  }

  private func characterRange(_ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    return tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  /// One past the last token of the clause; a 、 ends it too unless words are being enumerated.
  func clauseEnd(crossingPauses: Bool = false) -> Int {
    var end = position
    while end < tokens.count, !tokens[end].isSeparator,
      crossingPauses || tokens[end].kind != .pause
    {
      end += 1
    }
    return end
  }

  /// Whether a figure stands in the rest of the clause.
  func clauseHoldsFigure() -> Bool {
    tokens[position..<clauseEnd()].contains(where: \.isFigure)
  }

  // MARK: Labels

  /// Steps over the words before a figure and returns them as a name, without what only frames it.
  ///
  /// Words of change or comparison among them are words like any other (提高能力培训). Returns `nil`,
  /// staying where it was, where no figure follows in the clause, or the number is meant for each of
  /// an unknown number of things.
  mutating func label(crossingPauses: Bool = false) -> String? {
    let start = position
    let end = clauseEnd(crossingPauses: crossingPauses)
    var words = ""
    while position < end {
      switch tokens[position].kind {
      case .number, .percent, .points, .masked, .before:
        return Self.label(withoutJoint(words, from: start))
      case .perUnknown, .each, .per:
        position = start
        return nil
      case .scope, .remark, .lastYear:
        break
      default:
        words += original(position..<position + 1)
      }
      position += 1
    }
    position = start
    return nil
  }

  /// A name without 计划, 其中 and the like around it.
  static func label(_ words: String) -> String {
    var rest = words[...]
    var changed = true
    while changed {
      changed = false
      if let word = TargetWords.frameBefore.first(where: rest.hasPrefix) {
        rest = rest.dropFirst(word.count)
        changed = true
      }
      if let word = TargetWords.frameBehind.first(where: rest.hasSuffix) {
        rest = rest.dropLast(word.count)
        changed = true
      }
    }
    return String(rest).trimmingBlanks
  }

  /// Words without the 和 that joins them to an amount right before the token at `start`.
  ///
  /// Behind a separator the same character is a part of a word: 和谐家庭, 及时率.
  func withoutJoint(_ words: String, from start: Int) -> String {
    guard start > 0, !tokens[start - 1].isSeparator, tokens[start - 1].kind != .pause,
      let joint = TargetWords.joints.first(where: words.hasPrefix)
    else { return words }
    return String(words.dropFirst(joint.count))
  }

  // MARK: Amounts

  /// A figure or an interval with its comparison and unit.
  struct Amount: Hashable {
    var comparison: TargetToken.Comparison?
    var low: Fraction
    var high: Fraction?
    var kind: Kind
    /// The unit as written; `nil` where the unit column decides.
    var unit: CountingUnit?
    var isMore = false

    /// What the figures are.
    enum Kind: Hashable { case count, share, points }
  }

  /// Reads `[comparison…] figure [unit] ["-" figure [unit]] [comparison]`.
  ///
  /// Stays where it was where no figure stands there, or the comparisons contradict each other.
  mutating func amount() -> Amount? {
    let start = position
    var comparisons: [TargetToken.Comparison] = []
    while case .before(let comparison)? = kind() {
      comparisons.append(comparison)
      position += 1
    }
    guard var amount = figure() else {
      position = start
      return nil
    }
    if take(.dash) {
      guard let upper = figure(), upper.amount.kind == amount.amount.kind || amount.unit == nil
      else {
        position = start
        return nil
      }
      amount = Self.interval(from: amount, to: upper)
    }
    let behind = position
    skipRemarks()
    var hasComparisonBehind = false
    while case .after(let comparison)? = kind() {
      comparisons.append(comparison)
      position += 1
      hasComparisonBehind = true
      // 50以上人次: the unit may come last.
      if amount.unit == nil, case .unit(let unit)? = kind() {
        amount.unit = CountingUnit(unit)
        position += 1
      }
    }
    if !hasComparisonBehind { position = behind }
    switch Self.combined(comparisons) {
    case .nothing: break
    case .one(let comparison): amount.amount.comparison = comparison
    case .contradiction:
      position = start
      return nil
    }
    return columnUnit(amount)
  }

  private typealias Figure = (amount: Amount, unit: CountingUnit?, scale: Fraction)

  private mutating func figure() -> Figure? {
    switch kind() {
    case .number(let value, let scale, let isMore):
      position += 1
      var unit: CountingUnit?
      if case .unit(let name)? = kind() {
        unit = CountingUnit(name)
        position += 1
      }
      return (Amount(low: value, kind: .count, isMore: isMore), unit, scale)
    case .percent(let value):
      position += 1
      return (Amount(low: value, kind: .share), nil, .one)
    case .points(let value):
      position += 1
      return (Amount(low: value, kind: .points), nil, .one)
    default:
      return nil
    }
  }

  /// The lower end takes unit, multiplier and percent sign of the upper end: 2-3万元, 90-95%.
  private static func interval(from lower: Figure, to upper: Figure) -> Figure {
    var result = upper
    var low = lower.amount.low
    if lower.amount.kind == .count, upper.amount.kind != .count { low = low / Fraction(100) }
    if lower.unit == nil, lower.scale == .one, upper.scale != .one, lower.amount.kind == .count {
      low = low * upper.scale
    }
    result.amount.low = low
    result.amount.high = upper.amount.low
    return result
  }

  /// Gives a number without a unit the unit column's.
  private func columnUnit(_ figure: Figure) -> Amount {
    var amount = figure.amount
    amount.unit = figure.unit
    guard amount.kind == .count, amount.unit == nil else { return amount }
    if context.unit.isPercent {
      amount.kind = .share
      amount.low = amount.low / Fraction(100)
      amount.high = amount.high.map { $0 / Fraction(100) }
    } else {
      amount.unit = context.unit.unit
      amount.low = amount.low * context.unit.scale
      amount.high = amount.high.map { $0 * context.unit.scale }
    }
    return amount
  }

  /// Whether the comparisons in some tokens exclude each other: 不少于10次以内.
  func contradictsItself(_ range: Range<Int>) -> Bool {
    let words = tokens[range].compactMap { token -> TargetToken.Comparison? in
      switch token.kind {
      case .before(let comparison), .after(let comparison): comparison
      default: nil
      }
    }
    return tokens[range].filter(\.isFigure).count == 1 && Self.combined(words) == .contradiction
  }

  /// Whether some tokens speak of a part of what was said before them: 其中不超过3次.
  func namesAPart(_ range: Range<Int>) -> Bool {
    ["其中", "包括", "含"].contains(where: text(range).hasPrefix)
  }

  /// What some tokens say of when, where they say nothing else: 6月底前完成.
  func due(_ range: Range<Int>) -> DueReading.Result? {
    context.festivals.map { DueReading(text(range), festivals: $0).result }
  }

  /// What several words of comparison make together.
  private enum Combination: Equatable {
    case nothing
    case one(TargetToken.Comparison)
    case contradiction
  }

  private static func combined(_ words: [TargetToken.Comparison]) -> Combination {
    guard var result = words.first else { return .nothing }
    for word in words.dropFirst() {
      switch (result, word) {
      case (.reaches, _), (.controlled, _), (.about, _):
        // 达, 控制在 and 约 are weak: 达95%以上, 控制在5次左右, 约20次以上.
        result = word
      case (_, .reaches), (_, .about), (.kept, .atLeast):
        // 保持在20人以上 stays a level; at least is what it means anyway.
        break
      default:
        guard result == word else { return .contradiction }
      }
    }
    return .one(result)
  }
}
