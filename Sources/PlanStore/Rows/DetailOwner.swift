/// Whose goals, amounts or evidence rows are: the same columns lie in tables of their own for each
/// kind of owner, so that every row can refer to its owner.
struct DetailOwner {
  /// How the names of the tables begin.
  let prefix: String

  /// The column that says, after `change`, which owner it is.
  let column: String

  /// The kinds of change that bring such owners.
  let kinds: [ChangeKind]

  /// An item of a loaded plan, by its place there.
  static let plannedItem = DetailOwner(prefix: "", column: "item_place", kinds: [.loaded])

  /// An item that was restated, by its number.
  static let restatedItem = DetailOwner(prefix: "restated_", column: "item", kinds: [.restated])

  /// An outcome, by its number.
  static let outcome = DetailOwner(prefix: "", column: "outcome", kinds: ChangeKind.withOutcomes)

  /// Work outside the plan, by its number.
  static let outsideWork = DetailOwner(
    prefix: "outside_", column: "work", kinds: [.recordedOutside])

  /// The table of such owners for details that usually lie in `table`.
  func table(_ table: String) -> String { prefix + table }
}
