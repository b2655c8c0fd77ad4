import Foundation
import PlanLedger
import Wording

extension CommandDescription {
  /// `forms`: sheets for departments to fill in.
  static let forms = CommandDescription(
    name: "forms",
    summary: .init("按部门生成填报表，放入 Exports/填报表/", "write a fill-in sheet for each department"),
    options: [
      OptionDescription(
        name: "department", value: "D", meaning: .init("只生成这个部门的", "of this department alone")),
      OptionDescription(
        name: "format", value: "xlsx|xml",
        meaning: .init("格式（默认 xlsx）", "the format (default: xlsx)")),
      OptionDescription(
        name: "output", value: "DIR",
        meaning: .init("放入这个文件夹", "write into this folder")),
      .asOf,
      OptionDescription(
        name: "replace",
        meaning: .init("同名文件内容不同也替换", "replace files that say something else")),
      .quiet,
    ],
    examples: [
      "planledger forms --as-of 2026-06-30", "planledger forms --department 工会办公室 --output 待发",
    ]
  ) { invocation in
    var format = Ledger.FormFormat.xlsx
    if let named = invocation.arguments.value("format") {
      guard let known = Ledger.FormFormat(rawValue: named) else {
        throw UsageError.badValue(
          option: "format", found: named, expected: .init(" xlsx 或 xml", "xlsx or xml"))
      }
      format = known
    }
    let named = try invocation.day("as-of")
    var request = Ledger.FormsRequest(day: try named ?? invocation.clock().today)
    request.isDayNamed = named != nil
    request.year = try invocation.year()
    request.department = invocation.arguments.value("department")
    request.replaces = invocation.arguments.isSet("replace")
    let ledger = try invocation.openLedger()
    let folder = invocation.path(invocation.arguments.value("output") ?? "Exports/填报表")
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let forms = try ledger.forms(request, as: format, in: folder, language: invocation.language)
    for form in forms {
      let shown =
        form.path.hasPrefix(invocation.folder + "/")
        ? String(form.path.dropFirst(invocation.folder.count + 1)) : form.path
      invocation.tell("已生成 \(shown)，\(form.items) 项", "wrote \(shown), \(form.items) items")
    }
    if !forms.isEmpty {
      invocation.tell(
        "填好交回后：planledger collect 填报表… --preview",
        "when they come back: planledger collect SHEET… --preview")
    }
    return .done
  }
}
