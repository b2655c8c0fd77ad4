public import GoalModel

/// One of the six rates leadership reads, in the order in which every overview lists them.
public enum RateWording: Hashable, Sendable, CaseIterable {
  /// 完成率.
  case year
  /// 到期事项完成率.
  case due
  /// 序时进度完成率.
  case pace
  /// 按期完成率.
  case onTime
  /// 办结率.
  case ticked
  /// 填报率.
  case reported

  /// The rate among the six.
  public func rate(in rates: CompletionRates) -> CompletionRates.Rate {
    switch self {
    case .year: rates.year
    case .due: rates.due
    case .pace: rates.pace
    case .onTime: rates.onTime
    case .ticked: rates.ticked
    case .reported: rates.reported
    }
  }

  /// What the rate is called.
  public func name(in language: Language) -> String {
    switch self {
    case .year: language.say("完成率", "Completion")
    case .due: language.say("到期事项完成率", "Items due")
    case .pace: language.say("序时进度完成率", "Against schedule")
    case .onTime: language.say("按期完成率", "On time")
    case .ticked: language.say("办结率", "Closed")
    case .reported: language.say("填报率", "Reported")
    }
  }

  /// What is divided by what, in a few words.
  public func meaning(in language: Language) -> String {
    switch self {
    case .year: language.say("全部计划事项按权重计的完成程度", "weighted credit of all items")
    case .due: language.say("只算已到期的事项", "the same over items due")
    case .pace: language.say("与序时进度相比，超额不补短", "credit, of what was expected")
    case .onTime: language.say("按原定时限达到的，占到期事项", "met in time, of items due")
    case .ticked: language.say("达到、佐证齐全且已办结的，占全部", "met, proved and ticked off")
    case .reported: language.say("有数据的，占应有数据的", "with data, where due")
    }
  }
}
