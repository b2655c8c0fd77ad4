public import GoalModel

/// A problem of a table in words a trade-union officer can act on: where, what, and what to do.
public struct ProblemWording: Hashable, Sendable {
  /// The problem.
  public let problem: TableProblem

  /// Creates the wording of a problem.
  public init(_ problem: TableProblem) { self.problem = problem }

  /// Where it is, in Excel's terms: `计划表.xlsx!工作计划!F7`; empty where nothing is known.
  ///
  /// The only sheet of a `.csv` file is called after the file and is not said twice.
  public var place: String {
    let sheet = problem.file.hasPrefix(problem.sheet + ".") ? "" : problem.sheet
    return [problem.file, sheet, problem.cell].filter { !$0.isEmpty }.joined(separator: "!")
  }

  /// What was found, what was made of it and what to do, in one sentence.
  public func sentence(in language: Language) -> String {
    problem.kind.sentence(Quotation(problem.found), in: language)
  }

  /// The place and the sentence: `计划表.xlsx!工作计划!F7: …`.
  public func message(in language: Language) -> String {
    place.isEmpty ? sentence(in: language) : "\(place): \(sentence(in: language))"
  }

  /// The line a terminal prints, `error: …` or `warning: …` in either language, as scripts expect.
  public func line(in language: Language) -> String {
    "\(problem.severity.rawValue): \(message(in: language))"
  }

  /// What should stand there instead, for programs that show it beside the finding.
  public func expected(in language: Language) -> String { problem.kind.expected(in: language) }
}

/// What was found, in quotation marks and on one line; empty where something is missing instead.
struct Quotation {
  /// The quotation as it follows a Chinese word.
  let text: String

  /// The longest quotation, in characters; nobody needs a whole paragraph to find a cell, but a phrase
  /// with its readings has room.
  private static let limit = 80

  init(_ found: String) {
    let line = found.split(whereSeparator: \.isNewline).joined(separator: " ")
    let cut = line.count > Self.limit ? line.prefix(Self.limit) + "…" : line
    text = cut.isEmpty ? "" : "「\(cut)」"
  }

  /// The quotation as it follows an English word.
  var following: String { text.isEmpty ? "" : " " + text }

  /// The quotation as a Chinese sentence begins with it.
  var chineseSubject: String { text.isEmpty ? "该单元格" : text }

  /// The quotation as an English sentence begins with it.
  var englishSubject: String { text.isEmpty ? "The cell" : text }

  /// The quotation within an English sentence.
  var englishObject: String { text.isEmpty ? "the cell" : text }
}
