/// What a column of a fill-in sheet is about; the raw value is what `--json` prints.
public enum FormField: String, Hashable, Sendable, CaseIterable {
  /// The number of the item as written.
  case number
  /// The plan's own heading.
  case section
  /// What is to be done.
  case title
  /// What would show that it is achieved.
  case target
  /// Until when it is to be done.
  case due
  /// What was done when the sheet went out.
  case soFar
  /// What was done since.
  case amount
  /// When it was done.
  case day
  /// Whether all of it is done.
  case status
  /// What proves it.
  case evidence
  /// What was done, in words.
  case account
  /// Why it was not done.
  case reason
  /// What comes next.
  case next
  /// The identity of the item, hidden.
  case item
  /// The version of the plan, hidden.
  case version
  /// The form the row belongs to, hidden.
  case form
  /// The digest of what the row showed, hidden.
  case fingerprint

  /// The columns a department fills in, in their order.
  public static let toFill: [FormField] = [
    .amount, .day, .status, .evidence, .account, .reason, .next,
  ]

  /// The columns that are seen, in the order in which forms go out.
  static let shown: [FormField] = [.number, .section, .title, .target, .due, .soFar] + toFill

  /// The header the column goes out with.
  public var usualHeader: String {
    switch self {
    case .number: "序号"
    case .section: "类别"
    case .title: "事项"
    case .target: "目标"
    case .due: "完成时限"
    case .soFar: "目前完成"
    case .amount: "本期完成"
    case .day: "完成日期"
    case .status: "完成 √"
    case .evidence: "佐证"
    case .account: "完成情况说明"
    case .reason: "未完成原因"
    case .next: "下一步措施"
    case .item: "事项标识"
    case .version: "计划版本"
    case .form: "填报表编号"
    case .fingerprint: "行校验码"
    }
  }
}

extension HeaderDictionary where Field == FormField {
  /// The headers of fill-in sheets, as they go out and as people rename them.
  static let forms = HeaderDictionary([
    .number: ["序号", "编号", "序", "no.", "no", "项次"],
    .section: ["类别", "分类", "板块", "工作类别", "section", "category"],
    .title: [
      "事项", "工作项目", "项目", "工作任务", "重点工作", "工作事项", "事项名称", "任务", "项目名称", "计划事项", "item", "title",
    ],
    .target: ["目标", "工作目标", "目标值", "指标", "目标任务", "target"],
    .due: ["完成时限", "时限", "完成期限", "截止日期", "办结时限", "due"],
    .soFar: ["目前完成", "截至目前完成", "目前累计", "累计完成", "原完成", "sofar"],
    .amount: [
      "本期完成", "本期完成数", "本期完成数量", "本期完成情况", "本期新增", "本次完成", "新增完成", "本期", "完成数", "完成数量", "实际完成",
      "数量", "donenow",
    ],
    .day: ["完成日期", "完成时间", "实际完成日期", "办结日期", "日期", "doneon"],
    .status: ["完成√", "√", "是否完成", "是否办结", "完成状态", "办结√", "状态", "finished√", "finished"],
    .evidence: ["佐证", "佐证材料", "证明材料", "支撑材料", "附件", "资料", "evidence"],
    .account: ["完成情况说明", "完成情况", "情况说明", "进展情况", "完成说明", "account"],
    .reason: ["未完成原因", "原因", "原因说明", "存在问题", "reason"],
    .next: ["下一步措施", "下步措施", "下一步计划", "下一步打算", "整改措施", "措施", "nextstep"],
    .item: ["事项标识"],
    .version: ["计划版本"],
    .form: ["填报表编号"],
    .fingerprint: ["行校验码"],
  ])
}
