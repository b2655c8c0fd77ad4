internal import ExactNumbers
internal import GoalModel

/// The columns of a plan table that say what was done, and what their headers say of the numbers.
struct ResultColumns {
  /// The columns with amounts: the one the table names so, and others that name another unit.
  let amounts: [Column]

  /// The column with the money spent.
  let spent: Column?

  /// The column that says whether it is done.
  let status: Int?

  /// The column that says when it was done.
  let day: Int?

  /// The column that names the proof.
  let evidence: Int?

  /// The columns that tell what was done.
  let result: [Column]

  /// The columns that tell why it was not done.
  let reason: [Column]

  /// The columns that tell what comes next.
  let next: [Column]

  /// A column with its header.
  struct Column {
    let place: Int
    let header: String
    /// The unit its header names for numbers without one: 万元 of 实际支出（万元）, 人次 of 参加人次.
    let unit: UnitColumn?
  }

  /// Finds the columns in a table whose other columns were found before.
  init(_ table: FoundTable<PlanField>) {
    let headers = table.headers.filter { !table.pastColumns.contains($0.key) }
    let columns = headers.sorted { $0.key < $1.key }.map { place, header in
      Column(place: place, header: header, unit: Self.unit(of: header))
    }
    func all(_ field: PlanField) -> [Column] {
      columns.filter { column in
        if let named = table.field(ofColumn: column.place) { return named == field }
        return HeaderDictionary.plan.match(column.header)?.field == field
      }
    }
    result = all(.result)
    reason = all(.reason)
    next = all(.next)
    status = table.columns[.status]
    day = table.columns[.doneDay]
    evidence = table.columns[.evidence]
    spent = table.columns[.spent].flatMap { place in columns.first { $0.place == place } }
    let actual = table.columns[.actual]
    let main = columns.first { $0.place == actual }
    // 完成数 and 实际次数 may say the same twice; 实际次数 and 参加人次 cannot.
    amounts =
      [main].compactMap { $0 }
      + all(.actual).filter { $0.place != actual && $0.unit != nil && $0.unit != main?.unit }
  }

  /// Whether the table has any of them.
  var isEmpty: Bool {
    amounts.isEmpty && spent == nil && status == nil && day == nil && result.isEmpty
      && reason.isEmpty && next.isEmpty
  }

  /// Whether a header heads a column that says what was done, rather than what is planned.
  static func isResult(_ header: String) -> Bool {
    switch HeaderDictionary.plan.match(header)?.field {
    case .actual, .spent, .status, .doneDay, .result, .reason, .next, .evidence: true
    default: false
    }
  }

  private static func unit(of header: String) -> UnitColumn? {
    let remark = HeaderDictionary<PlanField>.remark(of: header)
    if UnitColumn.isUnit(remark) { return UnitColumn(remark) }
    let words = HeaderDictionary<PlanField>.words(of: header)
    return unitsInWords.first { words.hasSuffix($0.word) }.map { UnitColumn($0.unit) }
  }

  private static let unitsInWords = [
    (word: "人次", unit: "人次"), (word: "场次", unit: "场次"), (word: "次数", unit: "次"),
    (word: "人数", unit: "人"),
  ]
}
