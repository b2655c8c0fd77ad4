internal import GoalModel
internal import Wording

extension MatchingQuestion {
  /// The question with what may be meant and how to answer, in lines.
  func lines(in language: Language) -> [String] {
    var lines = [
      language.say(
        "表中“\(item.nameWithNumber)”是不是台账里的：",
        "is “\(item.nameWithNumber)” of the table the same as, in the ledger:")
    ]
    for candidate in candidates {
      let kept =
        candidate.kept.isEmpty
        ? language.say("没有记录", "no records") : candidate.kept.text(in: language)
      lines.append(
        language.say(
          "  “\(candidate.item.nameWithNumber)”（\(kept)）？是：",
          "  “\(candidate.item.nameWithNumber)” (\(kept))? If so: ")
          + "--same \(reference)=\(candidate.reference)")
    }
    lines.append(language.say("  都不是，是新事项：", "  none, it is new: ") + "--new \(reference)")
    return lines
  }

  /// Why the table is not loaded, and every question.
  static func message(
    _ questions: [MatchingQuestion], _ isReasonMissing: Bool, in language: Language
  ) -> String {
    let count = questions.count
    var head = language.say(
      "有 \(count) 项说不准是原有事项改了名，还是新事项；为免完成记录记错地方，没有改动。请逐项回答后再装入",
      "of \(count) \(count == 1 ? "item" : "items") only you can say whether it is an old one under "
        + "another name or a new one. So that no record goes astray nothing was changed; answer each "
        + "and load again")
    if isReasonMissing {
      head += language.say("，并写明理由：--amend 理由", ", with the reason: --amend REASON")
    }
    head += language.say("；全部是新事项，可写 --new all", "; where all are new, --new all will do")
    let lines = questions.flatMap { $0.lines(in: language) }.map { "  " + $0 }
    return ([head] + lines).joined(separator: "\n")
  }
}
