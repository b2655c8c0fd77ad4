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
    return rows[(header + 1)...].map { row in
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

  var isText: Bool {
    if case .text = content { true } else { false }
  }
}
