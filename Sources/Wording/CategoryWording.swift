public import GoalModel

extension Category {
  /// The kind of work in words.
  public func name(in language: Language) -> String {
    switch self {
    case .meeting: language.say(officeName, "meetings")
    case .training: language.say(officeName, "training")
    case .competition: language.say(officeName, "competitions")
    case .healthCheck: language.say(officeName, "health checks")
    case .cultureAndSport: language.say(officeName, "culture and sport")
    case .visitAndRelief: language.say(officeName, "visits and relief")
    case .proposal: language.say(officeName, "proposals")
    case .disclosure: language.say(officeName, "disclosure")
    case .survey: language.say(officeName, "surveys and appraisal")
    case .fund: language.say(officeName, "funds")
    case .insurance: language.say(officeName, "insurance and mutual aid")
    case .publicity: language.say(officeName, "publicity")
    case .award: language.say(officeName, "awards")
    case .organisation: language.say(officeName, "organisation")
    case .rights: language.say(officeName, "rights")
    case .files: language.say(officeName, "files")
    case .other: language.say(officeName, "other")
    }
  }
}

extension Completion.Group.Kind {
  /// What the plan is divided by, as the head of a column.
  public func name(in language: Language) -> String {
    switch self {
    case .section: language.say("工作类别", "Section")
    case .category: language.say("工作种类", "Kind of work")
    case .department: language.say("责任部门", "Department")
    case .month: language.say("到期月份", "Due month")
    }
  }
}

extension Completion.Group {
  /// The part as people call it: 民主管理, 会议, 工会办公室, 6月.
  public func title(in language: Language) -> String {
    switch kind {
    case nil: language.say("合计", "Total")
    case .category: Category(rawValue: name)?.name(in: language) ?? name
    case .month: language.say("\(name)月", MonthWording.english(name))
    case .section, .department:
      name.isEmpty ? language.say("（未填）", "(none)") : name
    }
  }
}

/// The names of the months.
enum MonthWording {
  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The English name of a month given as `1` to `12`; any other text is left as it is.
  static func english(_ number: String) -> String {
    guard let month = Int(number), (1...12).contains(month) else { return number }
    return names[month - 1]
  }
}
