internal import GoalModel
public import Wording

extension LedgerError {
  /// What happened, where, and what to do, in one sentence or a list of them.
  public func message(in language: Language) -> String {
    let comma = language.say("、", ", ")
    switch self {
    case .noLedger(let path):
      return language.say(
        "还没有台账“\(path)”，请先装入年度计划表：planledger load 计划表.xlsx",
        "there is no ledger “\(path)” yet; load a plan table first: planledger load TABLE")
    case .ledger(let trouble): return trouble.message(in: language)
    case .noPlan(let year, let known): return Self.noPlan(year, known, language)
    case .yearMissing(let known):
      let years = known.map(String.init).joined(separator: language.say("、", ", "))
      return language.say(
        "台账中有 \(years) 年的计划，请用 --year 说明是哪一年",
        "the ledger holds the years \(years); say which with --year")
    case .yearOfTableUnknown(let file):
      return language.say(
        "“\(file)”没有写明年度，请加上，例如 --year 2026",
        "“\(file)” does not say its year; add it, for example --year 2026")
    case .otherOrganisation(let found, let ledger):
      return language.say(
        "这份台账属于“\(ledger)”，表中写的是“\(found)”；请换一份台账（--ledger），或用 --organisation 更正",
        "this ledger belongs to “\(ledger)” but the table says “\(found)”; use another ledger "
          + "(--ledger), or correct the name with --organisation")
    case .file(let trouble): return trouble.message(in: language)
    case .table(let problems):
      let errors = problems.count { $0.severity == .error }
      return language.say(
        "表中有 \(errors) 处错误，什么都没有改动；改正后再试一次",
        "\(errors) \(errors == 1 ? "error" : "errors") in the table; nothing was changed. "
          + "Mend and try again")
    case .planDiffers(let difference, let year):
      return language.say(
        "\(year) 年的计划已经装入，这张表与它不同（\(difference.counts(in: language))）；没有改动。"
          + "调整计划请写明理由：--amend 理由",
        "the plan for \(year) is loaded already and this table differs "
          + "(\(difference.counts(in: language))). Nothing was changed; to amend the plan give the "
          + "reason: --amend REASON")
    case .matchingOpen(let questions, _, let isReasonMissing):
      return MatchingQuestion.message(questions, isReasonMissing, in: language)
    case .planRepeats(let repetition, let doubt):
      return repetition.refusal(doubt, in: language)
    case .cannotWrite(let path, let trouble):
      return trouble.message(path: path, in: language)
    case .itemUnknown(let text):
      return language.say(
        "没有编号或名称为“\(text)”的事项；用 planledger items --search 查找",
        "no item has the number or title “\(text)”; look for it with planledger items --search")
    case .itemAmbiguous(let text, let candidates):
      return language.say(
        "“\(text)”对应多个事项，请写编号：\(candidates.joined(separator: comma))",
        "“\(text)” fits several items; give the number: \(candidates.joined(separator: comma))")
    case .amountUnreadable(let text):
      return language.say(
        "“\(text)”不是可以识别的数量；请写成例如 1次、115人次、2067.00元、398/406人、完成",
        "“\(text)” is no amount; write for example 1次, 115人次, 2067.00元, 398/406人, 完成")
    case .amountBeyondRange(let text):
      return language.say(
        "“\(text)”超出范围：最大一千万亿，小数最多六位",
        "“\(text)” is out of range: at most 10^15, with at most six decimals")
    case .amountMasked(let text):
      return language.say(
        "“\(text)”中的数字被遮盖或残缺，不能猜；请查明后填写确切数字",
        "a figure in “\(text)” is masked or damaged and is never guessed; find out and type it")
    case .amountAmbiguous(let text, let goals):
      return language.say(
        "“\(text)”可以计入多个目标（\(goals.joined(separator: comma))）；请在前面写明目标，如“答复率 40/40件”或“②40/40件”",
        "“\(text)” fits several goals (\(goals.joined(separator: comma))); name one before it, as in "
          + "“答复率 40/40件” or “②40/40件”")
    case .amountNamesNoGoal(let text, let goals):
      return language.say(
        "“\(text)”所指的目标不存在；本事项的目标有：\(goals.joined(separator: comma))",
        "“\(text)” names no goal of the item; its goals are: \(goals.joined(separator: comma))")
    case .verdictWithoutReason(let text):
      return language.say(
        "评定“\(text)”需要写明理由：--note 理由",
        "the verdict “\(text)” wants its reason: --note TEXT")
    case .personsDiffer(let said, let listed):
      return language.say(
        "登记的是“\(said)”，名单中却有 \(listed) 个不同的编号；请核对后再登记",
        "“\(said)” was said, but the list holds \(listed) different ids; check both")
    case .recordUnknown(let text):
      return language.say("没有记录“\(text)”", "there is no record “\(text)”")
    case .dayUnreadable(let text):
      return language.say(
        "“\(text)”不是日期；请写成 2026-06-30、6-30 或 6月30日",
        "“\(text)” is no day; write it as 2026-06-30 or 6-30")
    case .momentUnreadable(let text):
      return language.say(
        "“\(text)”不是日期、时刻或记录号；请写成 2026-06-30、2026-07-01T09:30 或 r12",
        "“\(text)” is no day, moment or record; write 2026-06-30, 2026-07-01T09:30 or r12")
    case .notFinished(let item, let results):
      let lines = results.map { "  " + Explanation($0).text(in: language) }
      let head =
        results.areHeldSoFar
        ? language.say(
          "“\(item.nameWithNumber)”的限额要守到期满才算达到，还不能办结；期满以后再办结，或用 --short 理由 按未达标办结",
          "“\(item.nameWithNumber)” has a limit that must hold to the end of its time; tick it off after "
            + "that, or close it short with --short REASON")
        : language.say(
          "“\(item.nameWithNumber)”还没有达到目标，不能办结；补记完成情况，或用 --short 理由 按未达标办结",
          "“\(item.nameWithNumber)” has not reached its goals; record what was done, or close it short "
            + "with --short REASON")
      return ([head] + lines).joined(separator: "\n")
    case .alreadyTicked(let item, let day):
      return language.say(
        "“\(item.nameWithNumber)”已于 \(day) 办结", "“\(item.nameWithNumber)” was ticked off on \(day)")
    case .nothingToUndo:
      return language.say("没有可以撤销的操作", "there is nothing to undo")
    case .cannot(let refusal):
      return refusal.message(in: language)
    }
  }

  private static func noPlan(_ year: Int?, _ known: [Int], _ language: Language) -> String {
    // A year whose plan was taken back is known by its changes, but has no plan.
    let known = known.filter { $0 != year }
    guard let year, !known.isEmpty else {
      return language.say(
        "台账中还没有计划，请先装入：planledger load 计划表.xlsx",
        "the ledger holds no plan yet; load one: planledger load TABLE")
    }
    let years = known.map(String.init).joined(separator: language.say("、", ", "))
    return language.say(
      "台账中没有 \(year) 年的计划，只有 \(years) 年的",
      "the ledger holds no plan for \(year), only for \(years)")
  }
}
