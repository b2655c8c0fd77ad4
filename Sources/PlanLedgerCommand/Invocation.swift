import Foundation
import GoalModel
import PlanLedger
import Wording

/// One command as it was typed, with the surroundings it runs in.
struct Invocation {
  /// What was typed.
  let arguments: ParsedArguments

  /// The variables of the environment.
  let environment: [String: String]

  /// The folder that relative paths start from.
  let folder: String

  /// The language of the answers.
  let language: Language

  /// Whether standard error is a terminal, where a person waits.
  let isTerminal: Bool

  /// Takes text for standard output or standard error.
  let write: (Stream, String) -> Void

  /// Where text can go.
  enum Stream { case output, error }

  // MARK: Answers

  /// Prints a line on standard output.
  func say(_ line: String) { write(.output, line + "\n") }

  /// Prints a line on standard output unless `--quiet` was given.
  func tell(_ chinese: String, _ english: String) {
    if !arguments.isSet("quiet") { say(language.say(chinese, english)) }
  }

  /// Prints a line on standard error that begins with `warning:`.
  func warn(_ chinese: String, _ english: String) {
    write(.error, "warning: " + language.say(chinese, english) + "\n")
  }

  /// Prints problems on standard error: every error in full, and of many like warnings the first few
  /// in full and the cells of the rest.
  func report(_ problems: [TableProblem]) {
    var seen: [TableProblem.Kind: Int] = [:]
    var rest: [TableProblem.Kind: [String]] = [:]
    for problem in problems {
      seen[problem.kind, default: 0] += 1
      if problem.severity == .error || seen[problem.kind, default: 0] <= Self.likeWarnings {
        write(.error, ProblemWording(problem).line(in: language) + "\n")
      } else {
        rest[problem.kind, default: []].append(problem.cell)
      }
    }
    for kind in TableProblem.Kind.allCases {
      guard let cells = rest[kind], let like = problems.first(where: { $0.kind == kind }) else {
        continue
      }
      let list = cells.joined(separator: " ")
      warn(
        "与 \(ProblemWording(like).place) 同样的情况还有 \(cells.count) 处：\(list)",
        "\(cells.count) more like \(ProblemWording(like).place): \(list)")
    }
  }

  /// How many warnings of one kind are printed in full.
  private static let likeWarnings = 3

  /// Says on a terminal's standard error what takes a while.
  func progress(_ chinese: String, _ english: String) {
    if isTerminal { write(.error, language.say(chinese, english) + "\n") }
  }

  // MARK: Surroundings

  /// The path of a file named by the person, from the working folder.
  func path(_ name: String) -> String {
    name.hasPrefix("/") || name == ":memory:" ? name : folder + "/" + name
  }

  /// The path of the ledger: `--ledger`, else `PLANLEDGER_FILE`, else `planledger.sqlite`.
  var ledgerPath: String {
    path(arguments.value("ledger") ?? environment["PLANLEDGER_FILE"] ?? "planledger.sqlite")
  }

  /// The clock: the machine's, or the day that `PLANLEDGER_TODAY` fixes.
  func clock() throws(UsageError) -> Clock {
    guard let fixed = environment["PLANLEDGER_TODAY"] else { return .system() }
    return .fixed(at: try day(fixed, of: "PLANLEDGER_TODAY", clock: .system()))
  }

  /// Who does this and when.
  func signature() throws(UsageError) -> Signature {
    let login = environment["LOGNAME"] ?? environment["USER"] ?? NSUserName()
    return Signature(by: arguments.value("by") ?? login, clock: try clock())
  }

  /// The plan year, where `--year` names one.
  func year() throws(UsageError) -> Int? {
    guard let text = arguments.value("year") else { return nil }
    guard text.utf8.count == 4, let year = Int(text), year > 1900 else {
      throw .badValue(
        option: "year", found: text, expected: .init("四位年份，如 2026", "a year such as 2026"))
    }
    return year
  }

  /// The day an option names; `nil` where it was not given.
  func day(_ option: String) throws(UsageError) -> CalendarDay? {
    guard let text = arguments.value(option) else { return nil }
    return try day(text, of: option, clock: try clock())
  }

  /// The day an option names in a plan year that is known otherwise.
  func day(_ option: String, in year: Int) throws(UsageError) -> CalendarDay? {
    guard let text = arguments.value(option) else { return nil }
    return try day(text, of: option, in: year, clock: try clock())
  }

  private func day(_ text: String, of option: String, in named: Int? = nil, clock: Clock)
    throws(UsageError) -> CalendarDay
  {
    let asked = try self.year()
    let year = named ?? asked ?? clock.today.year
    guard let day = Ledger.day(text, year: year, today: clock.today) else {
      throw .badValue(
        option: option, found: text,
        expected: .init("日期，如 2026-06-30、6-30、6月30日、today", "a day such as 2026-06-30, 6-30, today")
      )
    }
    return day
  }

  /// What a report is asked for by `--as-of`, `--known-at`, `--closing` and `--year`.
  func reportRequest() throws(UsageError) -> Ledger.ReportRequest {
    let named = try day("as-of")
    let today = try clock().today
    return Ledger.ReportRequest(
      year: try year(), day: named ?? today, isDayNamed: named != nil,
      knownAt: arguments.value("known-at"), isClosing: arguments.isSet("closing"))
  }

  /// Opens the ledger, which must exist.
  func openLedger() throws(LedgerError) -> Ledger { try Ledger(opening: ledgerPath) }
}
