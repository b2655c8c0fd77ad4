import GoalModel
import PlanLedger
import Wording

extension CommandDescription {
  /// `template`: an empty plan table to start from.
  static let template = CommandDescription(
    name: "template",
    summary: .init("生成一张空白计划表，附填写说明", "write an empty plan table to start from"),
    operands: "FILE", operandCount: 1...1,
    options: [
      OptionDescription(
        name: "organisation", value: "NAME",
        meaning: .init("单位名称", "the organisation")),
      .quiet,
    ],
    examples: ["planledger template 2027年工作计划表.xlsx --year 2027 --organisation 市第一人民医院工会"]
  ) { invocation in
    let name = invocation.arguments.operands[0]
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = PlanTemplate.Format(rawValue: ending) else {
      throw UsageError.badOperand(
        found: name, expected: .init("以 .xlsx 或 .xml 结尾的文件名", "a file ending in .xlsx or .xml"))
    }
    let year = try invocation.year() ?? invocation.clock().today.year
    let template = PlanTemplate(
      year: year, organisation: invocation.arguments.value("organisation") ?? "")
    try template.write(to: invocation.path(name), as: format)
    invocation.tell(
      "已生成空白计划表 \(name)（\(year) 年）；填好后装入：planledger load \(name)",
      "wrote an empty plan table \(name) (\(year)); fill it in and load it: planledger load \(name)"
    )
    return .done
  }
}
