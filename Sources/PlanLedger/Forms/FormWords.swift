internal import GoalModel
internal import PlanImport

/// The words beside an item as a form came back with them, held against what went out and what the ledger
/// has now.
struct FormWords {
  /// The words that are new; `nil` where none is.
  private(set) var new: ItemRemarks?

  /// Each new text with what the ledger has.
  private(set) var differences: [CollectedRow.Difference] = []

  /// The texts that the ledger was given as well since the form went out.
  private(set) var conflicts: [Clash] = []

  /// The cells that came back empty, with what they held.
  private(set) var emptied: [Clash] = []

  /// Whether the ledger was given one of the texts since.
  private(set) var isKnown = false

  /// A cell with two texts that do not agree.
  struct Clash {
    let field: FormField
    let ledger: String
    let sheet: String
  }

  /// Compares the words of a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - sent: What went out; `nil` where nobody knows any more.
  ///   - now: What the ledger has.
  ///   - isVouched: Whether a person said which item the row is about, and so has looked at it.
  init(_ row: FilledRow, sent: ItemRemarks?, now: ItemRemarks?, isVouched: Bool) {
    let fields: [(FormField, WritableKeyPath<ItemRemarks, String?>)] = [
      (.account, \.done), (.reason, \.reason), (.next, \.next),
    ]
    for (field, words) in fields where row.places[field] != nil {
      let held = now?[keyPath: words] ?? ""
      let before = sent.map { $0[keyPath: words] ?? "" }
      let text = row.text(field)
      // 无 in place of an earlier text is an answer; in an empty cell it says nothing.
      let isBlank =
        (before ?? held).isEmpty ? FilledRowReader.saysNothing(text) : FilledRowReader.isDash(text)
      if isBlank {
        if let before, !before.isEmpty {
          emptied.append(Clash(field: field, ledger: held, sheet: ""))
        }
      } else if Self.plain(text) == Self.plain(held) {
        isKnown = isKnown || before.map { Self.plain($0) != Self.plain(text) } ?? false
      } else if let before, Self.plain(text) == Self.plain(before) {
        // Nobody touched the cell; what the ledger was given since stands.
      } else if (before ?? (isVouched ? held : "")) != held {
        conflicts.append(Clash(field: field, ledger: held, sheet: text))
      } else {
        var changed = new ?? ItemRemarks()
        changed[keyPath: words] = text
        new = changed
        differences.append(
          CollectedRow.Difference(field: field, cell: row.place(field), old: held, new: text))
      }
    }
  }

  /// A text as programs hand it on: line breaks and the blanks around them may change on the way.
  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: "\n")
  }
}
