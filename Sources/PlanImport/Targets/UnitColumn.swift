public import ExactNumbers
public import GoalModel

/// What the unit column of a table says: a unit, and by how much its numbers are scaled.
///
/// 万元 counts in 元, ten thousand at a time; % makes every number a share.
public struct UnitColumn: Hashable, Sendable {
  /// The unit; `nil` where the cell is empty or names a share.
  public let unit: CountingUnit?

  /// What a number without a unit of its own is multiplied by.
  public let scale: Fraction

  /// Whether numbers without a unit are hundredths.
  public let isPercent: Bool

  /// A column that says nothing.
  public static let none = UnitColumn("")

  /// Reads the text of a unit cell, or of a unit in the brackets of a header.
  public init(_ text: String) {
    let folded = FoldedText(text).characters
    // 次/年 and 人、次 name the unit first.
    var name = Array(folded.prefix { !"/、,;\n(".contains($0) })
    isPercent = name == ["%"] || name == Array("百分比")
    var scale = Fraction.one
    while name.count > 1, let multiplier = Self.multipliers[name[0]] {
      scale = scale * Fraction(multiplier)
      name.removeFirst()
    }
    self.scale = scale
    unit = name.isEmpty || isPercent ? nil : CountingUnit(UnitWords.canonical(String(name)))
  }

  /// Whether a text is a unit and nothing else, so that brackets around it name one.
  static func isUnit(_ text: String) -> Bool {
    let column = UnitColumn(text)
    guard let unit = column.unit else { return column.isPercent }
    let name = Array(unit.name)
    return UnitWords.all.length(name, at: 0) == name.count
  }

  private static let multipliers: [Character: Int] = [
    "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000,
  ]
}

/// The words by which things are counted.
enum UnitWords {
  static let money: Set<String> = ["元", "块钱", "块", "元人民币", "圆"]

  /// Marks of an assessment, which are read off and never added up.
  static let scores: Set<String> = ["分"]

  /// Spans of time, behind which 以内 sets a term and not a ceiling.
  static let time: Set<String> = [
    "天", "日", "工作日", "个工作日", "小时", "个小时", "分钟", "周", "个月", "年", "个年度",
  ]

  private static let things = [
    "人次", "人", "名", "位", "次", "场次", "场", "期", "件次", "件", "例次", "例", "起", "篇", "条", "份", "项次", "项",
    "户次", "户", "家次", "家", "个", "对", "幅", "册", "本", "套", "部", "支", "张", "台次", "台", "把", "块", "枚",
    "只",
    "队", "组", "批次", "批", "辆", "瓶", "学时", "课时", "节", "课", "班次", "班", "轮", "遍", "回", "处", "所", "间",
    "床", "公里", "平方米", "吨", "公斤", "千克", "斤", "稿", "门", "部次", "幅次", "车次", "首", "座", "盒", "箱",
    "人·次", "单", "笔", "则", "版", "股", "亩", "米", "毫升", "袋", "杯",
  ]

  /// Every word that may stand behind a number as its unit; the longest fits first.
  static let all = WordList(things + Array(money) + Array(time) + Array(scores))

  /// The one name a unit goes by: 块 is 元, 人·次 is 人次.
  static func canonical(_ name: String) -> String {
    if money.contains(name) { return CountingUnit.yuan.name }
    return name == "人·次" ? CountingUnit.attendances.name : name
  }
}
