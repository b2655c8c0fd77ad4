internal import SheetDocument
internal import Wording

/// The sheet 填报表: one row per item, what is to be filled in on yellow.
struct FormSheet {
  private let source: FormDocument

  init(_ source: FormDocument) { self.source = source }

  private var language: Language { source.language }

  /// How many rows stand above the header.
  static let headerRow = 3

  /// The least height of a row: three lines, since not every program makes rows grow with what is typed.
  private static let room = 48.0

  private static let columns = FormColumn.allCases
  private static let visible = columns.filter { !$0.isHidden }
  private static let widths = columns.map(\.width)

  var sheet: Sheet {
    var sheet = Sheet(
      name: language.say("填报表", "Form"),
      columns: Self.columns.map { SheetColumn(width: $0.width, isHidden: $0.isHidden) })
    sheet.rows = [
      SheetRow([line(source.title, SheetStyles.title)], height: 32),
      SheetRow([line(particulars, SheetStyles.particulars)], height: 20),
      .fitting([line(guide, SheetStyles.remark)], in: Self.widths, atLeast: 20),
      header,
    ]
    sheet.rows += source.entries.map { entry in
      .fitting(Self.columns.map { $0.cell(entry, source) }, in: Self.widths, atLeast: Self.room)
    }
    let body = (Self.headerRow + 1)..<sheet.rows.count
    sheet.rows.append(SheetRow([line(signatures, FormStyles.signature)], height: 30))
    sheet.frozenRows = Self.headerRow + 1
    sheet.frozenColumns = 3
    sheet.repeatedRows = 0..<(Self.headerRow + 1)
    sheet.filteredRows = Self.headerRow..<body.upperBound
    sheet.isProtected = true
    if let column = Self.columns.firstIndex(of: .status), !body.isEmpty {
      sheet.lists = [
        ListValidation(
          SheetArea(rows: body, column: column),
          choices: SheetArea(
            sheet: FormDocument.dictionaryName, rows: 0..<FormDocument.choices.count, column: 0),
          title: FormColumn.status.header(in: language),
          message: language.say("全部完成的打 √，其他情况可以选择或留空", "√ when all of it is done"))
      ]
    }
    sheet.page.footer = language.say("&C第 &P 页 共 &N 页", "&CPage &P of &N")
    return sheet
  }

  private func line(_ text: String, _ style: CellStyle) -> SheetCell {
    .text(text, style, columns: Self.visible.count)
  }

  private var header: SheetRow {
    .fitting(
      Self.columns.map {
        .text($0.header(in: language), $0.isToFill ? FormStyles.header : SheetStyles.header)
      }, in: Self.widths, atLeast: 32)
  }

  private var particulars: String {
    language.say(
      "责任部门：\(source.addressee)　　\(source.asOf)　　共 \(source.entries.count) 项",
      "Department: \(source.addressee)    \(source.asOf)    \(source.entries.count) items")
  }

  private var guide: String {
    language.say(
      "填表说明：只填黄色各列，没有变化的留空。“本期完成”填目前完成以外新增的数量并写明单位，如 2次、1期 46人次、11/12件；"
        + "“完成日期”不填按截至日计；全部完成的在“完成 √”打 √；“佐证”写材料名称或存放处，几份之间用分号隔开；"
        + "说明、原因、措施已有的文字可以直接修改。可以筛选，行不够高时可以拉高，请不要改动其他列。",
      "Fill in the yellow columns only; rows can be made higher. Done now: what came on top of So far, with its unit, such as "
        + "2次 or 11/12件. Done on: blank means the day above. Evidence: several parted by semicolons."
    )
  }

  private var signatures: String {
    language.say(
      "填报人：　　　　　　　　负责人（签字）：　　　　　　　　联系电话：　　　　　　　　填报日期：　　　年　　月　　日",
      "Filled in by:                Signed:                Date:")
  }
}
