internal import GoalModel

extension TableProblem.Kind {
  /// What should stand there instead.
  func expected(in language: Language) -> String {
    switch self {
    case .noHeader: language.say("一行列名", "a row of column names")
    case .noTitleColumn: language.say("“工作项目”或“事项”列", "a column 工作项目 or 事项")
    case .noItems: language.say("表头下面至少一个事项", "at least one item under the header")
    case .weightUnreadable: language.say("大于0的数，或留空", "a number above 0, or nothing")
    case .weightBlank: language.say("大于0的数", "a number above 0")
    case .goalImpossible:
      language.say("能计算的目标，如2至3名", "a target that can be computed, such as 2至3名")
    case .targetContradictory:
      language.say("前后一致的目标，如不少于3次，不超过5次", "a consistent target, such as 不少于3次，不超过5次")
    case .numberNegative: language.say("不小于0的数", "a number not below 0")
    case .numberBeyondRange:
      language.say("一千万亿以内、最多六位小数的数", "a number within ±10¹⁵ with at most six decimals")
    case .shareAboveAll: language.say("不超过100%的比率", "a rate of at most 100%")
    case .stepsIncomplete:
      language.say("合计100%的各步权重", "weights of the steps that add up to 100%")
    case .targetAmbiguous: language.say("只有一种读法的写法", "words with one reading")
    case .targetNotUnderstood, .targetPartNotUnderstood:
      language.say("数字加单位，如不少于2次", "a number with a unit, such as 不少于2次")
    case .figureMasked: language.say("完整的数字", "the whole figure")
    case .baselineMissing:
      language.say("上年基数，如在上年200人基础上增长10%", "last year's figure, as in 在上年200人基础上增长10%")
    case .dueNotUnderstood, .dueWithoutDate:
      language.say("日期或月份，如6月底前", "a day or a month, such as 6月底前")
    case .dueImpossible:
      language.say("日历上有的日期，如2月28日", "a day the calendar has, such as 2月28日")
    case .dueOutsideYear, .dayOutsideYear:
      language.say("计划年度内的日期", "a day of the plan year")
    case .numberRepeated: language.say("不重复的序号", "a number of its own")
    case .titleRepeated: language.say("不重复的事项", "a title of its own")
    case .rowWithoutTitle: language.say("事项名称", "a title")
    case .tableLeftOut: language.say("一次装入一张表", "one table at a time")
    case .errorValue: language.say("数字或文字", "a number or a text")
    case .tableTransposed: language.say("列名排成一行", "the names of the columns in one row")
    case .sheetHidden: language.say("不隐藏的工作表", "a sheet that is not hidden")
    case .tableRepeated: language.say("每个事项只列一次", "every item once")
    case .tableEmpty: language.say("至少一个事项", "at least one item")
    case .tableOfOtherYear: language.say("计划年度的表", "a table of the plan year")
    case .rowsHidden: language.say("不隐藏的行", "rows that are not hidden")
    case .rowStruck: language.say("没有删除线的事项", "an item that is not struck through")
    case .rowSplit, .partsUnmatched: language.say("一行一个事项", "one item per row")
    case .rowsJoined: language.say("一个事项一行", "one row per item")
    case .columnWithoutHeader: language.say("每列都有列名", "a header for every column")
    case .dueAmbiguous: language.say("写明月份，如10月", "the month in words, such as 10月")
    case .columnMissing:
      language.say("日期、事项、数量三列", "the columns 日期, 事项 and 数量")
    case .dayUnreadable:
      language.say("日期，如2026-06-30或6月30日", "a day, such as 2026-06-30 or 6月30日")
    case .dayAfterToday: language.say("今天或以前的日期", "a day not after today")
    case .itemUnknown, .itemAmbiguous:
      language.say("计划中的序号或完整名称", "the number or the whole title of an item")
    case .amountUnreadable, .amountMissing:
      language.say("数量，如1次、115人次、398/406人、完成", "an amount, such as 1次, 115人次, 398/406人 or 完成")
    case .verdictWithoutReason:
      language.say("备注栏中的理由", "the reason, in the note")
    case .amountAmbiguous:
      language.say("写明目标的数量，如答复率 40/40件", "an amount that names its goal, such as 答复率 40/40件")
    case .unitNotCounted: language.say("该事项目标的计量单位", "the unit of a goal of the item")
    case .moneyHedged: language.say("准确的金额，如1987.50元", "the exact amount, such as 1987.50元")
    case .rowRecordedBefore: language.say("未登记过的一行", "a row not recorded before")
    case .suspectedDuplicate: language.say("各记录有各自的佐证", "evidence of its own for each record")
    case .overDenominator: language.say("分子不大于分母", "a numerator not above its denominator")
    case .resultUnreadable:
      language.say("数量，或 √、已完成、进行中、未完成", "an amount, or √, 已完成, 进行中 or 未完成")
    case .resultShareWithoutParts:
      language.say("分子和分母，如38/40件", "both parts of the share, such as 38/40件")
    case .resultForSeveralItems:
      language.say("每个事项各自的完成情况", "what was done of each item")
    case .resultDayUnreadable, .resultWithoutDay:
      language.say("完成日期，如2026-06-30或6月30日", "the day it was done, such as 2026-06-30 or 6月30日")
    case .resultDayToCome: language.say("今天或以前的完成日期", "a day of completion not after today")
    case .resultAmbiguous:
      language.say("写明目标的数量，如参训率 40/40人", "an amount that names its goal, such as 参训率 40/40人")
    case .resultDiffers:
      language.say("与已登记的合计相同的数", "the figure that the records come to")
    case .resultWithoutReason:
      language.say("完成情况栏中的理由", "the reason, in the column 完成情况")
    case .resultCalledOff:
      language.say("取消或延期的决定", "a decision to call it off or to defer it")
    case .tickRefused: language.say("达到目标的事项", "an item whose goals are met")
    case .tickEarly: language.say("限额期满以后的办结", "a tick after the last day of the limit")
    case .resultInOneSlot:
      language.say("逐次的记录，各有日期", "a record for each time, with its day")
    case .formNotRecognised, .formElsewhere, .formRowUnknown, .formRowMisaligned, .formRowAltered,
      .formPlanChanged, .formRecordedSince, .formWordsChanged, .formSheetsDiffer, .formWithoutDay,
      .formIdentityLost, .formColumnMissing, .formColumnUnknown, .formColumnRenamed,
      .formAmountMissing, .formCellEmptied, .formLockedChanged, .formRowTwice:
      formExpected(in: language)
    case .formatMismatch: language.say("与内容一致的扩展名", "a file name that fits the content")
    case .charactersRemoved: language.say("普通文字", "plain text")
    case .encodingMismatch: language.say("与内容一致的编码声明", "a declaration that fits the encoding")
    case .formulaWithoutValue:
      language.say("算出结果的公式，或数字、文字", "a calculated formula, a number or a text")
    }
  }
}
