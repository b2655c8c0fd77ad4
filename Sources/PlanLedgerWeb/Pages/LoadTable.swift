internal import PlanLedger
internal import Wording

/// One table of a file: where its header is, what its columns mean, and which rows are no items.
struct LoadTable {
  private let table: PlanReading.Table

  init(_ table: PlanReading.Table) { self.table = table }

  /// The part of the form that shows it.
  var section: HTML {
    guard !table.headerCell.isEmpty else {
      return "<h3>工作表“\(table.sheet)”</h3>\n<p>没有找到表头。</p>\n"
    }
    let known = table.columns.count { $0.field != nil }
    let why = table.headerWhy(in: .chinese)
    let reason = why.isEmpty ? "列名最多的一行" : why
    let department = table.department.isEmpty ? "" : "，责任部门 \(table.department)"
    return """
      <h3>工作表“\(table.sheet)”</h3>
      <p>表头在 \(table.headerCell)（\(reason)），\(table.columns.count) 列中认出 \(known) 列，\
      读出 \(table.itemCount) 项\(department)。</p>
      <table class="records columns-read" tabindex="0"><thead><tr><th scope="col">列</th><th scope="col">表头</th>\
      <th scope="col">含义</th><th scope="col">依据</th></tr></thead>
      <tbody>
      \(table.columns.map(row))</tbody></table>
      \(leftOut)
      """
  }

  private func row(_ column: PlanReading.Column) -> HTML {
    let why = column.why(in: .chinese)
    let isPlain = why.isEmpty && column.field != nil
    let current = column.meaning?.code ?? ""
    let name = "column-\(column.letters)"
    return """
      <tr><td>\(column.letters)</td><th scope="row">\(column.header)</th>\
      <td><select name="\(name)" aria-label="\(column.letters) 列“\(column.header)”的含义">\
      \(options(column, current))</select>\
      <input type="hidden" name="was-\(column.letters)" value="\(current)"></td>\
      <td>\(isPlain ? "按列名认出" : why)</td></tr>

      """
  }

  private func options(_ column: PlanReading.Column, _ current: String) -> [HTML] {
    // Months and departments' marks are read as such; keeping them as they are is no choice.
    let first =
      column.meaning == nil
      ? ("", column.meaning(in: .chinese))
      : (
        PlanReading.ColumnMeaning.kept.code,
        PlanReading.ColumnMeaning.kept.name(in: .chinese)
      )
    let fields = PlanReading.ColumnMeaning.fields.map { ($0.code, $0.name(in: .chinese)) }
    return ([first] + fields).map { code, name in
      "<option value=\"\(code)\"\("selected", if: code == current)>\(name)</option>"
    }
  }

  private var leftOut: HTML {
    guard !table.leftOut.isEmpty else { return .nothing }
    let rows = table.leftOut.map { row -> HTML in
      """
      <li><span class="cell">\(row.cell)</span> \(Self.shortened(row.text))\
      <span class="hint"> — \(row.why(in: .chinese))</span></li>

      """
    }
    return """
      <details><summary>不作为事项的行（\(rows.count)行）</summary>
      <ul>
      \(rows)</ul></details>

      """
  }

  /// The beginning of a text on one line.
  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 40 ? line.prefix(40) + "…" : line
  }
}
