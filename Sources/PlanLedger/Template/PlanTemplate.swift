internal import ExactNumbers
internal import Glibc
internal import PlanImport
internal import SheetDocument
internal import SpreadsheetFiles

/// An empty, well-made plan table for an office that has none, with a sheet on how to fill it in.
///
/// Every header is a word the reader of plan tables knows, and every example on the second sheet stands
/// beside what the reader makes of it.
public struct PlanTemplate: Hashable, Sendable {
  /// The formats a template can be written in; the raw value is the ending of the file.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// Office Open XML.
    case xlsx
    /// XML Spreadsheet 2003.
    case xml
  }

  /// The plan year.
  public let year: Int

  /// The organisation; empty leaves room to write it.
  public let organisation: String

  /// Creates a template.
  public init(year: Int, organisation: String) {
    self.year = year
    self.organisation = organisation
  }

  /// Writes the template to a file that does not exist yet.
  ///
  /// - Throws: `LedgerError.cannotWrite`; a file that exists is left alone.
  public func write(to path: String, as format: Format) throws(LedgerError) {
    guard unsafe access(path, F_OK) != 0 else { throw .cannotWrite(path: path, .exists) }
    do throws(SheetWritingError) {
      try SheetFileWriter().write(document, as: format == .xlsx ? .xlsx : .xml, to: path)
    } catch {
      throw .cannotWrite(path: path, LedgerError.WritingTrouble(error))
    }
  }

  var document: SheetDocument {
    SheetDocument(
      properties: DocumentProperties(
        title: title, organisation: organisation, subject: "\(year)年",
        created: "\(year)-01-01T00:00:00Z"),
      sheets: [plan, TemplateGuide(year: year).sheet])
  }

  // MARK: The table

  private var title: String { "\(organisation)\(year)年度工作计划表" }

  /// The columns, with the widths their contents need.
  private static let columns: [(header: String, width: Double)] = [
    ("序号", 6), ("类别", 12), ("工作项目", 26), ("工作目标", 30), ("计量单位", 9), ("权重", 7), ("责任部门", 16),
    ("责任人", 11), ("完成时限", 14), ("备注", 18),
  ]

  private static let emptyRows = 40

  private var plan: Sheet {
    let columns = Self.columns
    var sheet = Sheet(name: "工作计划", columns: columns.map { SheetColumn(width: $0.width) })
    let unit = organisation.isEmpty ? "填报单位：" : "填报单位：\(organisation)"
    sheet.rows = [
      SheetRow([SheetCell(.text(title), TemplateStyles.title, columns: columns.count)], height: 34),
      SheetRow(
        [
          SheetCell(.text(unit), TemplateStyles.plain, columns: 6),
          SheetCell(.text("填报日期：　　　年　　月　　日"), TemplateStyles.plain, columns: columns.count - 6),
        ], height: 20),
      SheetRow(columns.map { SheetCell(.text($0.header), TemplateStyles.header) }, height: 26),
    ]
    for number in 1...Self.emptyRows {
      let blanks = (1..<columns.count).map { _ in SheetCell(.blank, TemplateStyles.text) }
      let cell = SheetCell(.number(Fraction(number)), TemplateStyles.centered)
      sheet.rows.append(SheetRow([cell] + blanks, height: 24))
    }
    sheet.rows.append(
      SheetRow(
        [
          SheetCell(.text("填表人："), TemplateStyles.plain, columns: 6),
          SheetCell(.text("审核人："), TemplateStyles.plain, columns: columns.count - 6),
        ], height: 24))
    sheet.frozenRows = 3
    sheet.repeatedRows = 0..<3
    return sheet
  }
}
