internal import GoalModel

// The problems of results that stand in a plan table or a form. The lists of all kinds hand over these
// alone, and the tests go through every kind, so that none ends in the empty default.

extension TableProblem.Kind {
  /// What was found of a result, what was made of it and what to do.
  func resultSentence(_ found: Quotation, in language: Language) -> String {
    switch self {
    case .resultUnreadable:
      language.say(
        "看不懂完成情况\(found.text)，没有记入，请写成2次、38/40件，或 √、已完成、进行中、未完成。",
        "\(found.englishSubject) is no result and was not taken in. Write for example 2次 or "
          + "38/40件, or √, 已完成, 进行中 or 未完成.")
    case .resultShareWithoutParts:
      language.say(
        "只写了比率\(found.text)，没有分子和分母，没有记入，请写成38/40件这样的两个数。",
        "A share stands without its parts\(found.following) and was not taken in. Write both, such "
          + "as 38/40件.")
    case .resultForSeveralItems:
      language.say(
        "\(found.chineseSubject)写在几个事项共用的一格里，分不清各是哪一项的，没有记入，请一个事项一行分开填写。",
        "\(found.englishSubject) stands in one cell for several items and was not taken in. Write one "
          + "item per row, each with what was done of it.")
    case .resultDayUnreadable:
      language.say(
        "看不懂完成日期\(found.text)，这一行的数量和办结没有记入，请写成2026-06-30或6月30日。",
        "\(found.englishSubject) is not a day of completion; amounts and tick of the row were not "
          + "taken in. Write for example 2026-06-30 or 6月30日.")
    case .resultWithoutDay:
      language.say(
        "完成情况\(found.text)没有写完成日期，没有记入，请补上日期，或用 --results-on 统一指明截至哪一天。",
        "No day is given for the result\(found.following), which was not taken in. Fill in the day, "
          + "or name one day for all such results with --results-on.")
    case .resultDayToCome:
      language.say(
        "完成日期\(found.text)还没有到，没有当作已完成，请核对这一列是不是计划日期。",
        "The day of completion\(found.following) is still to come and was not taken as done. Check "
          + "whether the column holds planned days.")
    case .resultAmbiguous:
      language.say(
        "完成数\(found.text)对应不止一个目标，或没有对应的目标，没有记入，请写明单位或目标，如“参训率 40/40人”。",
        "The amount\(found.following) fits more than one goal or none, and was not taken in. Give "
          + "its unit or name the goal, as in 参训率 40/40人.")
    case .resultDiffers:
      language.say(
        "完成数\(found.text)与已登记的合计不同，为免重复计算没有记入，请核对，新增的部分请单独登记。",
        "The amount\(found.following) differs from what the records come to; it was not taken in, "
          + "lest anything count twice. Check both, and record by itself what is new.")
    case .resultWithoutReason:
      language.say(
        "评定\(found.text)没有写理由，没有记入，请在完成情况栏写明理由。",
        "The verdict\(found.following) lacks its reason and was not taken in. Write the reason in "
          + "the column 完成情况.")
    case .resultCalledOff:
      language.say(
        "表中写着\(found.text)，取消和延期要有决定和理由，没有据此改动，确有决定的请用 cancel 或 defer 登记。",
        "The table says\(found.following). Calling off and deferring want a decision and a reason; "
          + "nothing was changed. If it was decided, enter it with cancel or defer.")
    case .tickRefused:
      language.say(
        "表中写着已完成\(found.text)，但这个目标还没有达到或还没有到期，没有办结，请补记完成情况，或按未达标办结并写明理由。",
        "The table ticks the item off\(found.following), but this goal is not met or still open; it "
          + "was not ticked. Record what is missing, or close it short with a reason.")
    case .tickEarly:
      language.say(
        "表中写着已完成\(found.text)，但限额要守到这一天期满才算达到，没有办结，请过了这一天再用 tick 办结，或按未达标办结并写明理由。",
        "The table ticks the item off\(found.following), but a limit is met only when it has held to the "
          + "end of that day; it was not ticked. Tick it off after that day, or close it short with a "
          + "reason.")
    case .resultInOneSlot:
      language.say(
        "\(found.chineseSubject)没有写明各次的日期，只计入登记日所在的一期，请逐次登记日期和数量。",
        "No days are given for each time of \(found.englishObject); it counts only in the slot of "
          + "the day it is recorded on. Record each time with its day.")
    default: ""
    }
  }
}
