/// What an amount counts: 次, 人次, 元 …; units never mix.
///
/// 人 (persons) and 人次 (attendances) are different units. 万元 is scaled to 元 on reading, so it
/// never occurs here.
public struct CountingUnit: Hashable, Sendable, CustomStringConvertible {
  /// The unit as written.
  public let name: String

  /// Creates a unit from its written name.
  public init(_ name: String) { self.name = name }

  /// Money.
  public static let yuan = CountingUnit("元")

  /// Shares of a hundred.
  public static let percent = CountingUnit("%")

  /// Persons, who are counted once however often they come.
  public static let persons = CountingUnit("人")

  /// Attendances.
  public static let attendances = CountingUnit("人次")

  /// Whether only whole numbers make sense, so that nothing is expected by halves.
  public var isWholeThings: Bool { self != .yuan && self != .percent }

  /// Whether amounts are events or products that add up over time.
  ///
  /// Phrases of increase, decrease and growth measure these as a sum and anything else as a level.
  public var isEvent: Bool {
    ["次", "场", "期", "件", "例", "起", "篇", "条", "份", "项", "人次"].contains(name)
  }

  /// The unit as written.
  public var description: String { name }
}
