import Wording

extension UsageError {
  /// What is wrong and what to type instead.
  func message(in language: Language) -> String {
    switch self {
    case .noCommand:
      return language.say("请说明要做什么", "say what to do")
    case .unknownCommand(let word, let nearest):
      return language.say("没有命令“\(word)”", "there is no command “\(word)”")
        + Self.hint(nearest, in: language)
    case .unknownOption(let word, let nearest):
      return language.say("没有选项“\(word)”", "there is no option “\(word)”")
        + Self.hint(nearest.map { "--" + $0 }, in: language)
    case .valueMissing(let name):
      return language.say("选项 --\(name) 后面缺少内容", "the option --\(name) needs a value")
    case .flagWithValue(let name):
      return language.say("选项 --\(name) 后面不带内容", "the option --\(name) takes no value")
    case .repeatedOption(let name):
      return language.say("选项 --\(name) 只能写一次", "the option --\(name) may be given once only")
    case .operandMissing(let operands):
      return language.say("还缺少：\(operands)", "missing: \(operands)")
    case .surplusOperand(let word):
      return language.say("多出了“\(word)”", "“\(word)” is too much")
    case .badOperand(let found, let expected):
      return language.say(
        "“\(found)”无法识别，应为\(expected.chinese)",
        "“\(found)” cannot be read; name \(expected.english)")
    case .optionAlone(let name, let needed):
      return language.say(
        "选项 --\(name) 要与 --\(needed) 合用", "the option --\(name) goes with --\(needed)")
    case .badValue(let option, let found, let expected):
      return language.say(
        "选项 --\(option) 的“\(found)”无法识别，应为\(expected.chinese)",
        "the value “\(found)” of --\(option) cannot be read; write \(expected.english)")
    case .sameDay(let day):
      return language.say(
        "两个日期都是 \(day)，没有可比的变化；请写两个不同的日期，例如 planledger compare 6-30 9-30",
        "both days are \(day), so nothing can have changed; name two different days, for example "
          + "planledger compare 6-30 9-30")
    }
  }

  private static func hint(_ nearest: String?, in language: Language) -> String {
    nearest.map { language.say("，是不是“\($0)”？", "; did you mean “\($0)”?") } ?? ""
  }
}
