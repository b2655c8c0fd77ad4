internal import GoalModel
internal import PlanStore
internal import SpreadsheetFiles

/// A spreadsheet file that was read, with what the ledger keeps of it: its name and its digest.
struct TableFile {
  /// The file's name without its folder.
  let name: String

  /// The sheets.
  let content: SpreadsheetFile

  /// The name and the SHA-256 of its bytes.
  let source: TableSource

  /// Reads the file at a path.
  ///
  /// - Throws: `LedgerError.file` with the trouble.
  init(_ path: String, _ options: TableFileOptions) throws(LedgerError) {
    let reader = SpreadsheetReader(
      limits: ReadingLimits(options.limits), legacyReader: options.legacyReader)
    do throws(SpreadsheetFileError) {
      content = try reader.read(path)
    } catch {
      throw .file(LedgerError.FileTrouble(error))
    }
    name = path.split(separator: "/").last.map(String.init) ?? path
    let digest: String
    do throws(PlanStoreError) { digest = try SHA256.hex(ofFile: path) } catch {
      throw LedgerError(error)
    }
    source = TableSource(name: name, sha256: digest)
  }

  /// A year from 2000 to 2099 that the file's name holds, as in `plan-2026.csv`.
  var yearInName: Int? {
    let digits = name.split { !$0.isASCII || !$0.isNumber }
    return digits.compactMap { $0.count == 4 ? Int($0) : nil }.first { (2000...2099).contains($0) }
  }

  /// What the person should know about the file itself.
  var problems: [TableProblem] {
    content.remarks.map { remark in
      switch remark {
      case .nameDoesNotMatchContent(let ending, let format):
        problem(.formatMismatch, found: ".\(ending) → .\(format.rawValue)")
      case .encodingCorrected(let declared, let actual):
        problem(.encodingMismatch, found: "\(declared) → \(actual)")
      case .illegalCharactersRemoved(let count):
        problem(.charactersRemoved, found: "×\(count)")
      case .formulasWithoutValue(let sheet, let count):
        problem(.formulaWithoutValue, sheet: sheet, found: "×\(count)")
      }
    }
  }

  private func problem(_ kind: TableProblem.Kind, sheet: String = "", found: String)
    -> TableProblem
  {
    TableProblem(kind, file: name, sheet: sheet, cell: "", found: found)
  }
}
