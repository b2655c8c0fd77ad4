internal import SpreadsheetFiles
internal import SpreadsheetGrid

extension LedgerError.FileTrouble {
  /// What a failure to read a spreadsheet means for the person.
  init(_ error: SpreadsheetFileError) {
    switch error {
    case .notFound(let path): self = .missing(path: path)
    case .isDirectory(let path): self = .isFolder(path: path)
    case .unreadable(let path, let code):
      self = .unreadable(path: path, detail: systemMessage(code))
    case .empty(let path): self = .empty(path: path)
    case .tooLarge(let path, let excess): self = .tooLarge(path: path, detail: excess.text)
    case .passwordProtected(let path): self = .passwordProtected(path: path)
    case .notReadable(let path, let format):
      self = .unsupportedFormat(path: path, format: format.rawValue)
    case .readerMissing(let path, let program):
      self = .readerMissing(path: path, program: program)
    case .notATable(let path), .noSheets(let path): self = .notATable(path: path)
    case .unknownEncoding(let path, let line): self = .unknownEncoding(path: path, line: line)
    case .unterminatedQuote(let path, let line): self = .unterminatedQuote(path: path, line: line)
    case .documentType(let path, let part):
      self = .suspicious(path: path, detail: "<!DOCTYPE> \(part)")
    case .entryLeavesArchive(let path, let entry): self = .suspicious(path: path, detail: entry)
    case .outsideSheet(let path, let sheet, let found):
      self = .damaged(path: path, detail: "\(sheet): \(found)")
    case .cellOutOfOrder(let path, let sheet, let cell):
      self = .damaged(path: path, detail: "\(sheet)!\(cell)")
    case .damaged(let path, let part, let line, let damage):
      let place = [part, line.map(String.init)].compactMap(\.self).joined(separator: ":")
      self = .damaged(
        path: path, detail: [place, damage.text].filter { !$0.isEmpty }.joined(separator: ": "))
    }
  }
}

extension SpreadsheetFileError.Excess {
  /// The limit that was passed, in units that need no translation.
  fileprivate var text: String {
    switch self {
    case .fileBytes(let limit), .archiveBytes(let limit): "> \(limit / 1_000_000) MB"
    case .entryBytes(let limit, let entry): "\(entry) > \(limit / 1_000_000) MB"
    case .archiveEntries(let limit): "> \(limit) entries"
    case .compressionRatio(let limit, let entry): "\(entry) > \(limit):1"
    case .sheets(let limit): "> \(limit) sheets"
    case .cells(let limit): "> \(limit) cells"
    case .rows(let limit): "> \(limit) rows"
    case .mergedAreas(let limit): "> \(limit) merged areas"
    case .attributes(let limit): "> \(limit) attributes"
    case .nesting(let limit): "> \(limit) levels"
    case .columns(let limit, let line): "line \(line) > \(limit) columns"
    }
  }
}

extension SpreadsheetFileError.Damage {
  /// What is broken, in the words of the library that found it.
  fileprivate var text: String {
    switch self {
    case .truncated: "truncated"
    case .notWellFormed(_, let detail), .archive(let detail), .legacyReader(let detail): detail
    case .missingPart: "part is missing"
    case .sharedText(let index, let sheet, let cell): "\(sheet)!\(cell) → \(index)"
    }
  }
}
