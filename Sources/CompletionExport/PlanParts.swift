internal import GoalModel

/// The number of every section, category, department and month in its table of the overview.
///
/// Formulas find the rows of a part by these numbers: names may be empty, or look like a condition.
struct PlanParts {
  private var numbers: [Completion.Group.Kind: [String: Int]] = [:]

  init(_ completion: Completion) {
    for kind in Completion.Group.Kind.allCases {
      let names = completion.groups(by: kind).map(\.name)
      numbers[kind] = Dictionary(zip(names, 1...)) { first, _ in first }
    }
  }

  /// The numbers of the parts an item belongs to, from 1.
  func numbers(of item: PlanItem) -> [Completion.Group.Kind: Int] {
    var parts: [Completion.Group.Kind: Int] = [:]
    for (kind, names) in numbers { parts[kind] = names[item.groupName(by: kind)] }
    return parts
  }
}

extension Completion.Group.Kind {
  /// The hidden column of the sheet 完成情况 that holds the number of the part.
  var workingColumn: WorkingColumn {
    switch self {
    case .section: .section
    case .category: .category
    case .department: .department
    case .month: .month
    }
  }
}
