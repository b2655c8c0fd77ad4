internal import GoalModel

extension TableProblem.Kind {
  /// What was found, what was made of it and what to do, in one sentence or two short ones.
  func sentence(_ found: Quotation, in language: Language) -> String {
    switch self {
    // Plan tables and outcome tables: errors.

    case .noHeader:
      language.say(
        "没有找到表头\(found.text)，请在表格上方补一行列名，如“序号、工作项目、工作目标、完成时限”，或指明表头在第几行。",
        "No header row was found\(found.following). Add a row of column names such as "
          + "序号, 工作项目, 工作目标, 完成时限, or say which row it is."
      )
    case .noTitleColumn:
      language.say(
        "表头\(found.text)里没有写明“做什么”的列，请补上“工作项目”或“事项”列，或指明哪一列是事项。",
        "The header\(found.following) has no column for what is to be done. Add a column "
          + "工作项目 or 事项, or say which one it is."
      )
    case .noItems:
      language.say(
        "表头\(found.text)下面没有任何事项，请填好计划后再装入。",
        "There is no item under the header\(found.following). Fill in the plan and load "
          + "it again.")
    case .weightUnreadable:
      language.say(
        "权重\(found.text)不是大于0的数，请改为数字，如3或2.5，暂不确定的可以留空。",
        "The weight\(found.following) is no number above 0. Write for example 3 or 2.5, "
          + "or leave it blank.")
    case .columnMissing:
      language.say(
        "表头缺少必需的列\(found.text)，请补上这一列，完成记录表至少要有日期、事项、数量三列。",
        "A required column\(found.following) is missing. Add it; a table of outcomes "
          + "needs at least 日期, 事项 and 数量."
      )
    case .dayUnreadable:
      language.say(
        "看不懂日期\(found.text)，请写成2026-06-30或6月30日。",
        "\(found.englishSubject) is not a day. Write for example 2026-06-30 or 6月30日.")
    case .itemUnknown:
      language.say(
        "计划中没有\(found.text)这一事项，请对照计划表核对序号或名称。",
        "The plan has no such item\(found.following). Check the number or the title "
          + "against the plan.")
    case .itemAmbiguous:
      language.say(
        "\(found.chineseSubject)对应不止一个事项，请改写序号或完整的事项名称。",
        "\(found.englishSubject) fits more than one item. Write the number or the whole title.")
    case .amountUnreadable:
      language.say(
        "看不懂数量\(found.text)，请写成1次、115人次、2067.00元、398/406人或完成。",
        "\(found.englishSubject) is not an amount. Write for example 1次, 115人次, "
          + "2067.00元, 398/406人 or 完成.")
    case .amountAmbiguous:
      language.say(
        "数量\(found.text)对应不止一个目标，请在前面写明是哪个目标，如“答复率 40/40件”或“②40/40件”。",
        "The amount\(found.following) fits more than one goal. Name the goal before it, "
          + "as in 答复率 40/40件 or ②40/40件."
      )
    case .amountMissing:
      language.say(
        "没有填写数量\(found.text)，请写明做了多少，如1次、115人次，只办一件事的写“完成”。",
        "The amount is missing\(found.following). Write how much was done, such as 1次 or "
          + "115人次, or 完成 for one thing to do."
      )

    case .verdictWithoutReason:
      language.say(
        "评定\(found.text)没有写理由，请在备注栏写明评定人和理由。",
        "The verdict\(found.following) lacks its reason. Write who judged it and why in the note.")

    // Plan tables: warnings.

    case .targetNotUnderstood:
      language.say(
        "看不懂目标\(found.text)，已按“目标待明确”装入，请改为有数字和单位的写法，如“不少于2次”。",
        "\(found.englishSubject) is not a target; the item is loaded with its target "
          + "unknown. Write for example 不少于2次."
      )
    case .targetPartNotUnderstood:
      language.say(
        "目标中有一部分\(found.text)没有读懂，其余部分已装入，请改为有数字和单位的写法，如“参加120人次”。",
        "\(found.englishSubject) is a part of a target that was not understood; the rest "
          + "is loaded. Write for example 参加120人次."
      )
    case .figureMasked:
      language.say(
        "\(found.chineseSubject)中的数字被遮盖或残缺，不作猜测，已按“目标待明确”装入，请核实后补上数字。",
        "The figure in \(found.englishObject) is masked or damaged and is not guessed; "
          + "the target is unknown. Find out the figure and fill it in."
      )
    case .goalImpossible:
      language.say(
        "目标\(found.text)无法计算，已按“目标待明确”装入，请检查数字是否为零、前后是否相同，改为“2至3名”“由200人增加到220人”这样的写法。",
        "The target\(found.following) leaves nothing to compute; the item is loaded with its "
          + "target unknown. Look for a zero or two equal numbers, and write for example 2至3名 "
          + "or 由200人增加到220人.")
    case .targetContradictory:
      language.say(
        "目标\(found.text)前后矛盾，不作改正，已按“目标待明确”装入，请核对数字和“增加”“减少”“不少于”“不超过”等字样，"
          + "改为“不少于3次，不超过5次”“由200人增加到220人”这样的写法。",
        "The target\(found.following) contradicts itself and is not put right; the item is loaded "
          + "with its target unknown. Check the numbers and words such as 增加, 减少, 不少于, 不超过, and "
          + "write for example 不少于3次，不超过5次 or 由200人增加到220人.")
    case .numberNegative:
      language.say(
        "目标\(found.text)中有负数，不作改正，已按“目标待明确”装入，请改为不小于0的数，如“不少于3次”，下降的写成“下降5%”。",
        "There is a negative number in the target\(found.following), which is not put right; the "
          + "item is loaded with its target unknown. Write a number not below 0, such as 不少于3次, "
          + "and a fall as 下降5%.")
    case .numberBeyondRange:
      language.say(
        "目标\(found.text)中的数超出范围（上限一千万亿，最多六位小数），已按“目标待明确”装入，请核对位数和小数点。",
        "A number in the target\(found.following) lies beyond ±10¹⁵ or has more than six decimals; "
          + "the item is loaded with its target unknown. Check its digits and its decimal point.")
    case .shareAboveAll:
      language.say(
        "目标\(found.text)中的比率超过100%，不可能达到，已按“目标待明确”装入，请改为不超过100%的比率，如“参训率98%”，"
          + "比上年增加的写成“增长20%”。",
        "The rate in the target\(found.following) lies above 100% and cannot be reached; the item is "
          + "loaded with its target unknown. Write a rate of at most 100%, such as 参训率98%, and a "
          + "growth over last year as 增长20%.")
    case .stepsIncomplete:
      language.say(
        "目标\(found.text)各步的权重合计不是100%，已按“目标待明确”装入，请补全或改正，如“分步：方案40%、实施60%”。",
        "The weights of the steps in the target\(found.following) do not add up to 100%; the item "
          + "is loaded with its target unknown. Complete them, as in 分步：方案40%、实施60%.")
    case .targetAmbiguous:
      language.say(
        "目标\(found.text)有不止一种读法，已按第一种装入，请核对，如不是这个意思，请照另一种读法改写。",
        "The target\(found.following) has more than one reading; it is loaded as the first one. If "
          + "another is meant, write that one instead.")
    case .baselineMissing:
      language.say(
        "目标\(found.text)没有写上年基数，暂不计算完成率，请写成“在上年200人基础上增长10%”。",
        "The target\(found.following) names no figure of last year, so no rate is "
          + "computed yet. Write for example 在上年200人基础上增长10%."
      )
    case .dueNotUnderstood:
      language.say(
        "看不懂完成时限\(found.text)，暂按年底计算，请写成“6月底前”或“6月30日”。",
        "\(found.englishSubject) is not a due day; year end is assumed. Write for "
          + "example 6月底前 or 6月30日.")
    case .dueImpossible:
      language.say(
        "完成时限\(found.text)在日历上不存在，暂按年底计算，请改为确有的日期，如“2月28日”。",
        "The calendar has no such day or month\(found.following); year end is assumed. Write a "
          + "day that exists, such as 2月28日.")
    case .dueWithoutDate:
      language.say(
        "完成时限\(found.text)没有具体日期，暂按年底计算，能定下来的请写明月份。",
        "The due phrase\(found.following) names no day; year end is assumed. Name a "
          + "month if it can be settled."
      )
    case .dueOutsideYear:
      language.say(
        "完成时限\(found.text)不在计划年度内，已照此装入，请核对年份。",
        "The due day\(found.following) lies outside the plan year; it is loaded as it "
          + "is. Check the year.")
    case .weightBlank:
      language.say(
        "权重空白\(found.text)，暂按已填权重的平均数计算，请补上权重。",
        "A weight is blank\(found.following); the mean of the given ones is used. Fill it in.")
    case .numberRepeated:
      language.say(
        "序号\(found.text)用了不止一次，事项均已装入，请改为不同的序号，以免登记时分不清。",
        "The number\(found.following) stands at more than one item; all are loaded. "
          + "Renumber them, so that records find the right one."
      )
    case .titleRepeated:
      language.say(
        "事项\(found.text)出现不止一次，均已装入，请核对是否重复列入。",
        "The title\(found.following) stands at more than one item; all are loaded. Check "
          + "whether one is listed twice."
      )
    case .rowWithoutTitle:
      language.say(
        "这一行没有写事项\(found.text)，已跳过，如是计划事项请补写名称。",
        "The row has no title\(found.following) and was left out. If it is an item, "
          + "write what is to be done."
      )
    case .tableLeftOut:
      language.say(
        "另有一张表\(found.text)没有装入，需要的话请指明这张工作表，单独装入。",
        "Another table\(found.following) was left out. If it is wanted, name its sheet "
          + "and load it by itself."
      )
    case .errorValue:
      language.say(
        "单元格是公式错误值\(found.text)，已按空白处理，请改正公式或直接填写。",
        "The cell holds the error value\(found.following) of a formula and is taken as "
          + "blank. Mend the formula or type the value."
      )

    // Plan tables: how sheets, rows and cells became items.

    case .tableTransposed:
      language.say(
        "列名\(found.text)是竖着排的，没有读取，请把表格行列互换（复制后“选择性粘贴—转置”），让列名排成一行。",
        "The names of the columns\(found.following) stand one under the other. Swap rows and "
          + "columns (copy, then paste special, transpose), so that they form one row.")
    case .sheetHidden:
      language.say(
        "工作表\(found.text)是隐藏的，里面的计划没有装入，需要的话请取消隐藏，或指明要读这张工作表。",
        "The sheet\(found.following) is hidden and its plan was left out. If it is wanted, unhide "
          + "it or name it as the sheet to read.")
    case .tableRepeated:
      language.say(
        "\(found.chineseSubject)这张表的事项大多在前面的表里已有，为免重复没有装入，如确是另外的事项，请指明这张工作表，单独装入。",
        "The table\(found.following) mostly repeats items of the tables before it and was left "
          + "out, so that nothing counts twice. If they are other items, name its sheet and load "
          + "it by itself.")
    case .tableEmpty:
      language.say(
        "工作表\(found.text)的表头下面没有任何事项，其他表已装入，请催填后重新装入。",
        "The table on the sheet\(found.following) has no items; the other tables are loaded. Have "
          + "it filled in and load the file again.")
    case .tableOfOtherYear:
      language.say(
        "\(found.chineseSubject)这张表是别的年度的，没有装入，请核对年份，需要的话单独装入。",
        "The table\(found.following) is of another year and was left out. Check its year, or load "
          + "it by itself.")
    case .rowsHidden:
      language.say(
        "\(found.chineseSubject)在表中是隐藏的（也许是筛选后没有显示），已照常装入，如已作废，请从表中删去。",
        "Rows of the table are hidden\(found.following), perhaps by a filter, and were read like "
          + "the others. Delete what no longer belongs to the plan.")
    case .rowStruck:
      language.say(
        "事项\(found.text)划了删除线，已按“取消待批”装入，仍计入完成情况，批准取消后请登记批准。",
        "The item\(found.following) is struck through. It is loaded as called off but not "
          + "approved, and still counts; record the approval once it is given.")
    case .rowSplit:
      language.say(
        "这一格里写了几件事\(found.text)，已拆成几个事项，请核对，如其实是一件事，请去掉编号。",
        "The cell holds several things to do\(found.following) and became several items. If it is "
          + "one, take the numbers out.")
    case .rowsJoined:
      language.say(
        "事项\(found.text)占了几行，已合成一个事项，各行的要求都算作它的目标，请核对，如是几件事，请逐行写明事项。",
        "The item\(found.following) takes several rows, which became one item with the goals of "
          + "all of them. If they are several items, give each row its own title.")
    case .partsUnmatched:
      language.say(
        "这一格的内容\(found.text)与几件事对不上，这一行没有拆开，已作为一个事项装入，请一事一行填写。",
        "The cell\(found.following) cannot be matched with the things to do beside it, so the row "
          + "was left whole as one item. Write one thing to do per row.")
    case .columnWithoutHeader:
      language.say(
        "这一列没有列名，内容\(found.text)已随事项保留，请在表头补上列名。",
        "The column has no header; what stands in it\(found.following) is kept with the items. "
          + "Give it a header.")
    case .dueAmbiguous:
      language.say(
        "完成时限\(found.text)是数字，分不清是1月还是10月，暂按年底计算，请改写成“1月”或“10月”。",
        "\(found.englishSubject) is a number and may be January or October; year end is assumed. "
          + "Write 1月 or 10月.")

    // Outcome tables: warnings.

    case .unitNotCounted:
      language.say(
        "该事项没有按这个单位计数的目标\(found.text)，已登记但不计入完成情况，请核对单位。",
        "No goal of the item counts the unit of \(found.englishObject). It is recorded, "
          + "but counts nowhere; check the unit."
      )
    case .dayOutsideYear:
      language.say(
        "日期\(found.text)不在计划年度内，已登记但不计入完成情况，请核对年份。",
        "The day\(found.following) lies outside the plan year. It is recorded, but does "
          + "not count; check the year."
      )
    case .dayAfterToday:
      language.say(
        "日期\(found.text)在今天之后，已登记，到那天才计入，请核对日期。",
        "The day\(found.following) lies after today. It is recorded and counts from that "
          + "day on; check the day."
      )
    case .rowRecordedBefore:
      language.say(
        "这一行\(found.text)以前登记过，已跳过，如确是另外一次，请选择重复登记。",
        "The row\(found.following) was recorded before and is skipped. If it happened "
          + "twice, record it again on purpose."
      )
    case .suspectedDuplicate:
      language.say(
        "\(found.chineseSubject)与已有记录的日期、单位和佐证相同，疑似重复，暂只计先登记的一条，请核对，不是重复的请确认。",
        "Day, unit and evidence of \(found.englishObject) repeat an earlier record, "
          + "which alone counts. Check it, and accept this one if it is none."
      )
    case .moneyHedged:
      language.say(
        "金额\(found.text)不是准确数，已照原话登记，请查对账目，改登准确金额，如“1987.50元”。",
        "The amount of money\(found.following) is not exact. It is recorded as said; look it up in "
          + "the accounts and record the exact amount, such as 1987.50元.")
    case .overDenominator:
      language.say(
        "\(found.chineseSubject)的分子大于分母，已登记，列为待核实，请核对两个数。",
        "More were counted than there are in \(found.englishObject). It is recorded and "
          + "to be verified; check both figures."
      )

    // Results that stand in a plan table: warnings.

    case .resultUnreadable, .resultShareWithoutParts, .resultForSeveralItems, .resultDayUnreadable,
      .resultWithoutDay, .resultDayToCome, .resultAmbiguous, .resultDiffers, .resultWithoutReason,
      .resultCalledOff, .tickRefused, .tickEarly, .resultInOneSlot:
      resultSentence(found, in: language)

    // Fill-in sheets that come back.

    case .formNotRecognised, .formElsewhere, .formRowUnknown, .formRowMisaligned, .formRowAltered,
      .formPlanChanged, .formRecordedSince, .formWordsChanged, .formSheetsDiffer, .formWithoutDay,
      .formIdentityLost, .formColumnMissing, .formColumnUnknown, .formColumnRenamed,
      .formAmountMissing, .formCellEmptied, .formLockedChanged, .formRowTwice:
      formSentence(found, in: language)

    // The file itself: warnings.

    case .formatMismatch:
      language.say(
        "文件内容与扩展名不符\(found.text)，已按实际内容读取，建议另存为正确的格式。",
        "The content is of another format than the file's name says\(found.following). "
          + "It was read as what it is; save it under the right name."
      )
    case .charactersRemoved:
      language.say(
        "文件中有表格不允许的控制字符\(found.text)，已去掉，请核对文字。",
        "The file holds control characters no sheet may hold\(found.following). They were removed; "
          + "check the text.")
    case .encodingMismatch:
      language.say(
        "文件声明的文字编码与实际不符\(found.text)，已按实际编码读取，请核对文字是否正常。",
        "The text is in another encoding than the file declares\(found.following). It was read as "
          + "what it is; check that it reads well.")
    case .formulaWithoutValue:
      language.say(
        "有公式还没有算出结果\(found.text)，已按空白处理，请在 Excel 或 WPS 中打开、保存后再装入。",
        "Formulas carry no value yet\(found.following) and are taken as blank. Open the file in Excel "
          + "or WPS, save it and load it again.")
    }
  }
}
