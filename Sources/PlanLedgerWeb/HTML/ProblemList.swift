internal import GoalModel
internal import Wording

/// What is the matter with a table: errors first, each with its cell and what to do.
struct ProblemList {
  private let errors: [TableProblem]
  private let warnings: [TableProblem]

  /// How many warnings are shown without being asked for.
  private static let most = 10

  init(_ problems: [TableProblem]) {
    errors = problems.filter { $0.severity == .error }
    warnings = problems.filter { $0.severity != .error }
  }

  /// The list; nothing where there are no problems.
  var section: HTML {
    var content: HTML = .nothing
    if !errors.isEmpty {
      content += """
        <section><h2>须改正的错误（\(errors.count)处）</h2>
        \(Self.list(errors))</section>

        """
    }
    if !warnings.isEmpty {
      content += """
        <details class="deed"\("open", if: warnings.count <= Self.most)><summary>\
        <h2>请留意（\(warnings.count)处）</h2></summary>
        \(Self.list(warnings))</details>

        """
    }
    return content
  }

  private static func list(_ problems: [TableProblem]) -> HTML {
    let lines = problems.map { problem -> HTML in
      // The only sheet of a `.csv` file is called after the file, which the page names already.
      var problem = problem
      if problem.file.hasPrefix(problem.sheet + ".") { problem.sheet = "" }
      problem.file = ""
      let wording = ProblemWording(problem)
      let place: HTML =
        wording.place.isEmpty ? .nothing : "<strong class=\"cell\">\(wording.place)</strong> "
      return """
        <li class="\(problem.severity.rawValue)">\(place)\(wording.sentence(in: .chinese))</li>

        """
    }
    return "<ul class=\"problems\">\n\(lines)</ul>\n"
  }
}
