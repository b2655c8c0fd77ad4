public import Wording

extension PlanRepetition {
  /// What is repeated, in a sentence.
  public func sentence(in language: Language) -> String {
    language.say(
      "这张表与台账中 \(year) 年的计划大体相同：\(items) 项中有 \(repeated) 项同名，"
        + "其中 \(unchanged) 项的目标和时限一字不差",
      "this table largely repeats the plan for \(year) in the ledger: \(repeated) of its \(items) "
        + "titles stand there, \(unchanged) of them with the very same target and due phrase")
  }

  /// The sentence with what to do about it: a refusal where it is likely a mistake, else advice.
  public func message(in language: Language) -> String {
    doubt.map { refusal($0, in: language) } ?? advice(in: language)
  }

  /// The sentence as advice, where the table may be meant so.
  public func advice(in language: Language) -> String {
    sentence(in: language)
      + language.say("；请核对目标和时限是否已按 \(wanted) 年改好", "; check that both are meant for \(wanted)")
  }

  /// The sentence as a refusal: why it is likely a mistake and what to do.
  func refusal(_ doubt: Doubt, in language: Language) -> String {
    let why =
      switch doubt {
      case .sameFile:
        language.say("正是装入 \(year) 年计划时用的那个文件", "it is the file that plan was loaded from")
      case .saysYear(let stated):
        language.say("表题或文件名写的是 \(stated) 年", "its title or file name says \(stated)")
      case .saysNoYear:
        language.say("表题和文件名都没有写年度", "neither its title nor its file name says a year")
      }
    return sentence(in: language)
      + language.say(
        "，而且\(why)，像是装错了年度或装错了文件；没有改动。要装入 \(year) 年的计划请用 --year \(year)；"
          + "\(wanted) 年确实沿用这份计划，请加 --repeats \(year)",
        ", and \(why): it looks like the wrong year or the wrong file. Nothing was changed. If it is "
          + "the plan for \(year), say --year \(year); if \(wanted) is meant to repeat it, add "
          + "--repeats \(year)")
  }
}
