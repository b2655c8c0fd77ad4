public import GoalModel

/// When something is to be done, as a due phrase says it (goal model, "Timing").
public struct DuePhrase: Hashable, Sendable {
  /// The day the expectation starts.
  public let start: CalendarDay

  /// The last day to be in time.
  public let due: CalendarDay

  /// The last days of the months or quarters a phrase lists (3月、6月、9月、12月), else empty.
  public let periodEnds: [CalendarDay]

  /// What is the matter with the phrase, where the day had to be assumed.
  public let problem: TableProblem.Kind?

  /// Reads a due phrase of a plan; every text has a reading, if need be the year's end with a problem.
  public init(_ text: String, in festivals: FestivalCalendar) {
    let year = festivals.year
    let folded = FoldedText(text)
    guard !folded.isNoPhrase else {
      self.init(year: year, problem: .dueNotUnderstood)
      return
    }
    let reading = DueReading(folded.joined, festivals: festivals)
    switch reading.result {
    case .wholeYear:
      self.init(year: year, problem: nil)
    case .noDate:
      self.init(year: year, problem: .dueWithoutDate)
    case .noSuchDay:
      self.init(year: year, problem: .dueImpossible)
    case .notUnderstood:
      self.init(year: year, problem: .dueNotUnderstood)
    case .span(let span):
      guard span.last.year == year, span.first.map({ $0.year <= year }) ?? true else {
        self.init(year: year, problem: .dueOutsideYear)
        return
      }
      let first = span.first.map { max($0, .first(of: year)) } ?? .first(of: year)
      self.init(start: first, due: span.last, periodEnds: span.periodEnds, problem: nil)
    }
  }

  /// The whole of a year, as when nothing is said.
  public static func wholeYear(_ year: Int) -> DuePhrase { DuePhrase(year: year, problem: nil) }

  private init(year: Int, problem: TableProblem.Kind?) {
    self.init(start: .first(of: year), due: .last(of: year), periodEnds: [], problem: problem)
  }

  /// A due phrase whose days are known.
  init(
    start: CalendarDay, due: CalendarDay, periodEnds: [CalendarDay] = [],
    problem: TableProblem.Kind? = nil
  ) {
    self.start = start
    self.due = due
    self.periodEnds = periodEnds
    self.problem = problem
  }
}
