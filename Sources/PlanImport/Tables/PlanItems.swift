internal import GoalModel
internal import SpreadsheetGrid

/// The items of all tables together, with numbers that tell them apart.
struct PlanItems {
  /// The items of one table.
  struct Group {
    var items: [RowItem]
    /// What sets the table apart from the others: its department, or else its sheet.
    let label: String
    let numberColumn: Int?
    let titleColumn: Int
  }

  /// The items in the order of their tables.
  private(set) var items: [PlanTableItem] = []

  /// Numbers and titles that stand at more than one item.
  private(set) var problems: [TableProblem] = []

  /// Numbers the items as written, 一.1 where every section counts anew, 宣传科.1 where every sheet does.
  init(_ groups: [Group]) {
    var groups = groups
    for index in groups.indices where Self.repeats(groups[index].items) {
      Self.qualify(&groups[index].items) { $0.ordinal }
    }
    let areApart = Set(groups.map(\.label)).count == groups.count
    if groups.count > 1, areApart, Self.repeats(groups.flatMap(\.items)) {
      for index in groups.indices {
        let label = groups[index].label
        Self.qualify(&groups[index].items) { _ in label }
      }
    }
    noteRepeated(groups)
    items = groups.flatMap(\.items).map(\.item)
    for index in items.indices {
      items[index].item = items[index].item.identified(as: PlanItem.ID(String(index + 1)))
    }
  }

  private static func repeats(_ items: [RowItem]) -> Bool {
    var seen: Set<String> = []
    return items.contains { !$0.number.isEmpty && !seen.insert($0.number).inserted }
  }

  /// Puts something before every number, if every numbered item has it.
  private static func qualify(_ items: inout [RowItem], with label: (RowItem) -> String) {
    guard items.allSatisfy({ $0.number.isEmpty || !label($0).isEmpty }) else { return }
    for index in items.indices where !items[index].number.isEmpty {
      items[index].item.item.number = label(items[index]) + "." + items[index].number
    }
  }

  private mutating func noteRepeated(_ groups: [Group]) {
    var numbers: Set<String> = []
    var titlesOfPlan: Set<[String]> = []
    for group in groups {
      var titles: Set<String> = []
      for row in group.items {
        if !row.number.isEmpty, !numbers.insert(row.number).inserted {
          note(.numberRepeated, row, group.numberColumn, row.number)
        }
        let title = FoldedText(row.item.item.title).joined
        // Departments may have the same things to do, each on its own sheet.
        let isNew = titlesOfPlan.insert([title, row.item.item.department]).inserted
        let isNewHere = titles.insert(title).inserted
        if !(isNew && isNewHere), !row.repeatsTitle {
          note(.titleRepeated, row, group.titleColumn, row.item.item.title)
        }
      }
    }
  }

  private mutating func note(
    _ kind: TableProblem.Kind, _ row: RowItem, _ column: Int?, _ found: String
  ) {
    guard let column else { return }
    let cell = CellAddress(row: row.row, column: column).description
    problems.append(TableProblem(kind, sheet: row.item.sheet, cell: cell, found: found))
  }
}

extension RowItem {
  fileprivate var number: String { item.item.number }
}
