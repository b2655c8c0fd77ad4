/// The kinds of change whose rows this version can read and write, by the name in `change.kind`.
///
/// A kind to come needs a case here, a table in a new schema step, and a reader and an inserter of
/// its rows.
enum ChangeKind: String {
  case loaded
  case recorded
  case ticked
  case broughtIn
  case withdrawn
  case reviewed
  case unticked
  case remarked
  case decided
  case restated
  case set
  case recordedOutside
  case undone

  /// The kinds that bring outcomes.
  static let withOutcomes: [ChangeKind] = [.recorded, .ticked, .broughtIn]

  /// The kinds that bring ticks.
  static let withTicks: [ChangeKind] = [.ticked, .broughtIn]
}
