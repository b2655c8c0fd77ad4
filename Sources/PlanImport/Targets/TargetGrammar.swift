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
        if cursor.namesADay(range) {
          result.due = result.due ?? range
        } else {
          result.unread.append(range)
        }
      }
    }
    return joined(result)
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

  private static func joined(_ result: Result) -> Result {
    var joined = Result(unread: result.unread, due: result.due)
    for finding in result.findings {
      if let last = joined.findings.last,
        let draft = oneGoal(last.draft, finding.draft),
        !result.unread.contains(where: {
          (last.range.upperBound..<finding.range.lowerBound).contains($0.lowerBound)
        })
      {
        joined.findings[joined.findings.count - 1] = Finding(
          draft: draft, range: last.range.lowerBound..<finding.range.upperBound)
      } else {
        joined.findings.append(finding)
      }
    }
    return withLoneThing(joined)
  }

  /// The one goal two neighbours are, or `nil` where they are two.
  private static func oneGoal(_ left: GoalDraft, _ right: GoalDraft) -> GoalDraft? {
    switch (left.measure, right.measure) {
    case (.ratio, .ratio), (.everyCase, .everyCase), (.everyCase, .ratio), (.ratio, .everyCase):
      // Two phrases for the same ratio: the stated number wins.
      if left.isImplied, right.isImplied { return left.measure == right.measure ? left : nil }
      if left.isImplied, sameRatio(left, right) { return right }
      if right.isImplied, sameRatio(right, left) { return left }
      return nil
    case (.cadence(let one), .cadence(let other)) where left.isImplied && right.isImplied:
      // 季季有重点、月月有活动: what happens every month happens every quarter.
      return slots(one.period) < slots(other.period) ? right : left
    case (.milestone, .milestone), (.judged, .judged), (.milestone, .judged), (.judged, .milestone):
      // Words without numbers describe one thing together; a thing to do can be seen, so it decides.
      guard !left.isPlainCount, !right.isPlainCount else { return nil }
      return left.measure == .judged ? right : left
    default:
      return nil
    }
  }

  /// Whether a manner of speaking and a stated rate mean the same: both coverage, or one word in both.
  private static func sameRatio(_ implied: GoalDraft, _ stated: GoalDraft) -> Bool {
    if implied.measure == .ratio, RateNames.isOverRoster(stated.rateName) { return true }
    let stem = stated.label.hasSuffix("率") ? stated.label.dropLast() : ""
    return stem.count > 1 && implied.label.contains(stem.suffix(2))
  }

  private static func slots(_ period: Cadence.Period) -> Int {
    switch period {
    case .week: 52
    case .month: 12
    case .twoMonths: 6
    case .quarter: 4
    case .halfYear: 2
    }
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
