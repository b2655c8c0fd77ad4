import ExactNumbers
import SheetDocument

extension SheetDocument {
  /// The sheet of a name.
  func sheet(_ name: String) -> Sheet? { sheets.first { $0.name == name } }
}

extension Sheet {
  /// The rows as plain text.
  var texts: [[String]] { rows.map { $0.cells.map(\.plain) } }

  /// The first row that begins with a text, from a row on.
  func row(beginning text: String, after row: Int = 0) -> SheetRow? {
    rows.dropFirst(row).first { $0.cells.first?.plain == text }
  }

  /// The rows of the item sheet under its header, each by the names of the columns.
  var table: [[String: SheetCell]] {
    guard let header = rows.firstIndex(where: { $0.cells.first?.plain == "序号" }) else { return [] }
    let names = rows[header].cells.map(\.plain)
    // Below the table stands an empty row, and the rules below that.
    return rows[(header + 1)...].prefix { !$0.cells.isEmpty }.map { row in
      Dictionary(zip(names, row.cells)) { first, _ in first }
    }
  }
}

extension SheetCell {
  /// The content as a test compares it: a number exactly, a date in ISO form.
  var plain: String {
    switch content {
    case .blank: ""
    case .text(let text): text
    case .number(let number), .formula(_, .number(let number)): number.description
    case .formula(_, .text(let text)): text
    case .date(let year, let month, let day): "\(year)-\(month)-\(day)"
    }
  }

  /// What the cell shows, whether it is computed on the sheet or not.
  var shown: Content {
    switch content {
    case .formula(_, .number(let number)): .number(number)
    case .formula(_, .text(let text)): .text(text)
    default: content
    }
  }

  /// Whether the cell shows a number, or the sign for none.
  var isFigure: Bool {
    if case .number = shown { true } else { plain == "—" }
  }

  var isFormula: Bool {
    if case .formula = content { true } else { false }
  }
}
