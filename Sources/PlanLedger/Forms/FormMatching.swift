internal import GoalModel
internal import PlanImport

/// Tells which item a row of a form is about.
///
/// The hidden identity decides, unless number and title plainly say another item, as when only some columns
/// were sorted. Where it is lost, number and title must both fit one item; anything less is asked.
struct FormMatching {
  private let byID: [String: PlanItem]
  private let byTitle: [ComparableTitle: [PlanItem]]
  private let lookalikes: LookalikeItems

  /// What was found.
  enum Match: Hashable {
    /// The item, by its hidden identity.
    case identified(PlanItem)
    /// The item, by its number and title.
    case named(PlanItem)
    /// The hidden identity says one item and the words another.
    case misaligned(hidden: PlanItem, shown: PlanItem)
    /// None is certain; the candidates, the likeliest first.
    case unknown([PlanItem])
  }

  /// Prepares for the items of a plan.
  init(_ items: [PlanItem]) {
    byID = Dictionary(items.map { ($0.id.description, $0) }) { first, _ in first }
    byTitle = Dictionary(grouping: items) { ComparableTitle($0.title) }
    lookalikes = LookalikeItems(items)
  }

  /// Whether the plan has an item.
  func isPlanned(_ item: PlanItem.ID) -> Bool { byID[item.description] != nil }

  /// The item of a row; `shown` is the title it went out with, where that is known.
  func match(_ row: FilledRow, shown: (PlanItem.ID) -> String?) -> Match {
    let title = ComparableTitle(row.text(.title))
    guard let hidden = byID[row.text(.item)] else { return named(row, title) }
    let sent = ComparableTitle(shown(hidden.id) ?? hidden.title)
    guard title != sent, title != ComparableTitle(hidden.title),
      case .named(let other) = named(row, title),
      other.id != hidden.id
    else { return .identified(hidden) }
    return .misaligned(hidden: hidden, shown: other)
  }

  private func named(_ row: FilledRow, _ title: ComparableTitle) -> Match {
    let number = row.text(.number)
    let titled = title.text.isEmpty ? [] : byTitle[title] ?? []
    let fitting = titled.filter { number.isEmpty || $0.number == number }
    if fitting.count == 1, titled.count == 1 || !number.isEmpty { return .named(fitting[0]) }
    var wanted = PlanItem(
      id: PlanItem.ID(""), title: row.text(.title), due: .first(of: 2000), goals: [])
    wanted.number = number
    let like = lookalikes.like(wanted, title, comparingTitles: true)
    return .unknown(Array(like.prefix(Self.mostCandidates)))
  }

  private static let mostCandidates = 3
}
