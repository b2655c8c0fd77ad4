internal import GoalModel

// The problems of fill-in sheets that come back. The lists of all kinds hand over these alone, and the
// tests go through every kind, so that none ends in the empty default.

extension TableProblem.Kind {
  /// What was found in a form, what was made of it and what to do.
  func formSentence(_ found: Quotation, in language: Language) -> String {
    switch self {
    case .formNotRecognised:
      language.say(
        "这张表\(found.text)不是填报表，没有找到“事项”和“本期完成”等列，请用 planledger forms 生成的表填写后再交。",
        "This sheet\(found.following) is no form: columns such as 事项 and 本期完成 were not found. "
          + "Fill in a sheet made by planledger forms.")
    case .formElsewhere:
      language.say(
        "这张填报表\(found.text)属于另一份台账或另一个年度，没有收取，请核对台账文件（--ledger）和年度（--year）。",
        "This form\(found.following) belongs to another ledger or another year and was left out. "
          + "Check --ledger and --year.")
    case .formRowUnknown:
      language.say(
        "认不出这一行是哪个事项\(found.text)，没有收取，请用 --same 行=事项 指明，如 --same 7=3；计划外的工作请另行登记。",
        "Which item the row is about cannot be told\(found.following); it was left out. Say so with "
          + "--same ROW=ITEM, such as --same 7=3. Work outside the plan is recorded by itself.")
    case .formRowMisaligned:
      language.say(
        "这一行隐藏的标识和写出的事项对不上\(found.text)，可能只排序了一部分列，没有收取，请用 --same 行=事项 指明。",
        "The hidden identity of the row and its words are two different items\(found.following); "
          + "perhaps only some columns were sorted. It was left out; say which with --same ROW=ITEM."
      )
    case .formRowAltered:
      language.say(
        "这一行隐藏的标识\(found.text)被改动过，或从别的行粘贴而来，没有收取，请核对后用 --same 行=事项 指明。",
        "The hidden cells of the row\(found.following) were changed or pasted from other rows; it was "
          + "left out. Check it and say which item it is with --same ROW=ITEM.")
    case .formPlanChanged:
      language.say(
        "填报表发出以后计划有了调整\(found.text)，这一行没有收取，请按调整后的计划核对，再登记，或重新发一份填报表。",
        "The plan was changed since the form went out\(found.following); the row was left out. Check it "
          + "against the plan as it is now, then record it or send a new form.")
    case .formRecordedSince:
      language.say(
        "填报表发出以后台账里又有了变动\(found.text)，为免重复计算，这一行没有收取，请核对，确属新增的请用 record 登记。",
        "The records of the item changed since the form went out\(found.following). Lest anything count "
          + "twice, the row was left out. Check both, and record what is new.")
    case .formWordsChanged:
      language.say(
        "填报表发出以后台账里的文字也改过\(found.text)，这一行没有收取，请定下用哪一种说法，再用 note 填写。",
        "The words in the ledger were changed as well since the form went out\(found.following); the row "
          + "was left out. Decide which to keep and write them with note.")
    case .formSheetsDiffer:
      language.say(
        "同一事项有两行填得不一样\(found.text)，两行都没有收取，请与填报人核对，留下一行后再收。",
        "Two rows say different things of the same item\(found.following); both were left out. Ask those "
          + "who filled them in, keep one and collect again.")
    case .formWithoutDay:
      language.say(
        "本期完成\(found.text)没有写完成日期，表里的截至日也已丢失，没有收取，请补上日期，或用 --on 指明哪一天。",
        "No day is given for what was done\(found.following), and the day of the form is lost; the row "
          + "was left out. Fill in the day, or name one with --on.")
    case .formIdentityLost:
      language.say(
        "表中隐藏的标识已丢失\(found.text)，改按序号和事项名称对应，请核对下面列出的内容。",
        "The hidden identities are lost\(found.following); the rows are known by number and title. "
          + "Check what is listed.")
    case .formColumnMissing:
      language.say(
        "填报表缺少\(found.text)这一列，按没有填写处理，请确认不是误删。",
        "The form lacks a column\(found.following), which is taken as left blank. Make sure it was not "
          + "deleted by mistake.")
    case .formColumnUnknown:
      language.say(
        "填报表里多出一列\(found.text)，没有读取，需要的内容请写进“完成情况说明”。",
        "The form has a column of its own\(found.following), which was not read. Write what matters "
          + "in 完成情况说明; please check.")
    case .formColumnRenamed:
      language.say(
        "列名\(found.text)改过，按原来的位置读取，请核对。",
        "A column was renamed\(found.following) and is read by its place. Check it.")
    case .formAmountMissing:
      language.say(
        "只填了完成日期或佐证\(found.text)，没有填本期完成，没有登记，请补填数量。",
        "A day or a proof stands alone\(found.following), without anything done; it was not recorded. "
          + "Fill in the amount.")
    case .formCellEmptied:
      language.say(
        "原有的内容\(found.text)在表中被清空，台账没有改动，确要改的请写上新的文字。",
        "What stood there\(found.following) came back empty; the ledger keeps it. To change it, write "
          + "what is to stand there.")
    case .formLockedChanged:
      language.say(
        "不应填写的单元格改过\(found.text)，没有采用，计划确需调整的请另办。",
        "A cell that is not to be filled in was changed\(found.following); that was ignored. If the plan "
          + "is to change, amend it.")
    case .formRowTwice:
      language.say(
        "同一事项的另一行填得完全一样\(found.text)，只收了一次，请核对。",
        "Another row says the same of the item\(found.following); it was taken once. Check it.")
    default: ""
    }
  }

  /// What should stand in a form instead.
  func formExpected(in language: Language) -> String {
    switch self {
    case .formNotRecognised: language.say("planledger forms 生成的填报表", "a form made by planledger")
    case .formElsewhere: language.say("本台账本年度的填报表", "a form of this ledger and year")
    case .formRowUnknown, .formRowMisaligned, .formRowAltered:
      language.say("计划中的一个事项", "one item of the plan")
    case .formPlanChanged: language.say("与现行计划一致的一行", "a row of the plan as it is now")
    case .formRecordedSince, .formWordsChanged:
      language.say("发出填报表以后没有变动的事项", "an item unchanged since the form went out")
    case .formSheetsDiffer: language.say("每个事项只有一行", "one row for each item")
    case .formWithoutDay:
      language.say("完成日期，如6月20日", "the day it was done, such as 6月20日")
    case .formIdentityLost: language.say("隐藏列保持原样", "the hidden columns as they were")
    case .formColumnMissing: language.say("填报表原有的各列", "the columns the form had")
    case .formColumnUnknown, .formColumnRenamed:
      language.say("填报表原有的列名", "the headers the form had")
    case .formAmountMissing:
      language.say("数量，如2次、11/12件", "an amount, such as 2次 or 11/12件")
    case .formCellEmptied: language.say("原来的或新的文字", "the old words or new ones")
    case .formLockedChanged: language.say("发出时的内容", "what stood there when it went out")
    case .formRowTwice: language.say("每个事项只有一行", "one row for each item")
    default: ""
    }
  }
}
