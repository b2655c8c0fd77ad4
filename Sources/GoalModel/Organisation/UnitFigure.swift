public import ExactNumbers

/// What one unit of an organisation reports for one goal that all units share.
///
/// Only the owning unit holds records; a parent folds the figures of its leaves and enters none of
/// its own (goal model, "Over organisations").
public struct UnitFigure: Hashable, Sendable {
  /// The unit that owns the records.
  public let unit: String

  /// The unit it belongs to; empty where nothing is grouped.
  public let parent: String

  /// The kind of person or case the figure is about, where units report them apart; empty otherwise.
  public let stratum: String

  /// The figure.
  public let content: Content

  /// Creates the figure of a unit.
  public init(unit: String, parent: String = "", stratum: String = "", content: Content) {
    self.unit = unit
    self.parent = parent
    self.stratum = stratum
    self.content = content
  }

  /// The kinds of figure; a missing value is a unit that has not reported.
  public enum Content: Hashable, Sendable {
    /// A count against the unit's own target.
    case count(Fraction?, target: Fraction)

    /// A share of a known roster.
    case ratio(Fraction?, of: Fraction)

    /// Persons by id, who count once in the whole organisation.
    case persons(Set<String>?)

    /// Levels over time, the oldest first; a missing one is a period without a report.
    case levels([Fraction?])
  }
}
