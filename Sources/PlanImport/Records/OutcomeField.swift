/// What a column of an outcome table is about.
public enum OutcomeField: String, Hashable, Sendable, CaseIterable {
  /// When it happened.
  case day
  /// Which item it belongs to.
  case item
  /// How much was done.
  case amount
  /// What proves it.
  case evidence
  /// Who recorded it.
  case recordedBy
  /// A remark.
  case note

  /// The header a table of one's own would use, to name a missing column.
  var usualHeader: String {
    switch self {
    case .day: "日期"
    case .item: "事项"
    case .amount: "数量"
    case .evidence: "佐证"
    case .recordedBy: "记录人"
    case .note: "备注"
    }
  }
}

extension HeaderDictionary where Field == OutcomeField {
  /// The headers of outcome tables.
  static let outcomes = HeaderDictionary([
    .day: ["日期", "时间", "完成日期", "完成时间", "发生日期", "活动日期", "记录日期", "date", "day", "on"],
    .item: [
      "事项", "序号", "编号", "项目", "工作项目", "事项编号", "事项序号", "计划事项", "任务", "标题", "item", "no.", "no",
      "number",
      "title",
    ],
    .amount: [
      "数量", "完成数", "完成数量", "完成情况", "实际完成", "完成值", "实际完成数", "成果", "amount", "amounts", "quantity",
      "done",
    ],
    .evidence: [
      "佐证", "佐证材料", "证明材料", "支撑材料", "附件", "档案编号", "资料", "evidence", "proof", "reference",
    ],
    .recordedBy: ["记录人", "填报人", "经办人", "登记人", "责任人", "recordedby", "recorder", "by", "who"],
    .note: ["备注", "说明", "注", "note", "notes", "remark", "remarks", "comment"],
  ])
}
