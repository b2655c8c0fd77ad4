internal import GoalModel

/// The words of the grammar of target phrases, by what they mean.
enum TargetWords {
  private typealias Kind = TargetToken.Kind

  /// Words that stand for themselves wherever they occur; the longest fits first.
  static let all = WordList<TargetToken.Kind>(
    comparisons.merging(changes) { $1 }.merging(times) { $1 }.merging(others) { $1 })

  private static let comparisons: [Kind: [String]] = [
    .before(.atLeast): [
      "不少于", "不低于", "不小于", "不下于", "不得少于", "不得低于", "不能少于", "至少", "最少", "最低", "≥", ">=", ">", "超过",
      "超",
      "突破", "多于", "高于", "大于",
    ],
    .before(.atMost): [
      "不超过", "不高于", "不多于", "不大于", "不得超过", "不得高于", "不突破", "至多", "最多", "≤", "<=", "<", "低于", "少于",
      "小于", "限额",
    ],
    .before(.reaches): ["达到", "达", "达到或超过", "到达"],
    .before(.controlled): ["控制在", "控制到", "压缩在", "限制在"],
    .before(.kept): ["保持在", "维持在", "稳定在", "保持", "维持"],
    .before(.exactly): ["恰好", "正好", "刚好", "仅", "只", "=", "等于"],
    .before(.about): ["约", "大约", "大概", "近", "将近", "接近"],
    .after(.atLeast): ["以上", "及以上", "或以上", "+"],
    .after(.atMost): ["以内", "之内", "以下", "及以下", "内", "封顶"],
    .after(.about): ["左右", "上下"],
  ]

  private static let changes: [Kind: [String]] = [
    .change(.riseTo): [
      "增加到", "增加至", "增至", "增长到", "增长至", "提高到", "提高至", "提升到", "提升至", "上升到", "上升至", "扩大到", "扩大至",
      "发展到",
      "升至", "升到",
    ],
    .change(.fallTo): [
      "降至", "降到", "下降到", "下降至", "降低到", "降低至", "减少到", "减少至", "减至", "压缩到", "压缩至", "压降到", "压降至", "降为",
    ],
    .change(.rise): ["增长", "递增", "增加", "提高", "提升", "上升", "上涨", "扩大", "净增", "增"],
    .change(.fall): ["下降", "降低", "减少", "递减", "压降", "压缩", "缩减", "下调", "降", "减"],
    .from: ["由", "从"],
    .lastYear: [
      "较上年度", "比上年度", "较上年", "比上年", "较去年", "比去年", "较上一年", "比上一年", "同比", "环比", "与上年相比", "与去年相比",
      "较同期",
      "在上年度", "在上年", "在去年", "在上一年", "上年度", "上年", "去年", "上一年",
    ],
    .groundwork: ["的基础上", "基础上", "的基数上", "基数上"],
  ]

  private static let times: [Kind: [String]] = [
    .per(.week): ["每周", "每星期", "每个星期", "按周", "逐周", "周周", "/周", "/每周"],
    .per(.month): ["每月", "每个月", "每1个月", "每一个月", "按月", "逐月", "月月", "/月", "/每月", "每月度"],
    .per(.twoMonths): [
      "每两个月", "每二个月", "每2个月", "每两月", "每双月", "双月", "每隔一个月", "每隔1个月", "逢双月", "/两月", "/双月",
    ],
    .per(.quarter): [
      "每季度", "每个季度", "每一季度", "每季", "按季度", "按季", "逐季", "季季", "每三个月", "每3个月", "/季度", "/季", "/每季度",
    ],
    .per(.halfYear): ["每半年", "每半年度", "每半个年度", "每六个月", "每6个月", "/半年", "半年"],
    .scope: [
      "全年", "每年", "每年度", "本年度", "本年", "年度内", "年内", "累计", "累积", "共计", "合计", "总计", "一年", "/年", "全年度",
    ],
    .period(.halfYear(1)): ["上半年"],
    .period(.halfYear(2)): ["下半年"],
  ]

  private static let others: [Kind: [String]] = [
    .perUnknown: ["每", "人均", "户均"],
    .each: ["各"],
    .text: [
      "各类", "各项", "各种", "各级", "各界", "各方", "各族", "每逢", "一次性", "一对一", "一部分", "一批", "一条龙", "一条心",
      "一家亲",
      "一班人", "一件事", "一把手", "一体化", "一站式", "一系列", "一盘棋", "达标", "达成", "表达", "只要", "只有", "超额", "降温",
      "近年", "近期", "近日", "约谈", "约定", "国内", "院内", "室内", "单位内", "系统内", "范围内", "自由", "理由", "由于", "从业",
      "从事",
      "从严", "从优", "增强", "增进", "增设", "增补", "新增", "减免", "减压", "减负", "降本",
    ],
  ]

  /// What only frames a name, before it and behind it.
  static let frameBefore = [
    "计划", "力争", "争取", "确保", "实现", "其中", "以及", "并且", "同时", "包括", "原则上", "总共", "的", ":",
  ]
  static let frameBehind = ["总共", "共", "的", ":"]

  /// What joins an amount to the one before it when nothing else separates them.
  static let joints = ["以及", "和", "及", "并", "与"]

  /// Words that set a slot only right before a number: 半年1次, but not 半年总结.
  static let slotsBeforeNumbers: Set<String> = ["半年", "双月"]

  /// Spans of time that set a slot only right before a number, and count time elsewhere: 一周两次.
  static let slotsInNumbers = WordList<Cadence.Period>([
    .week: ["一周", "1周", "一星期", "一个星期", "1个星期"],
    .month: ["一个月", "1个月"],
    .twoMonths: ["两个月", "二个月", "2个月"],
    .quarter: ["一个季度", "1个季度", "三个月", "3个月"],
    .halfYear: ["六个月", "6个月"],
  ])
}
