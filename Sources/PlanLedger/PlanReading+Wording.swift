internal import PlanImport
internal import Wording

extension PlanField {
  /// What the field is called in the office.
  func name(in language: Language) -> String {
    switch self {
    case .id: language.say("台账编号", "ledger id")
    case .number: language.say("序号", "number")
    case .section: language.say("类别", "section")
    case .title: language.say("事项", "item")
    case .content: language.say("工作内容", "content")
    case .target: language.say("目标", "target")
    case .unit: language.say("计量单位", "unit")
    case .standard: language.say("工作标准", "standard")
    case .weight: language.say("权重", "weight")
    case .leader: language.say("分管领导", "leader")
    case .department: language.say("责任部门", "department")
    case .coDepartment: language.say("配合部门", "helping departments")
    case .person: language.say("责任人", "person")
    case .participants: language.say("参加范围", "participants")
    case .time: language.say("开展时间", "time")
    case .due: language.say("完成时限", "due")
    case .budget: language.say("经费预算", "budget")
    case .spent: language.say("实际支出", "spent")
    case .actual: language.say("完成数", "actual")
    case .result: language.say("完成情况", "result")
    case .status: language.say("状态", "status")
    case .doneDay: language.say("完成日期", "done on")
    case .evidence: language.say("佐证材料", "evidence")
    case .reason: language.say("未完成原因", "reason")
    case .next: language.say("下一步措施", "next step")
    case .remark: language.say("备注", "remark")
    }
  }
}

extension TableReport.Reason {
  /// Why a column was taken for what it is; empty where its header is the very word.
  func words(in language: Language) -> String {
    switch self {
    case .word, .month, .departmentMark, .unknown: ""
    case .ending: language.say("按列名末尾的字认出", "by the end of its header")
    case .said: language.say("按您的指定", "as you said")
    case .remembered: language.say("沿用上次对同样表头的指定", "as said for this header before")
    case .contents: language.say("按列中内容认出", "by what stands in it")
    }
  }
}

extension TableReport.LeftOutReason {
  /// Why a row is no item.
  func words(in language: Language) -> String {
    switch self {
    case .total: language.say("合计行", "a total")
    case .note: language.say("表下说明", "a note")
    case .signature: language.say("签字栏", "a line to sign")
    case .header: language.say("重复的表头", "the header again")
    case .untitled: language.say("没有事项名称", "no title")
    case .otherTable: language.say("属于另一张表", "another table")
    }
  }
}

extension TableReport.HeaderReason {
  /// Why a row was taken for the header; empty where it names more columns than any other.
  func words(in language: Language) -> String {
    switch self {
    case .bestMatch: ""
    case .said: language.say("按您的指定", "as you said")
    case .remembered: language.say("与上次指定的表头相同", "the header you named before")
    case .furtherTable: language.say("同一工作表的另一张表", "a further table of the sheet")
    }
  }
}

extension PlanTable.SkippedSheet.Reason {
  /// Why a sheet was not read.
  func words(in language: Language) -> String {
    switch self {
    case .noPlan: language.say("没有计划表", "no plan table in it")
    case .hidden: language.say("隐藏的工作表", "hidden")
    case .repeated: language.say("与前面的工作表大部分重复", "it mostly repeats the sheets before it")
    case .otherYear: language.say("是别的年度的", "of another year")
    case .notAsked: language.say("没有指定这张工作表", "other sheets were asked for")
    }
  }
}
