/// Recognises duties that are said by a pattern of words rather than by a number.
enum DutyWords {
  private static let duties = Set("访送到慰探谈答应帮复看贺问报查办核讲学记救调")

  /// 凡…必访, 五必访, 有退必送, 件件有答复.
  static func isEveryCase(_ text: String) -> Bool {
    let characters = Array(text)
    for index in characters.indices {
      if characters[index] == "必", index + 1 < characters.count,
        duties.contains(characters[index + 1]),
        index == 0 || characters[index - 1] != "务"
      {
        return true
      }
      // A doubled counting word: 件件有, but neither times (月月有) nor persons (人人有).
      if index + 2 < characters.count, characters[index] == characters[index + 1],
        characters[index + 2] == "有", !"月季周年天人日".contains(characters[index])
      {
        return true
      }
    }
    return false
  }

  /// 全覆盖, 应检尽检, 全员参加, 人人参与.
  static func isWholeRoster(_ text: String) -> Bool {
    if ["全覆盖", "全员", "人人", "覆盖全体", "全部建档", "全部签订", "全部参保", "全部投保"].contains(where: text.contains) {
      return true
    }
    let characters = Array(text)
    for start in characters.indices where characters[start] == "应" {
      for length in 1...3 {
        let middle = start + 1 + length
        let end = middle + 1 + length
        guard end <= characters.count, characters[middle] == "尽" else { continue }
        if characters[(start + 1)..<middle] == characters[(middle + 1)..<end] { return true }
      }
    }
    return false
  }
}

/// Recognises that something must not happen at all.
enum IncidentWords {
  private static let prohibitions = [
    "杜绝", "不发生", "不出现", "未发生", "未出现", "不得发生", "不得出现", "零发生", "严防",
  ]

  private static let incidents = [
    "事故", "事件", "违纪", "违规", "违法", "投诉", "上访", "信访", "纠纷", "差错", "案件", "举报", "侵害", "泄密", "舆情",
    "争议", "死亡", "伤亡", "火灾", "缺陷", "失误", "感染", "欠薪", "挪用", "截留", "超支", "逾期", "遗漏", "隐患",
  ]

  /// Words that begin like a prohibition and are none.
  private static let harmless = [
    "无偿", "无障碍", "无线", "无烟", "无声", "无缝", "无纸", "无论", "零距离", "零星", "零售", "零食", "零基础",
  ]

  static func forbid(_ text: String) -> Bool {
    if harmless.contains(where: text.contains) { return false }
    if prohibitions.contains(where: text.contains) { return true }
    if text.hasSuffix("为零"), incidents.contains(where: text.contains) { return true }
    // 无 and 零 are parts of many words (无偿, 零距离): only before an incident do they forbid it.
    for word in ["无", "零", "0"] {
      guard let place = text.range(ofFirst: word) else { continue }
      let before = text[..<place.lowerBound].last
      guard word != "0" || !(before?.isASCIIDigit ?? false) && before != "." else { continue }
      let rest = text[place.upperBound...].prefix(8)
      if incidents.contains(where: rest.contains) { return true }
    }
    return false
  }
}

extension String {
  /// Where a text occurs first.
  fileprivate func range(ofFirst text: String) -> Range<String.Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }
}
