internal import ExactNumbers
internal import GoalModel

/// Values and their exact texts, each translated once: the same days and amounts come many times.
final class ValueTexts {
  private var days: [String: CalendarDay] = [:]
  private var fractions: [String: Fraction] = [:]
  private var quantities: [String: Quantity] = [:]
  private var dayTexts: [CalendarDay: String] = [:]
  private var quantityTexts: [Quantity: String] = [:]

  // Beyond this many a translation is hardly met again, and forgetting keeps memory small.
  private let most = 10_000

  /// The day of a text; `nil` for what is no day.
  func day(_ text: String) -> CalendarDay? {
    if let known = days[text] { return known }
    guard let day = CalendarDay(text) else { return nil }
    if days.count >= most { days.removeAll(keepingCapacity: true) }
    days[text] = day
    return day
  }

  /// The fraction of a text; `nil` for what is none.
  func fraction(_ text: String) -> Fraction? {
    if let known = fractions[text] { return known }
    guard let fraction = Fraction(text) else { return nil }
    if fractions.count >= most { fractions.removeAll(keepingCapacity: true) }
    fractions[text] = fraction
    return fraction
  }

  /// The quantity of a text; `nil` for what is none.
  func quantity(_ text: String) -> Quantity? {
    if let known = quantities[text] { return known }
    guard let quantity = try? Quantity(text) else { return nil }
    if quantities.count >= most { quantities.removeAll(keepingCapacity: true) }
    quantities[text] = quantity
    return quantity
  }

  /// The text of a day.
  func text(_ day: CalendarDay) -> String {
    if let known = dayTexts[day] { return known }
    if dayTexts.count >= most { dayTexts.removeAll(keepingCapacity: true) }
    let text = day.description
    dayTexts[day] = text
    return text
  }

  /// The text of a quantity.
  func text(_ quantity: Quantity) -> String {
    if let known = quantityTexts[quantity] { return known }
    if quantityTexts.count >= most { quantityTexts.removeAll(keepingCapacity: true) }
    let text = quantity.description
    quantityTexts[quantity] = text
    return text
  }
}
