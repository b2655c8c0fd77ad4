internal import PlanImport
public import Wording

extension PlanReading {
  /// What a person may say of a column: that it is a field, or that it is kept as it is.
  public struct ColumnMeaning: Hashable, Sendable {
    /// What `Request.columns` and `--map` call it.
    public let code: String

    private let field: PlanField?

    /// The column is kept as it is, whatever its header says.
    public static let kept = ColumnMeaning(code: PlanTableOptions.kept, field: nil)

    /// Every field, in the order of a plan table.
    public static let fields = PlanField.allCases.map {
      ColumnMeaning(code: $0.rawValue, field: $0)
    }

    /// What it is called in the office.
    public func name(in language: Language) -> String {
      field?.name(in: language) ?? language.say("原样保留", "kept as it is")
    }
  }
}

extension PlanReading.Column {
  /// What the column was taken for, as a person would say it; `nil` for a month or a department's marks,
  /// which nobody has to name.
  public var meaning: PlanReading.ColumnMeaning? {
    if let field { return PlanReading.ColumnMeaning.fields.first { $0.code == field } }
    let isNamedByHeader = ["month", "departmentMark"].contains(reason)
    return isNamedByHeader ? nil : .kept
  }
}
