internal import ExactNumbers
internal import GoalModel

/// Gives a number that stands without a unit the unit its table means: that of its header, of the unit
/// column, or of the one goal it can be for.
struct BareAmount {
  private let item: PlanItem

  init(for item: PlanItem) { self.item = item }

  /// The text of a cell with its unit; texts with a unit of their own stay as they are.
  ///
  /// - Parameters:
  ///   - text: What the cell says.
  ///   - header: The unit the header names.
  ///   - column: What the unit column says.
  /// - Returns: a text that names its unit or its goal, where the table tells either.
  func text(_ text: String, header: UnitColumn?, column: UnitColumn) -> String {
    guard isBare(text) else { return text }
    if let header, let named = named(text, header) { return named }
    if isCounted(column), let named = named(text, column) { return named }
    // A ceiling of money is met by what was spent, which has a column of its own.
    let goals = item.goals.indices.filter { !Self.isBudget(item.goals[$0]) }
    guard item.goals.count > 1, goals.count == 1, let position = Self.position(goals[0]) else {
      return text
    }
    return position + text
  }

  /// The text of a cell of the column with the money spent; `nil` where no goal limits money.
  func spent(_ text: String, header: UnitColumn?, budget: UnitColumn) -> String? {
    guard let goal = item.goals.lastIndex(where: Self.isBudget), let position = Self.position(goal)
    else { return nil }
    guard isBare(text) else { return position + text }
    let unit = header?.unit == .yuan ? header ?? budget : budget
    return position + (named(text, unit) ?? text)
  }

  private func isBare(_ text: String) -> Bool {
    guard let amounts = try? AmountPhrase(text).amounts, amounts.count == 1 else { return false }
    switch amounts[0].amount.value {
    case .quantity, .ratio: return amounts[0].amount.unit == nil
    case .verdict, .step: return false
    }
  }

  /// The text with a unit behind it, where that is an amount of this unit.
  private func named(_ text: String, _ column: UnitColumn) -> String? {
    guard let unit = column.unit, let word = Self.multipliers[column.scale] else { return nil }
    let named = text + word + unit.name
    guard let amounts = try? AmountPhrase(named).amounts, amounts.count == 1,
      amounts[0].amount.unit == unit
    else { return nil }
    return named
  }

  private static let multipliers: [Fraction: String] = [
    Fraction(1): "", Fraction(100): "百", Fraction(1000): "千", Fraction(10_000): "万",
    Fraction(100_000_000): "亿",
  ]

  /// Whether a goal counts the unit of the unit column, or none names any.
  private func isCounted(_ column: UnitColumn) -> Bool {
    guard let unit = column.unit else { return false }
    let units = item.goals.filter { !Self.isBudget($0) }.compactMap(\.unit)
    return units.isEmpty || units.contains(unit)
  }

  static func isBudget(_ goal: Goal) -> Bool {
    if case .atMost = goal.bound { goal.unit == .yuan } else { false }
  }

  /// ① to ⑳, as people name a goal by its position.
  private static func position(_ goal: Int) -> String? {
    guard goal < 20, let scalar = Unicode.Scalar(0x2460 + UInt32(goal)) else { return nil }
    return String(Character(scalar))
  }
}
