internal import GoalModel
internal import Wording

extension LedgerError.LedgerTrouble {
  /// What is the matter with the ledger and what to do.
  func message(in language: Language) -> String {
    switch self {
    case .notALedger(let path):
      language.say(
        "“\(path)”不是计划台账文件，没有动它；请检查 --ledger 指向的文件",
        "“\(path)” is no PlanLedger ledger and was left alone; check what --ledger names")
    case .newerVersion(let path, let found, let known):
      language.say(
        "台账“\(path)”由更新版本的程序写成（格式 \(found)，本程序认识到 \(known)）；请升级程序后再打开",
        "the ledger “\(path)” was written by a newer version (format \(found), this program knows "
          + "\(known)); update the program")
    case .networkFileSystem(let path, let kind):
      language.say(
        "台账“\(path)”放在网络盘（\(kind)）上，写入不安全；请移到本机硬盘",
        "the ledger “\(path)” lies on a network file system (\(kind)), where writing is not safe; "
          + "move it to a local disk")
    case .busy(let path):
      language.say(
        "台账“\(path)”正被另一个程序写入，请稍后再试；什么都没有改动",
        "another process is writing the ledger “\(path)”; try again in a moment. Nothing was changed"
      )
    case .diskFull(let path):
      language.say(
        "磁盘已满，台账“\(path)”保持原样；请腾出空间后再试",
        "the disk is full; the ledger “\(path)” is as it was. Make room and try again")
    case .readOnly(let path):
      language.say(
        "台账“\(path)”不能写入，请检查文件和文件夹的权限",
        "the ledger “\(path)” may not be written; check the permissions of file and folder")
    case .cannotOpen(let path, let detail):
      language.say(
        "打不开台账“\(path)”（\(detail)）；请检查路径和权限",
        "the ledger “\(path)” cannot be opened (\(detail)); check path and permissions")
    case .damaged(let path, let detail):
      language.say(
        "台账“\(path)”已损坏（\(detail)）；请用最近的备份恢复",
        "the ledger “\(path)” is damaged (\(detail)); restore the latest backup")
    case .inputOutput(let path, let detail):
      language.say(
        "读写台账“\(path)”时出错（\(detail)），什么都没有改动",
        "reading or writing the ledger “\(path)” failed (\(detail)); nothing was changed")
    }
  }
}

extension LedgerError.FileTrouble {
  /// What is the matter with the file and what to do.
  func message(in language: Language) -> String {
    switch self {
    case .missing(let path):
      language.say(
        "找不到文件“\(path)”，请检查文件名和文件夹", "there is no file “\(path)”; check its name and folder")
    case .isFolder(let path):
      language.say("“\(path)”是文件夹，请写出其中的文件", "“\(path)” is a folder; name a file in it")
    case .unreadable(let path, let detail):
      language.say(
        "读不了“\(path)”（\(detail.chinese)），请检查文件和权限",
        "“\(path)” cannot be read (\(detail.english)); check the file and its permissions")
    case .empty(let path):
      language.say("“\(path)”是空文件，请重新保存后再试", "“\(path)” is empty; save it again and retry")
    case .passwordProtected(let path):
      language.say(
        "“\(path)”设了打开密码；请在 Excel 或 WPS 中去掉密码、另存后再试",
        "“\(path)” is protected by a password; remove it in Excel or WPS, save, and retry")
    case .unsupportedFormat(let path, let format):
      language.say(
        "“\(path)”是 \(format) 格式，目前读不了；请用能打开它的程序另存为 .xlsx 或 .docx 后再试",
        "“\(path)” is \(format), which is not read; save it as .xlsx or .docx in a program that opens it"
      )
    case .readerMissing(let path, let program):
      language.say(
        "“\(path)”是旧版 .xls 表格，读它要用的程序“\(program)”不在本程序旁边；请补装，或在 Excel、WPS 中另存为 .xlsx 后再试",
        "“\(path)” is an old .xls workbook, and “\(program)”, which reads those, is not beside this "
          + "program; install it, or save the file as .xlsx in Excel or WPS and retry")
    case .notATable(let path):
      language.say(
        "“\(path)”里没有表格；能读的有 .xlsx、.xls（.et）、.ods、XML 表格 2003、CSV，以及 Word 文档（.docx）和网页（.html）里的表格",
        "“\(path)” holds no table; .xlsx, .xls (.et), .ods, XML Spreadsheet 2003 and CSV are read, and "
          + "tables in Word documents (.docx) and web pages (.html)")
    case .tooLarge(let path, let detail, let raise):
      language.say(
        "“\(path)”超出了允许的范围（\(detail.chinese)），没有读取；请只保留表格、另存后再试",
        "“\(path)” is beyond the limits (\(detail.english)) and was not read; keep only the table, "
          + "save it anew and retry") + (raise?.message(in: language) ?? "")
    case .damaged(let path, let detail):
      language.say(
        "“\(path)”已损坏（\(detail.chinese)）；请在原来的程序中打开、另存后再试",
        "“\(path)” is damaged (\(detail.english)); open it in its own program, save it anew and retry"
      )
    case .suspicious(let path, let detail):
      language.say(
        "“\(path)”含有正常表格不会有的内容（\(detail.chinese)），没有读取；请问清文件来源",
        "“\(path)” holds what no ordinary table holds (\(detail.english)) and was not read; find out "
          + "where it came from")
    case .unknownEncoding(let path, let line):
      language.say(
        "“\(path)”第 \(line) 行的文字编码无法识别；请另存为 UTF-8 或 .xlsx",
        "“\(path)”, line \(line): the encoding is not known; save the file as UTF-8 or .xlsx")
    case .unterminatedQuote(let path, let line):
      language.say(
        "“\(path)”第 \(line) 行的引号没有配对，后面的内容无法分格；请补上引号",
        "“\(path)”, line \(line): a quotation mark is never closed; close it")
    case .noSuchSheet(let path, let name, let known):
      language.say(
        "“\(path)”中没有工作表“\(name)”，只有：\(known.joined(separator: "、"))",
        "“\(path)” has no sheet “\(name)”, only: \(known.joined(separator: ", "))")
    }
  }
}

extension LedgerError.LimitRaise {
  /// How to let the file in all the same, for once or for good; follows the refusal.
  fileprivate func message(in language: Language) -> String {
    language.say(
      "。如果表格确实这么大，可以放宽：加上例如 --limit \(limit.rawValue)=\(value)（只这一次），"
        + "或执行 planledger set \(limit.rawValue) \(value)（长期）",
      ". If the table really is that large, raise the limit, for example with "
        + "--limit \(limit.rawValue)=\(value) (this once) or planledger set \(limit.rawValue) \(value) "
        + "(for good)")
  }
}

extension LedgerError.WritingTrouble {
  /// Why the file was not written; the old one is as it was.
  func message(path: String, in language: Language) -> String {
    switch self {
    case .noFolder:
      language.say(
        "写不了“\(path)”：文件夹不存在，请先建好文件夹", "“\(path)” cannot be written: make its folder first")
    case .notAllowed:
      language.say(
        "写不了“\(path)”：没有权限，或文件正被其他程序占用；原文件保持原样",
        "“\(path)” may not be written, or another program holds it; the old file is as it was")
    case .diskFull:
      language.say(
        "写不了“\(path)”：磁盘已满，原文件保持原样；请腾出空间后再试",
        "“\(path)” cannot be written: the disk is full. The old file is as it was; make room and retry"
      )
    case .exists:
      language.say(
        "“\(path)”已经存在，没有覆盖；请换一个文件名",
        "“\(path)” exists already and was left alone; name another file"
      )
    case .mayBeFilledIn:
      language.say(
        "“\(path)”已经有了，内容不同，可能已经填过，没有覆盖；请放到别的文件夹（--output），确要覆盖请加 --replace",
        "“\(path)” exists already and says something else; somebody may have filled it in. Nothing was "
          + "written; choose another folder (--output), or replace it with --replace"
      )
    case .failed(let detail):
      language.say(
        "写不了“\(path)”（\(detail)），原文件保持原样",
        "“\(path)” cannot be written (\(detail)); the old file is as it was")
    }
  }
}
