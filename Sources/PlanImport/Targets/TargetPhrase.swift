internal import ExactNumbers
public import GoalModel

/// A target phrase of a plan and the goals it states.
public struct TargetPhrase: Sendable {
  /// The goals in the order of the phrase; at least one, if need be a target unknown.
  public let drafts: [GoalDraft]

  /// What could not be read, or must still be said, with the words it is about.
  public let remarks: [Remark]

  /// The parts that say more than one thing, each of which has a remark too.
  public let ambiguities: [TargetAmbiguity]

  /// The clause that only names a day (6月底前完成), where the phrase has one; else empty.
  public let dueText: String

  /// What is the matter with some words of a phrase.
  public struct Remark: Hashable, Sendable {
    /// The kind of problem.
    public let kind: TableProblem.Kind

    /// The words, as written.
    public let found: String

    /// Creates a remark.
    public init(_ kind: TableProblem.Kind, found: String) {
      self.kind = kind
      self.found = found
    }
  }

  /// Reads a phrase; nothing is thrown, since what is not understood is a target unknown.
  ///
  /// - Parameters:
  ///   - text: The phrase as written.
  ///   - unit: What the unit column says, for numbers without a unit of their own.
  ///   - title: The title of the item, which names what a lone figure is about.
  ///   - isBudget: Whether the phrase is money to be spent, where a plain number is a ceiling.
  ///   - festivals: The calendar of the plan year, for steps that name their own days.
  public init(
    _ text: String, unit: UnitColumn = .none, title: String = "", isBudget: Bool = false,
    festivals: FestivalCalendar? = nil
  ) {
    let context = TargetContext(
      unit: unit, title: FoldedText(title).joined, isBudget: isBudget, festivals: festivals)
    let folded = FoldedText(text)
    let whole = text.trimmingBlanks
    if folded.isNoPhrase {
      self.init(unreadable: whole, because: .targetNotUnderstood, unit: unit)
      return
    }
    let cursor = TargetCursor(folded, in: context)
    let result = TargetGrammar.read(cursor)
    if result.findings.isEmpty {
      let reasons = result.unread.map { Self.problem(ofUnread: $0, cursor) }
      let reason = reasons.first { $0 != .targetPartNotUnderstood }
      self.init(unreadable: whole, because: reason ?? .targetNotUnderstood, unit: unit)
      return
    }
    self.init(result, cursor, whole: whole)
  }

  /// What the rules found in a phrase, with its words.
  private init(_ result: TargetGrammar.Result, _ cursor: TargetCursor, whole: String) {
    let isOnlyGoal = result.findings.count == 1 && result.unread.isEmpty
    var drafts: [GoalDraft] = []
    var remarks: [(place: Int, remark: Remark)] = []
    for finding in result.findings {
      var draft = finding.draft
      if let flaw = TargetFlaws.flaw(of: finding, in: cursor) {
        draft = .unknown(unit: draft.unit, label: draft.label, because: flaw)
      }
      draft.phrase = isOnlyGoal ? whole : cursor.phrase(finding.range)
      for kind in Self.problems(of: draft, cursor, finding.range) {
        remarks.append((finding.range.lowerBound, Remark(kind, found: draft.phrase)))
      }
      drafts.append(draft)
    }
    for range in result.unread {
      let kind = Self.problem(ofUnread: range, cursor)
      remarks.append((range.lowerBound, Remark(kind, found: cursor.original(range))))
    }
    // What is impossible anyway has no second meaning.
    let ambiguities =
      drafts.contains { $0.flaw != nil } ? [] : TargetDoubt.ambiguities(in: result, cursor)
    for (place, ambiguity) in ambiguities {
      remarks.append((place, Remark(.targetAmbiguous, found: ambiguity.summary)))
    }
    self.init(
      drafts: drafts, remarks: remarks.sorted { $0.place < $1.place }.map(\.remark),
      ambiguities: ambiguities.map(\.ambiguity), dueText: result.due.map(cursor.original) ?? "")
  }

  /// A phrase that says nothing that could be read: a target unknown with the reason.
  private init(unreadable text: String, because kind: TableProblem.Kind, unit: UnitColumn) {
    var draft = GoalDraft.unknown(
      unit: unit.unit, because: kind == .targetNotUnderstood ? nil : kind)
    draft.phrase = text
    self.init(drafts: [draft], remarks: [Remark(kind, found: text)])
  }

  /// A target nobody has stated.
  static func unknown(unit: UnitColumn) -> TargetPhrase {
    TargetPhrase(drafts: [.unknown(unit: unit.unit)])
  }

  /// One thing to do, which is what an item without a target is.
  static let oneThingToDo = TargetPhrase(
    drafts: [GoalDraft(measure: .milestone, bound: .atLeast(.one))])

  private init(
    drafts: [GoalDraft], remarks: [Remark] = [], ambiguities: [TargetAmbiguity] = [],
    dueText: String = ""
  ) {
    self.drafts = drafts
    self.remarks = remarks
    self.ambiguities = ambiguities
    self.dueText = dueText
  }

  private static func problems(
    of draft: GoalDraft, _ cursor: TargetCursor, _ range: Range<Int>
  ) -> [TableProblem.Kind] {
    switch draft.bound {
    case .unknown:
      if let flaw = draft.flaw { return [flaw] }
      let isMasked = cursor.tokens[range].contains { $0.kind == .masked }
      return [isMasked ? .figureMasked : .targetNotUnderstood]
    case .growthRelative(_, nil), .growthPoints(_, nil):
      return [.baselineMissing]
    default:
      return []
    }
  }

  /// Why a part no rule could read is no goal.
  private static func problem(
    ofUnread range: Range<Int>, _ cursor: TargetCursor
  ) -> TableProblem.Kind {
    if cursor.contradictsItself(range) { return .targetContradictory }
    return cursor.due(range) == .noSuchDay ? .dueImpossible : .targetPartNotUnderstood
  }

  /// Whether the phrase states a measurable goal, and not just something to do or to judge.
  var isMeasurable: Bool {
    drafts.contains { draft in
      switch draft.measure {
      case .milestone, .judged: false
      default: draft.bound != .unknown || draft.flaw != nil
      }
    }
  }

  /// The goals in the time their due phrase leaves.
  ///
  /// A goal that cannot be evaluated becomes a target unknown with a remark, so that the item can be
  /// loaded once the office has mended it.
  public func goals(within due: DuePhrase, year: Int) -> (goals: [Goal], remarks: [Remark]) {
    var goals: [Goal] = []
    var remarks = self.remarks
    for draft in drafts {
      do throws(GoalError) {
        goals.append(try draft.goal(within: due, year: year))
      } catch {
        remarks.append(Remark(TargetFlaws.kind(of: error), found: draft.phrase))
        var unknown = GoalDraft.unknown(unit: draft.unit, label: draft.label)
        unknown.phrase = draft.phrase
        if let goal = try? unknown.goal(within: due, year: year) { goals.append(goal) }
      }
    }
    return (goals, remarks)
  }
}

extension TargetCursor {
  /// A part of the phrase as written, without the 和 that joins it to the part before.
  fileprivate func phrase(_ range: Range<Int>) -> String {
    var text = withoutJoint(original(range), from: range.lowerBound)
    if range.upperBound < tokens.count, tokens[range.upperBound].isFigure,
      let joint = TargetWords.joints.first(where: text.hasSuffix)
    {
      text = String(text.dropLast(joint.count))
    }
    return text.trimmingBlanks
  }
}
