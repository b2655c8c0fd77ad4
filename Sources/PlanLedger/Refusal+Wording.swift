internal import GoalModel
public import Wording

extension Refusal {
  /// Why it is not possible and what to do instead.
  public func message(in language: Language) -> String {
    switch self {
    case .recordWithdrawn(let record):
      language.say("记录 \(record) 已经撤回", "record \(record) was taken back before")
    case .recordCorrected(let record, let newer):
      language.say(
        "记录 \(record) 已被 \(newer) 更正，请改 \(newer)",
        "record \(record) was corrected by \(newer); change \(newer)")
    case .ownRecord(let record, let person):
      language.say(
        "记录 \(record) 是“\(person)”自己登记的，须由别人审核",
        "record \(record) was entered by “\(person)”; somebody else must review it")
    case .nothingToReview(let record):
      language.say(
        "记录 \(record) 既不待审核，也不疑似重复",
        "record \(record) neither waits for review nor looks like a repetition")
    case .notTicked(let item):
      language.say("“\(item.nameWithNumber)”没有办结", "“\(item.nameWithNumber)” is not ticked off")
    case .nothingToApprove(let item):
      language.say(
        "“\(item.nameWithNumber)”没有待批准的取消或延期",
        "no cancellation or deferral of “\(item.nameWithNumber)” waits for approval")
    case .notCancelled(let item):
      language.say(
        "“\(item.nameWithNumber)”没有取消或延期，不需要恢复",
        "“\(item.nameWithNumber)” is neither called off nor deferred")
    case .notLater(let item, let day):
      language.say(
        "“\(item.nameWithNumber)”的时限是 \(item.due)，\(day) 并不更晚",
        "“\(item.nameWithNumber)” is due on \(item.due); \(day) is no later")
    case .notInTable(let text):
      language.say(
        "表中没有编号、单元格或名称为“\(text)”的事项",
        "no item of the table has the number, cell or title “\(text)”")
    case .answeredTwice(let new, let old):
      language.say(
        "“\(new)”与“\(old)”的对应和另一个答案矛盾，每个事项只能对应一个",
        "what is said of “\(new)” and “\(old)” contradicts another answer; an item is one other only"
      )
    case .changeUnknown(let text):
      language.say(
        "没有操作“\(text)”，用 planledger history 查看编号，如 c1",
        "there is no change “\(text)”; planledger history lists them, such as c1")
    case .changeUndone(let change):
      language.say("\(change) 已经撤销", "\(change) was taken back before")
    case .changeFollowed(let change, let later):
      language.say(
        "\(change) 之后还有 \(later)，请先撤销后面的操作",
        "\(later) was done after \(change); take back what came later first")
    case .departmentUnknown(let name, let known):
      language.say(
        "没有哪个责任部门叫“\(name)”，请写全名：\(known.joined(separator: "、"))",
        "no one department is called “\(name)”; write the whole name: "
          + known.joined(separator: ", "))
    case .notInForms(let text):
      language.say(
        "--same 中的“\(text)”不是收到的表里的一行；请写行号，如 7=3，几份表时写 文件名!7=3",
        "“\(text)” of --same is no row of the sheets; write its row, such as 7=3, and of several "
          + "sheets FILE!7=3")
    case .formsOfSeveralYears(let years):
      language.say(
        "这些填报表分属 \(years.map(String.init).joined(separator: "、")) 年，请分年度收取",
        "the forms belong to \(years.map(String.init).joined(separator: ", ")); collect them year by "
          + "year")
    case .nothingSaid:
      language.say("没有写明要改什么，用 --help 查看选项", "nothing was said to change; see --help")
    case .goalUnclear(let problems):
      problems.map { problem in
        let expected = ProblemWording(problem).expected(in: language)
        return language.say(
          "目标「\(problem.found)」还不明确，没有改动；请写成\(expected)",
          "the target “\(problem.found)” is not clear, nothing was changed; write \(expected)")
      }.joined(separator: language.say("。", ". "))
    case .goalFaulty(let fault):
      fault.message(in: language)
    case .settingUnknown(let key):
      language.say(
        "没有设置项“\(key)”；不带参数执行 planledger set 可以查看全部设置",
        "there is no setting “\(key)”; planledger set without arguments lists them")
    case .settingUnfit(let key, let value):
      language.say(
        "“\(value)”不适合设置项 \(key)：\(Self.range(of: key).0)",
        "“\(value)” does not fit \(key): \(Self.range(of: key).1)")
    }
  }

  /// What values a setting takes.
  private static func range(of key: String) -> (String, String) {
    if let limit = FileLimit(rawValue: key) {
      return ("应为 1 到 \(limit.highest) 的整数", "a whole number from 1 to \(limit.highest)")
    }
    return switch PlanSettings.Key(rawValue: key) {
    case .reminderDays: ("应为 0 到 366 的整数", "a whole number from 0 to 366")
    case .thresholdYellow: ("应为不大于 threshold-red 的数", "a number up to threshold-red")
    case .thresholdRed: ("应为不小于 threshold-yellow 的数", "a number from threshold-yellow up")
    case .evidence: ("应为 off、some 或 every", "off, some or every")
    case .review: ("应为 on 或 off", "on or off")
    case nil: ("应为大于 0 的数", "a number above 0")
    }
  }
}

extension GoalStatement.Fault {
  /// What is wrong with a goal stated part by part.
  fileprivate func message(in language: Language) -> String {
    switch self {
    case .unknownName(let option, let found, let known):
      let list = known.joined(separator: language.say("、", ", "))
      return language.say(
        "--\(option) 没有“\(found)”，可用：\(list)", "--\(option) knows no “\(found)”, only: \(list)")
    case .notANumber(let option, let found):
      return language.say(
        "--\(option) 的“\(found)”不是数字，请写成 12、0.95、19/20 或 95%",
        "“\(found)” of --\(option) is no number; write 12, 0.95, 19/20 or 95%")
    case .missing(let option):
      return language.say("还缺少 --\(option)", "--\(option) is missing")
    case .impossible(let error):
      return language.say("这样的目标无法计算：", "such a goal cannot be computed: ")
        + error.name(in: language)
    }
  }
}
