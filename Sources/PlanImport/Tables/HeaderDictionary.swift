/// The words by which tables head their columns.
struct HeaderDictionary<Field: Hashable & Sendable>: Sendable {
  /// What a header was found to mean.
  struct Match: Hashable {
    /// The field.
    let field: Field
    /// Whether the header is a word of the dictionary, rather than only ending with one.
    let isExact: Bool
  }

  private let exact: [String: Field]
  private let endings: [(word: String, field: Field)]
  private let closedGroups: Set<String>

  /// Creates a dictionary from the headers of each field, and from words that mean a field at the
  /// end of a longer header, as 部门 in 实施部门.
  ///
  /// Under the closed groups a header means something only together with its group, as 完成情况 | 时间.
  init(
    _ words: [Field: [String]], endings: [Field: [String]] = [:], closedGroups: Set<String> = []
  ) {
    self.closedGroups = closedGroups
    var exact: [String: Field] = [:]
    for (field, list) in words {
      for word in list { exact[word] = field }
    }
    self.exact = exact
    var all = words.flatMap { field, list in list.map { (word: $0, field: field) } }
    all += endings.flatMap { field, list in list.map { (word: $0, field: field) } }
    // One character may end anything, and 单位 alone is a unit but ends the names of departments.
    self.endings = all.filter {
      $0.word.count > 1 && $0.word != "单位" || endings[$0.field]?.contains($0.word) == true
    }
    .sorted { $0.word.count > $1.word.count }
  }

  /// The field a word of the dictionary names.
  func field(named word: String) -> Field? { exact[word] }

  /// The field a header means; `nil` where no word of the dictionary fits.
  func match(_ header: String) -> Match? {
    let words = Self.words(of: header)
    guard !words.isEmpty, words.count <= 24 else { return nil }
    if let field = exact[words] { return Match(field: field, isExact: true) }
    guard !isOfPastYear(words) else { return nil }
    let bare = Self.withoutYear(words)
    if let field = exact[bare] { return Match(field: field, isExact: true) }
    // 责任部门/责任人 is called by its first word.
    let first = bare.prefix { !"/、及和与".contains($0) }
    if first.count > 1, first.count < bare.count, let field = exact[String(first)] {
      return Match(field: field, isExact: false)
    }
    guard let ending = endings.first(where: { bare.hasSuffix($0.word) }) else { return nil }
    return Match(field: ending.field, isExact: false)
  }

  /// Whether headers under a group are about what was done, whatever they are called.
  func isClosed(_ group: String) -> Bool { closedGroups.contains(Self.words(of: group)) }

  /// Whether a header says what the year before was like, which is neither this year's target nor its
  /// result.
  func isOfPastYear(_ header: String) -> Bool {
    ["上年", "去年", "上一年", "往年", "前年", "往期"].contains(where: Self.words(of: header).hasPrefix)
  }

  /// What stands in the brackets of a header: the unit in 经费预算（万元）.
  static func remark(of header: String) -> String {
    let characters = FoldedText(header).characters
    guard let open = characters.firstIndex(of: "(") else { return "" }
    return String(characters[(open + 1)...].prefix { $0 != ")" })
  }

  /// A header without blanks, line breaks and brackets, in lower case.
  static func words(of header: String) -> String {
    var words = FoldedText(header).joined.lowercased()
    if let open = words.firstIndex(of: "(") {
      let close = words[open...].firstIndex(of: ")").map(words.index(after:)) ?? words.endIndex
      words.removeSubrange(open..<close)
    }
    while let last = words.last, ":*".contains(last) { words.removeLast() }
    return words
  }

  private static func withoutYear(_ words: String) -> String {
    var rest = words[...]
    if rest.count > 5, rest.prefix(4).allSatisfy(\.isASCIIDigit), rest.dropFirst(4).hasPrefix("年") {
      rest = rest.dropFirst(5)
      if rest.hasPrefix("度") { rest = rest.dropFirst() }
    }
    for word in ["本年度", "本年", "年度", "全年"] where rest.hasPrefix(word) && rest.count > word.count {
      rest = rest.dropFirst(word.count)
    }
    return String(rest)
  }
}

extension HeaderDictionary where Field == PlanField {
  /// The headers of plan tables.
  static let plan = HeaderDictionary(
    [
      .id: ["编号id", "事项id", "台账id", "计划id", "id"],
      .number: ["序号", "编号", "序", "no.", "no", "#", "项次", "督办序号", "提案编号", "number"],
      .section: [
        "类别", "分类", "板块", "工作类别", "项目类别", "一级指标", "工作领域", "工作板块", "大类", "category", "section",
        "class",
        "type",
      ],
      .title: [
        "工作项目", "项目", "工作任务", "重点工作", "工作事项", "事项", "活动名称", "工作计划", "标题", "任务", "项目名称", "实事事项",
        "事项名称", "任务名称", "重点任务", "工作名称", "计划事项", "主要任务", "活动项目", "活动", "活动主题", "工作任务名称", "工作事项名称",
        "实施项目",
        "具体事项", "重点事项", "年度任务", "item", "title", "task", "activity", "project",
      ],
      .content: [
        "工作内容", "主要内容", "具体内容", "活动内容", "工作措施", "工作要求", "实施内容", "行动项", "内容", "主要措施", "具体措施",
        "content",
        "description", "details",
      ],
      .target: [
        "目标", "工作目标", "目标值", "指标", "考核指标", "目标任务", "预期目标", "计划数", "计划次数", "数量", "量化目标", "预期成效",
        "考核要点", "指标值", "目标要求", "完成标志", "预期效果", "量化指标", "年度指标", "目标数", "次数", "场次", "target", "goal",
        "objective",
      ],
      .unit: ["单位", "计量单位", "计数单位", "unit"],
      .standard: ["工作标准", "评分标准", "考核标准", "完成标准", "验收标准", "标准", "standard"],
      .weight: ["权重", "分值", "基准分值", "weight", "points"],
      .leader: ["分管领导", "责任领导", "牵头领导", "leader"],
      .department: [
        "责任部门", "责任科室", "责任单位", "责任处", "牵头部门", "主办部门", "承办部门", "承办科室", "实施单位", "部门", "科室", "主责",
        "牵头", "承办", "主办科室", "责任处室", "牵头科室", "牵头单位", "主办单位", "承办单位", "主办", "主责部门", "归口部门",
        "department",
      ],
      .coDepartment: [
        "配合部门", "协办部门", "会办部门", "参与科室", "协办单位", "配合单位", "配合科室", "协办科室", "参与部门", "协助部门", "配合", "协办",
        "co-department",
      ],
      .person: [
        "责任人", "负责人", "承办人", "经办人", "联系人", "跟进人", "具体负责人", "owner", "person", "responsible",
        "assignee",
      ],
      .participants: [
        "参加范围", "参加对象", "参加人员", "覆盖范围", "人数", "预计人数", "participants", "audience",
      ],
      .time: [
        "时间", "时间安排", "月份", "实施时间", "开展时间", "计划时间", "启动时间", "活动时间", "月度", "开展月份", "实施月份", "time",
        "month", "start",
      ],
      .due: [
        "完成时限", "完成时间", "时间节点", "截止日期", "到期日", "办结时限", "要求完成日期", "计划完成日期", "办结时间", "完成期限", "时限",
        "截止时间", "计划完成时间", "完成日", "时间要求", "时间进度", "完成月份", "完成时限要求", "进度安排", "办结期限", "due", "duedate",
        "deadline",
      ],
      .budget: ["经费预算", "预算", "所需经费", "预算金额", "计划经费", "budget"],
      .spent: ["实际支出", "支出金额", "决算", "实支", "spent"],
      .actual: [
        "完成数", "实际完成", "实际完成数", "完成值", "实际次数", "参加人次", "完成情况数量", "完成情况次数", "完成情况完成数", "实际数量",
        "实际完成数量", "actual",
      ],
      .result: [
        "完成情况", "落实情况", "进展情况", "工作进展", "办理情况", "执行情况", "完成情况说明", "result", "progress",
      ],
      .status: ["状态", "是否完成", "完成状态", "办结情况", "status", "done"],
      .doneDay: [
        "完成日期", "实际完成时间", "实际完成日期", "办结日期", "完成情况时间", "完成情况完成时间", "完成情况日期", "完成情况完成日期", "实际时间",
        "doneon",
      ],
      .evidence: ["佐证材料", "证明材料", "支撑材料", "资料", "附件", "档案编号", "佐证", "evidence"],
      .reason: ["未完成原因", "存在问题", "原因说明", "reason"],
      .next: [
        "下一步措施", "下步措施", "下一步工作措施", "下一步计划", "下步计划", "下一步工作计划", "下一步打算", "下步打算", "下一步工作打算",
        "下一步工作", "下步工作", "下一步安排", "下一步工作安排", "下一步举措", "后续措施", "后续计划", "整改措施", "改进措施", "nextstep",
        "nextsteps",
      ],
      .remark: ["备注", "说明", "notes", "note", "remark", "remarks", "comment", "comments"],
    ],
    endings: [.department: ["部门", "科室", "单位", "处室"]],
    closedGroups: ["完成情况", "落实情况", "执行情况", "实际", "实际完成", "实际完成情况", "进展情况"])
}
