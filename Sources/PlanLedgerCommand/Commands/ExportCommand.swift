import Foundation
import PlanLedger
import Wording

extension CommandDescription {
  /// `export`: write the completion sheet.
  static let export = CommandDescription(
    name: "export",
    summary: .init("导出完成情况表，放入 Exports/", "write the completion sheet into Exports/"),
    options: [
      .asOf, .knownAt, .closing,
      OptionDescription(
        name: "format", value: "xml|xlsx|csv",
        meaning: .init("只导出一种格式（默认 xml 和 xlsx）", "one format only (default: xml and xlsx)")),
      OptionDescription(
        name: "output", value: "FILE", meaning: .init("导出到这个文件", "write to this file")),
      .quiet,
    ],
    examples: [
      "planledger export --as-of 2026-06-30", "planledger export --closing --as-of 2026-12-31",
      "planledger export --output 半年情况.xlsx",
    ]
  ) { invocation in
    let output = invocation.arguments.value("output")
    let formats = try invocation.formats(for: output)
    let ledger = try invocation.openLedger()
    let request = try invocation.reportRequest()
    let folder = invocation.path("Exports")
    if output == nil {
      try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    let report = try ledger.export(
      request, as: formats, to: output.map(invocation.path), folder: folder,
      in: invocation.language)
    for remark in report.remarks { invocation.warn(remark, remark) }
    for path in report.paths {
      let shown =
        path.hasPrefix(invocation.folder + "/")
        ? String(path.dropFirst(invocation.folder.count + 1)) : path
      invocation.tell("已导出 \(shown)", "wrote \(shown)")
    }
    return .done
  }
}

extension Invocation {
  /// The formats asked for: by `--format`, by the ending of `--output`, else both workbooks.
  fileprivate func formats(for output: String?) throws(UsageError) -> [Ledger.ExportFormat] {
    let expected = Bilingual(" xml、xlsx 或 csv", "xml, xlsx or csv")
    if let named = arguments.value("format") {
      guard let format = Ledger.ExportFormat(rawValue: named) else {
        throw .badValue(option: "format", found: named, expected: expected)
      }
      return [format]
    }
    guard let output else { return [.xml, .xlsx] }
    let ending = output.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = Ledger.ExportFormat(rawValue: ending) else {
      throw .badValue(
        option: "output", found: output,
        expected: .init("以 .xml、.xlsx 或 .csv 结尾的文件", "a file ending in .xml, .xlsx or .csv"))
    }
    return [format]
  }
}
