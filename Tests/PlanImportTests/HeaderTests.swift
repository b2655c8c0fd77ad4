import Testing

@testable import PlanImport

@Suite("A header")
struct HeaderTests {
  @Test(
    "is recognised however it is written",
    arguments: [
      ("序号", PlanField.number), ("序　号", .number), ("序\n号", .number), ("No.", .number),
      ("工作项目", .title), ("Item", .title), ("重点工作", .title), ("2026年重点工作", .title),
      ("工作目标", .target), ("年度工作目标", .target), ("Target", .target), ("目标值", .target),
      ("单位", .unit), ("计量单位", .unit), ("责任单位", .department), ("责 任 部 门", .department),
      ("实施部门", .department), ("牵头科室", .department), ("配合部门", .coDepartment), ("责任人", .person),
      ("完成时限*", .due), ("Due", .due), ("具体完成时限", .due), ("权重（分）", .weight), ("Weight", .weight),
      ("经费预算（万元）", .budget), ("完成情况", .result), ("未完成原因", .reason), ("备注：", .remark),
      ("下一步措施", .next), ("下一步打算", .next), ("改进措施", .next), ("整改措施", .next), ("下步措施", .next),
      ("下一步工作计划", .next), ("Next step", .next), ("存在问题及整改措施", .reason), ("工作措施", .content),
    ])
  func fields(header: String, field: PlanField) {
    #expect(HeaderDictionary.plan.match(header)?.field == field)
  }

  @Test(
    "is left alone where it means something else",
    arguments: ["上年完成情况", "去年目标", "温馨提示", "", "召开职代会，听取行政、财务、工会、提案四个工作报告的工作安排项目"])
  func others(header: String) {
    #expect(HeaderDictionary.plan.match(header) == nil)
  }
}
