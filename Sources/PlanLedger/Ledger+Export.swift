internal import CompletionExport
public import GoalModel
internal import SpreadsheetFiles
public import Wording

extension Ledger {
  /// The formats a completion sheet is exported in; the raw value is the ending of the file.
  public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    /// XML Spreadsheet 2003.
    case xml
    /// Office Open XML.
    case xlsx
    /// The sheet 完成情况 alone, as delimited text.
    case csv
  }

  /// What was exported.
  public struct ExportReport: Sendable {
    /// The files that were written.
    public let paths: [String]
    /// The figures in them.
    public let completion: Completion
    /// Cells in which characters were left out or a text was cut, in words.
    public let remarks: [String]
  }

  /// Writes the completion sheet into `folder` under its usual name, or to `file`.
  ///
  /// Each file is written beside the old one and then takes its place.
  ///
  /// - Throws: `LedgerError.cannotWrite` with the path; the old file is as it was.
  public func export(
    _ request: ReportRequest, as formats: [ExportFormat], to file: String?, folder: String,
    in language: Language
  ) throws(LedgerError) -> ExportReport {
    let report = try report(request)
    let source = CompletionDocument(
      report.completion, records: report.records, language: language)
    let usual = folder + "/" + CompletionFileName.name(for: report.completion)
    var paths: [String] = []
    var remarks: [String] = []
    for format in formats {
      let path = file ?? usual + "." + format.rawValue
      do throws(SheetWritingError) {
        remarks += try Self.write(source, as: format, to: path).map { $0.text(in: language) }
      } catch {
        throw .cannotWrite(path: path, LedgerError.WritingTrouble(error))
      }
      paths.append(path)
    }
    return ExportReport(paths: paths, completion: report.completion, remarks: remarks)
  }

  private static func write(_ source: CompletionDocument, as format: ExportFormat, to path: String)
    throws(SheetWritingError) -> [WritingRemark]
  {
    let writer = SheetFileWriter()
    switch format {
    case .xml: return try writer.write(source.document, as: .xml, to: path)
    case .xlsx: return try writer.write(source.document, as: .xlsx, to: path)
    case .csv:
      try writer.write(CompletionTable(source).csv, to: path)
      return []
    }
  }
}

extension WritingRemark {
  /// What is different in the file, in words.
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .illegalCharactersRemoved(let sheet, let cell, let count):
      language.say(
        "\(sheet)!\(cell)：去掉了 \(count) 个表格不能保存的字符",
        "\(sheet)!\(cell): left out \(count) characters no sheet may hold")
    case .textCut(let sheet, let cell):
      language.say(
        "\(sheet)!\(cell)：文字超过 32767 字，已截短",
        "\(sheet)!\(cell): cut to the 32,767 characters a cell can hold")
    }
  }
}

extension LedgerError.WritingTrouble {
  /// What a failure to write means for the person.
  init(_ error: SheetWritingError) {
    switch error {
    case .folderMissing: self = .noFolder
    case .notPermitted: self = .notAllowed
    case .noSpace: self = .diskFull
    case .isDirectory: self = .failed(detail: systemMessage(21))
    case .failed(_, let code): self = .failed(detail: systemMessage(code))
    // A workbook that came out short means that the folder for temporary files was full.
    case .incomplete: self = .diskFull
    case .impossible(let fault): self = .failed(detail: String(describing: fault))
    case .library(let code): self = .failed(detail: "libxlsxwriter \(code)")
    }
  }
}
