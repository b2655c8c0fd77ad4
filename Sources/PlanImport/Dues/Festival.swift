/// A day of the Chinese calendar, without its year.
struct LunarDate: Hashable, Sendable {
  let month: Int
  let day: Int
}

/// A festival a due phrase may name.
struct Festival: Hashable, Sendable {
  /// The names by which plans call it, without 节 where that is only added.
  let names: [String]

  /// When it falls.
  let date: FestivalDate

  /// How the day of a festival is fixed.
  enum FestivalDate: Hashable, Sendable {
    case solar(month: Int, day: Int)
    case lunar(LunarDate)
    case dayBefore(LunarDate)

    var lunarDate: LunarDate? {
      switch self {
      case .solar: nil
      case .lunar(let date), .dayBefore(let date): date
      }
    }
  }

  private static func solar(_ month: Int, _ day: Int, _ names: String...) -> Festival {
    Festival(names: names, date: .solar(month: month, day: day))
  }

  private static func lunar(_ month: Int, _ day: Int, _ names: String...) -> Festival {
    Festival(names: names, date: .lunar(LunarDate(month: month, day: day)))
  }

  /// Every festival that is known.
  static let all: [Festival] = [
    solar(1, 1, "元旦", "新年"),
    solar(3, 8, "三八妇女节", "国际妇女节", "国际劳动妇女节", "妇女节", "三八", "女神节", "女职工节"),
    solar(3, 12, "植树节"),
    solar(5, 1, "五一劳动节", "国际劳动节", "劳动节", "五一"),
    solar(5, 4, "五四青年节", "青年节", "五四"),
    solar(5, 12, "国际护士节", "护士节"),
    solar(6, 1, "六一儿童节", "国际儿童节", "儿童节", "六一"),
    solar(7, 1, "七一建党节", "建党节", "建党日", "党的生日", "七一"),
    solar(8, 1, "八一建军节", "建军节", "八一"),
    solar(8, 19, "中国医师节", "医师节"),
    solar(9, 10, "教师节"),
    solar(10, 1, "十一国庆节", "国庆节", "国庆", "十一"),
    lunar(1, 1, "春节", "新春", "农历新年", "大年初一"),
    Festival(names: ["除夕", "大年三十"], date: .dayBefore(LunarDate(month: 1, day: 1))),
    lunar(1, 15, "元宵", "正月十五", "上元"),
    lunar(5, 5, "端午", "端阳"),
    lunar(7, 7, "七夕"),
    lunar(8, 15, "中秋", "八月十五"),
    lunar(9, 9, "重阳", "敬老节", "老人节", "九九重阳"),
    lunar(12, 8, "腊八"),
  ]

  /// The names of all festivals.
  static let names: WordList<Festival> = {
    var meanings: [Festival: [String]] = [:]
    for festival in all {
      meanings[festival] = festival.names.flatMap { $0.hasSuffix("节") ? [$0] : [$0, $0 + "节"] }
    }
    return WordList(meanings)
  }()
}
