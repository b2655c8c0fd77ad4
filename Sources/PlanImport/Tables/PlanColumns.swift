internal import GoalModel
internal import SpreadsheetGrid

/// What the columns of a table mean for every one of its rows.
struct PlanColumns {
  let view: SheetView
  let table: FoundTable<PlanField>
  let festivals: FestivalCalendar

  /// The columns of months or quarters.
  let periods: PeriodColumns

  /// The columns of departments.
  let departments: DepartmentColumns

  /// Reads what the rows say was done.
  let results: ResultReader

  /// What numbers of the budget column count in.
  let budgetUnit: UnitColumn

  /// The unit in the brackets of the target's header, for rows without a unit of their own.
  let targetUnit: String

  init(
    _ view: SheetView, _ table: FoundTable<PlanField>, festivals: FestivalCalendar,
    moneyUnit: String
  ) {
    self.view = view
    self.table = table
    self.festivals = festivals
    periods = PeriodColumns(table)
    departments = DepartmentColumns(view, table)
    func remark(_ field: PlanField) -> String {
      table.columns[field].flatMap { table.headers[$0] }
        .map(HeaderDictionary<PlanField>.remark) ?? ""
    }
    let money = [remark(.budget), moneyUnit].first { UnitColumn($0).unit == .yuan }
    budgetUnit = UnitColumn(money ?? "元")
    results = ResultReader(view, table, festivals: festivals, budgetUnit: budgetUnit)
    targetUnit = UnitColumn.isUnit(remark(.target)) ? remark(.target) : ""
  }

  /// The column of what is to be done; only tables that have one are read.
  var title: Int { table.columns[.title] ?? 0 }

  /// The cell of a field in a row, for problems; where it has no column, the title's.
  func address(_ field: PlanField, _ row: Int) -> CellAddress {
    CellAddress(row: row, column: table.columns[field] ?? title)
  }
}
