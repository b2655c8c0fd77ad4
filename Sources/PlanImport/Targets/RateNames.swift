/// The names of rates, sorted by how their expectation grows and what they divide.
enum RateNames {
  /// Rates of coverage over a known roster: they are worked off in the course of time.
  private static let overRoster = [
    "覆盖", "全员", "体检率", "参训率", "参与率", "参与面", "参加率", "参赛率", "签订率", "签约率", "收缴率", "建会率", "入会率",
    "投保率", "参保率", "执行率", "建档率",
  ]

  /// Rates of amounts, which may exceed 1.
  private static let ofAmounts = ["执行率", "支出率", "支付率", "拨付率"]

  static func isOverRoster(_ name: String) -> Bool { overRoster.contains(where: name.contains) }

  static func isOfAmounts(_ name: String) -> Bool { ofAmounts.contains(where: name.contains) }
}
