internal import Glibc
internal import GoalModel
internal import SpreadsheetFiles
internal import SpreadsheetGrid
internal import Wording

extension LedgerError.FileTrouble {
  /// What a failure to read a spreadsheet means for the person.
  init(_ error: SpreadsheetFileError) {
    switch error {
    case .notFound(let path): self = .missing(path: path)
    case .isDirectory(let path): self = .isFolder(path: path)
    case .unreadable(let path, let code):
      self = .unreadable(path: path, detail: systemReason(code))
    case .empty(let path): self = .empty(path: path)
    case .tooLarge(let path, let excess):
      self = .tooLarge(path: path, detail: excess.text, raise: excess.raise)
    case .passwordProtected(let path): self = .passwordProtected(path: path)
    case .notReadable(let path, let format):
      self = .unsupportedFormat(path: path, format: format.rawValue)
    case .readerMissing(let path, let program):
      self = .readerMissing(path: path, program: program)
    case .notATable(let path), .noSheets(let path): self = .notATable(path: path)
    case .unknownEncoding(let path, let line): self = .unknownEncoding(path: path, line: line)
    case .unterminatedQuote(let path, let line): self = .unterminatedQuote(path: path, line: line)
    case .documentType(let path, let part):
      self = .suspicious(
        path: path,
        detail: part.isEmpty
          ? Bilingual("文档类型声明 DOCTYPE", "a document type, DOCTYPE")
          : Bilingual("\(part) 中的文档类型声明 DOCTYPE", "a document type, DOCTYPE, in \(part)"))
    case .entryLeavesArchive(let path, let entry):
      self = .suspicious(
        path: path,
        detail: Bilingual("指向压缩包之外的路径 \(entry)", "a path that leaves the archive, \(entry)"))
    case .outsideSheet(let path, let sheet, let found):
      self = .damaged(
        path: path,
        detail: Bilingual(
          "工作表“\(sheet)”中的位置 \(found) 超出了表格范围",
          "sheet “\(sheet)” names the place \(found), which no sheet has"))
    case .cellOutOfOrder(let path, let sheet, let cell):
      self = .damaged(
        path: path,
        detail: Bilingual(
          "工作表“\(sheet)”的单元格 \(cell) 重复或次序颠倒",
          "cell \(cell) of sheet “\(sheet)” comes twice or out of order"))
    case .damaged(let path, let part, let line, let damage):
      self = .damaged(path: path, detail: damage.text.placed(part: part, line: line))
    }
  }
}

extension SpreadsheetFileError.Excess {
  /// What goes beyond the limit.
  fileprivate var text: Bilingual {
    switch self {
    case .fileBytes: Bilingual("文件大于 \(limit) MB", "it is larger than \(limit) MB")
    case .archiveEntries:
      Bilingual("压缩包内的文件多于 \(limit) 个", "its archive has more than \(limit) entries")
    case .entryBytes(_, let entry):
      Bilingual(
        "其中的 \(entry) 解压后大于 \(limit) MB", "\(entry) in it unpacks to more than \(limit) MB")
    case .archiveBytes:
      Bilingual("全部解压后大于 \(limit) MB", "it unpacks to more than \(limit) MB")
    case .compressionRatio(_, let entry):
      Bilingual(
        "其中的 \(entry) 解压后会膨胀到 \(limit) 倍以上",
        "\(entry) in it unpacks to more than \(limit) times its size")
    case .sheets: Bilingual("工作表多于 \(limit) 张", "it has more than \(limit) sheets")
    case .sheetRows(_, let sheet):
      Bilingual("工作表“\(sheet)”多于 \(limit) 行", "sheet “\(sheet)” has more than \(limit) rows")
    case .sheetColumns(_, let sheet):
      Bilingual("工作表“\(sheet)”多于 \(limit) 列", "sheet “\(sheet)” has more than \(limit) columns")
    case .rows:
      Bilingual("各工作表合计多于 \(limit) 行", "its sheets have more than \(limit) rows together")
    case .cells:
      Bilingual("有内容的单元格多于 \(limit) 个", "it has more than \(limit) cells with a value")
    case .cellBytes(_, let sheet, let cell):
      Bilingual(
        "工作表“\(sheet)”的单元格 \(cell) 的文字多于 \(limit) KB",
        "the text of cell \(cell) of sheet “\(sheet)” is longer than \(limit) KB")
    case .mergedAreas:
      Bilingual("合并单元格多于 \(limit) 处", "it has more than \(limit) merged areas")
    case .attributes:
      Bilingual("有一处标记的属性多于 \(limit) 个", "an element has more than \(limit) attributes")
    case .nesting:
      Bilingual("嵌套多于 \(limit) 层", "its parts are nested more than \(limit) levels deep")
    case .columns(_, let line):
      Bilingual("第 \(line) 行多于 \(limit) 列", "line \(line) has more than \(limit) columns")
    }
  }

  /// The setting that lets the file in; `nil` where none does.
  fileprivate var raise: LedgerError.LimitRaise? {
    guard let setting, limit < setting.highest else { return nil }
    return LedgerError.LimitRaise(limit: setting, to: min(limit * 2, setting.highest))
  }
}

extension SpreadsheetFileError.Damage {
  /// What is broken; the details of the libraries that found it are English.
  fileprivate var text: Bilingual {
    switch self {
    case .truncated: Bilingual("内容不完整，后半截丢失", "its end is missing")
    case .notWellFormed(_, let detail): Bilingual("XML 有误：\(detail)", "faulty XML: \(detail)")
    case .legacyReader(let detail):
      Bilingual("旧版表格读取失败：\(detail)", "the old workbook cannot be read: \(detail)")
    case .archive(let detail): Bilingual("压缩包有误：\(detail)", "faulty archive: \(detail)")
    case .missingPart: Bilingual("缺少这一部分", "this part is missing")
    case .sharedText(let index, let sheet, let cell):
      Bilingual(
        "工作表“\(sheet)”的 \(cell) 引用了不存在的共享文字 \(index)",
        "\(cell) of sheet “\(sheet)” refers to shared text \(index), which does not exist")
    }
  }
}

extension Bilingual {
  /// The text behind the place it speaks of: a part of the file, a line of it, or both.
  fileprivate func placed(part: String?, line: Int?) -> Bilingual {
    let places = (
      [part, line.map { "第 \($0) 行" }].compactMap(\.self).joined(separator: " "),
      [part, line.map { "line \($0)" }].compactMap(\.self).joined(separator: " ")
    )
    guard !places.0.isEmpty else { return self }
    return Bilingual("\(places.0)：\(chinese)", "\(places.1): \(english)")
  }
}

/// Why the system refused, in the words of the office where they are known.
private func systemReason(_ code: Int32) -> Bilingual {
  let english = systemMessage(code)
  switch code {
  case EACCES, EPERM: return Bilingual("没有读取权限", english)
  case ELOOP: return Bilingual("链接指向自己", english)
  case ENAMETOOLONG: return Bilingual("文件名太长", english)
  case EIO: return Bilingual("磁盘读取出错", english)
  case ENOMEM: return Bilingual("内存不足", english)
  default: return Bilingual(english, english)
  }
}
