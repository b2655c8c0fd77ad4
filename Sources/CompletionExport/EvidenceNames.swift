internal import GoalModel
internal import Wording

/// The names of the evidence that stands behind each item on a day.
struct EvidenceNames: Hashable, Sendable {
  private var names: [PlanItem.ID: [String]] = [:]

  /// How many names a cell lists before it only counts.
  private static let listed = 2

  /// Collects the evidence of all accepted records of the plan year until `day`, each name once.
  init(_ records: PlanRecords, on day: CalendarDay) {
    for (item, outcomes) in records.outcomes {
      let standing = outcomes.filter { $0.review == .accepted && !$0.isWithdrawn }
      let replaced = Set(standing.compactMap(\.corrects))
      var seen: Set<String> = []
      names[item] =
        standing.filter {
          $0.day <= day && records.plan.contains($0.day) && !replaced.contains($0.id)
        }
        .flatMap(\.evidence).map(\.name).filter { seen.insert($0).inserted }
    }
  }

  /// The first names, and how many there are where that is more: 签到册0225、签到册0312等9份.
  func text(of item: PlanItem.ID, in language: Language) -> String {
    let all = names[item] ?? []
    let list = all.prefix(Self.listed).joined(separator: language.say("、", ", "))
    guard all.count > Self.listed else { return list }
    return list + language.say("等\(all.count)份", " and \(all.count - Self.listed) more")
  }
}

extension Evidence {
  /// What people call it: the reference, or the name of the file.
  fileprivate var name: String {
    switch self {
    case .reference(let text): text
    case .file(let name, _): name
    }
  }
}
