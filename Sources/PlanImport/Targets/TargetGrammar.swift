internal import ExactNumbers
internal import GoalModel

/// The grammar of target phrases: its rules in the order in which they are tried at each clause.
///
///     phrase = clause { ("，" | "；" | "、" | …) clause }
///     clause = the first rule below that fits
///
/// A rule that fits takes its part of the phrase; what no rule takes, up to the end of the clause, is
/// reported and never guessed. Goals that say the same thing twice are then joined.
enum TargetGrammar {
  static let rules: [TargetRule] = [
    .masked, .steps, .byPeriod, .noneAllowed, .cadence, .changeFromValue, .changeOverBaseline,
    .changeToValue, .everyCase, .wholeRoster, .wholeOfOneThing, .share, .amount, .unstated,
    .oneThingToDo, .judged, .amountOfList,
  ]

  /// A goal with the tokens it was read from.
  struct Finding {
    var draft: GoalDraft
    var range: Range<Int>
  }

  /// What was read from a phrase.
  struct Result {
    var findings: [Finding] = []
    /// The parts no rule could read, as ranges of tokens.
    var unread: [Range<Int>] = []
    /// The first clause that only names a day: 6月底前完成.
    var due: Range<Int>?
  }

  /// Reads a phrase from the place of the cursor to its end.
  static func read(_ start: TargetCursor) -> Result {
    var cursor = start
    var result = Result()
    while let next = cursor.next {
      if next.isSeparator || next.kind == .pause || next.kind == .remark {
        cursor.position += 1
        continue
      }
      let begin = cursor.position
      if let drafts = firstFit(&cursor), cursor.position > begin {
        let range = begin..<cursor.position
        result.findings += drafts.map { Finding(draft: $0, range: range) }
      } else {
        cursor.position = max(cursor.clauseEnd(), begin + 1)
        let range = begin..<cursor.position
        if case .span? = cursor.due(range) {
          result.due = result.due ?? range
        } else {
          result.unread.append(range)
        }
      }
    }
    return joined(result, start)
  }

  private static func firstFit(_ cursor: inout TargetCursor) -> [GoalDraft]? {
    for rule in rules {
      var attempt = cursor
      if let drafts = rule.read(&attempt) {
        cursor = attempt
        return drafts
      }
    }
    return nil
  }

  // MARK: Joining

  private static func joined(_ result: Result, _ cursor: TargetCursor) -> Result {
    var joined = Result(unread: result.unread, due: result.due)
    for finding in result.findings {
      guard let last = joined.findings.last,
        !result.unread.contains(where: {
          (last.range.upperBound..<finding.range.lowerBound).contains($0.lowerBound)
        }), !cursor.namesAPart(finding.range)
      else {
        joined.findings.append(finding)
        continue
      }
      if let draft = GoalDraft.oneGoal(last.draft, finding.draft) {
        joined.findings[joined.findings.count - 1] = Finding(
          draft: draft, range: last.range.lowerBound..<finding.range.upperBound)
      } else if isCeilingOfSlots(finding, behind: last, cursor) {
        joined.unread.append(finding.range)
      } else {
        joined.findings.append(finding)
      }
    }
    return withoutContradictions(withLoneThing(joined))
  }

  /// Whether a ceiling may be meant for each slot of the cadence before it, which no goal can hold:
  /// 每月不少于1次，不超过2次.
  private static func isCeilingOfSlots(
    _ finding: Finding, behind last: Finding, _ cursor: TargetCursor
  ) -> Bool {
    guard case .cadence = last.draft.measure, case .atMost = finding.draft.bound else {
      return false
    }
    return finding.draft.label.isEmpty && finding.draft.unit == last.draft.unit
      && !cursor.tokens[finding.range].contains { $0.kind == .scope }
  }

  /// Marks goals no value can meet together.
  private static func withoutContradictions(_ result: Result) -> Result {
    var checked = result
    for one in result.findings.indices {
      for other in result.findings.indices.dropFirst(one + 1)
      where result.findings[one].draft.contradicts(result.findings[other].draft) {
        checked.findings[one].draft.flaw = .targetContradictory
        checked.findings[other].draft.flaw = .targetContradictory
      }
    }
    return checked
  }

  /// One of anything without a comparison, alone in its cell, is one thing to do.
  private static func withLoneThing(_ result: Result) -> Result {
    let counted = result.findings.indices.filter {
      let measure = result.findings[$0].draft.measure
      return measure != .milestone && measure != .judged
    }
    guard counted.count == 1, let index = counted.first else { return result }
    let draft = result.findings[index].draft
    guard draft.isPlainCount, draft.bound == .atLeast(.one), draft.unit != .yuan else {
      return result
    }
    var changed = result
    changed.findings[index].draft = GoalDraft(
      label: draft.label, measure: .milestone, bound: .atLeast(.one))
    return changed
  }
}
