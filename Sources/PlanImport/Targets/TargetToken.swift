internal import ExactNumbers
internal import GoalModel

/// A piece of a target phrase with the stretch of folded characters it was read from.
struct TargetToken: Hashable {
  var kind: Kind
  var range: Range<Int>

  /// What a piece is.
  enum Kind: Hashable {
    /// A number; `scale` is the multiplier it closes with (10000 in 3万), `isMore` stands for 多 and 余.
    case number(Fraction, scale: Fraction, isMore: Bool)
    /// A share of a whole.
    case percent(Fraction)
    /// Percentage points, as a share.
    case points(Fraction)
    /// A figure nobody can read.
    case masked
    /// The unit behind a number.
    case unit(String)
    /// How the number that follows is to be held against.
    case before(Comparison)
    /// How the number just read is to be held against.
    case after(Comparison)
    /// A rise or a fall.
    case change(Change)
    /// 由, 从: the value a change starts from follows.
    case from
    /// 较上年, 在上年, 同比: compared with the year before.
    case lastYear
    /// 基础上: the value before it is the baseline.
    case groundwork
    /// A slot of time in which something is due: 每月.
    case per(Cadence.Period)
    /// 每年, 全年, 累计 and the like: how far a number reaches, which is the year anyway.
    case scope
    /// 每 or 各 of something that is no time: nobody knows how many there are.
    case perUnknown
    /// 各 behind a list: the number holds for each of its members.
    case each
    /// A part of the year: 一季度.
    case period(PlanPeriod)
    /// Between the two ends of an interval.
    case dash
    /// The end of a clause.
    case separator
    /// 、, which ends a clause or only separates words.
    case pause
    /// What stands in brackets.
    case remark
    /// Words without a meaning of their own.
    case text
  }

  /// The comparisons words can name.
  enum Comparison: Hashable, Sendable {
    case atLeast, atMost, exactly, about
    /// 达到: at least, unless a word behind the number says otherwise.
    case reaches
    /// 控制在: at most, unless a word behind the number says otherwise.
    case controlled
    /// 保持在: a level, at least unless a word behind the number says otherwise.
    case kept
  }

  /// The changes words can name.
  enum Change: Hashable, Sendable {
    /// 增长: by so much.
    case rise
    /// 下降: by so much.
    case fall
    /// 增加到: to so much.
    case riseTo
    /// 降至: to so much.
    case fallTo
  }

  /// Whether it is a figure of any kind.
  var isFigure: Bool {
    switch kind {
    case .number, .percent, .points, .masked: true
    default: false
    }
  }

  /// Whether it ends a clause for certain.
  var isSeparator: Bool { kind == .separator }
}
