import Foundation
import Testing

@testable import PlanLedgerCommand

/// A small plan that needs every rule the sample does not: ceilings with cents, levels inside a range,
/// falling and growing figures, verdicts, softened figures, names that look like formulas or conditions.
private struct EveryRule {
  private static let plan = """
    序号,类别,工作项目,工作目标,计量单位,权重,责任部门,责任人,完成时限
    1,<5,投诉,由40件降至20件,件,1,甲*,张,年底
    2,<5,结余,保持在5000至6000元,元,2.5,甲*,张,年底
    3,=1+1,献血,不少于0人次,人次,,乙,李,年底
    4,=1+1,支出,不超过1000.55元,元,3,乙,李,年底
    5,=1+1,印刷,不超过999元,元,3,乙,李,6月底前
    6,,会员,在上年200人基础上增长10%,人,1,,李,年底
    7,,氛围,进一步营造学习氛围,,1,,李,年底
    8,,作风,进一步营造学习氛围,,1,,李,年底
    9,,面貌,进一步营造学习氛围,,1,,李,年底
    10,丙,征集,不少于60条,条,1,甲*,张,年底
    11,丙,稿件,50条左右,条,1,甲*,张,年底
    12,丙,备用金,150元左右,元,1,甲*,张,年底
    13,丙,覆盖,覆盖率100%,人,1,甲*,张,年底
    14,丙,事故,不发生一例,例,1,甲*,张,全年
    15,丙,例会,每周一次,次,1,甲*,张,全年
    16,丙,探望,凡住院必访,人次,1,甲*,张,全年
    17,丙,培训,举办四期、培训185人次以上,期,1,甲*,张,10月底前
    18,丙,巡查,不少于5次,次,1,甲*,张,年底
    19,丙,预算,执行率90%-100%,元,1,甲*,张,年底
    20,丙,对子,正好10对,对,1,甲*,张,年底

    """

  private static let records = [
    "1 7件 --on 2026-03-01", "1 5.5件 --on 2026-05-01", "2 5381.5元 --on 2026-06-01",
    "3 0人次 --on 2026-02-01", "4 300.333333元 --on 2026-02-01", "5 1200元 --on 2026-02-01",
    "6 211人 --on 2026-06-02", "7 完成 --on 2026-06-01 --note 评定", "8 未完成 --on 2026-06-01 --note 评定",
    "9 基本完成 --on 2026-06-01 --note 评定", "10 50多条 --on 2026-04-01", "10 9条 --on 2026-04-02",
    "11 70条 --on 2026-03-03", "12 120元 --on 2026-03-04", "13 9999/10001人 --on 2026-03-05",
    "14 0例 --on 2026-01-15", "14 2例 --on 2026-03-15", "15 1次 --on 2026-01-15",
    "16 0人次 --on 2026-01-15", "17 1期 近46人次 --on 2026-03-20", "19 100030/100000元 --on 2026-03-01",
    "20 13对 --on 2026-05-05",
  ]

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Data(Self.plan.utf8).write(to: folder.url.appending(path: "plan.csv"))
    try type("load plan.csv --year 2026")
    for record in Self.records { try type("record " + record) }
    try type("cancel 18 --reason 停办 --approved-by 主席 --on 2026-03-01")
  }

  func type(_ line: String) throws {
    let tool = CommandLineTool(
      environment: ["PLANLEDGER_TODAY": "2026-09-30", "USER": "干事"], folder: folder.path)
    var answer = ""
    let status = tool.run(line.split(separator: " ").map(String.init)) { answer += $1 }
    try #require(status == .done, "\(line)\n\(answer)")
  }
}

@Suite("Every rule on the sheet")
struct EveryRuleTests {
  @Test(
    "is a formula that LibreOffice computes to the ledger's own figure",
    arguments: [
      "--as-of 2026-06-30 --lang zh", "--as-of 2026-12-31 --closing --lang zh",
      "--as-of 2026-06-30 --lang en",
    ])
  func recalculation(day: String) throws {
    let ledger = try EveryRule()
    try ledger.type("set section-weight:丙 3")
    for format in ["xlsx", "xml"] {
      try ledger.type("export \(day) --format \(format) --output sheet.\(format)")
    }
    let (workbook, xml) = (ledger.folder.path + "/sheet.xlsx", ledger.folder.path + "/sheet.xml")
    try Comparison.check("check_recalculation.py", [workbook, xml])
    try Comparison.check("compare_formats.py", [xml, workbook])
  }
}
