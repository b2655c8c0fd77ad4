public import GoalModel

/// Until when entries count as known (goal model, "Corrections and as-of").
public enum KnownAt: Hashable, Sendable {
  /// Everything entered until now.
  case everything

  /// Everything entered up to and including a change.
  case change(Change.ID)

  /// Everything entered up to and including a moment of local time: `2026-07-01T09:30:00`.
  case moment(String)
}
