/// How a reported figure was softened: 50多条, 近200人, 100人以上, 约300人.
///
/// A hedged figure is an interval, not a number (goal model, "Exactness"). With the stated number v
/// and u = one unit of its last non-zero digit's place, each case says which interval.
public enum Hedge: String, Hashable, Sendable, CaseIterable {
  /// 多, 余: above v and below v + u.
  case moreThan

  /// 近, 不足: from 0.9 v to v.
  case nearly

  /// 以上, 至少: v or more.
  case atLeast

  /// 约, 左右: from 0.9 v to 1.1 v.
  case about

  /// The hedge of a sum whose parts carry `left` and `right`: the weaker of the two.
  ///
  /// 50多 + 30 is 80多; 多 with 以上 leaves no upper end and is 以上; any other mixture is 约.
  public static func sum(_ left: Hedge?, _ right: Hedge?) -> Hedge? {
    switch (left, right) {
    case (nil, let other), (let other, nil): other
    case (let left?, let right?) where left == right: left
    case (.moreThan, .atLeast), (.atLeast, .moreThan): .atLeast
    default: .about
    }
  }

  /// The mark printed before a hedged actual: `>50`, `<200`, `>=100`, `~300`.
  public var mark: String {
    switch self {
    case .moreThan: ">"
    case .nearly: "<"
    case .atLeast: ">="
    case .about: "~"
    }
  }
}
