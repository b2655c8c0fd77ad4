public import GoalModel
public import Wording

/// What the files of fill-in sheets are called.
public enum FormFileName {
  /// The names without their endings, legal on every system and different from each other:
  /// `2026年填报表-工会办公室-截至20260630`.
  ///
  /// - Parameters:
  ///   - departments: The departments, of which one may be empty.
  ///   - year: The plan year.
  ///   - day: The day the figures stand for.
  ///   - language: The language of the words in the names.
  /// - Returns: a name for each department, in their order.
  public static func names(
    for departments: [String], of year: Int, on day: CalendarDay, in language: Language = .chinese
  ) -> [String] {
    var taken: Set<String> = []
    return departments.map { department in
      let said = department.isEmpty ? noDepartment(in: language) : department
      let digits = day.description.filter { $0 != "-" }
      let whole = language.say("\(year)年填报表-", "\(year) form-") + CompletionFileName.legal(said)
      let name = whole + language.say("-截至", "-as of ") + digits
      var free = name
      var count = 2
      // Windows does not tell upper from lower case.
      while !taken.insert(free.lowercased()).inserted {
        free = "\(name)-\(count)"
        count += 1
      }
      return free
    }
  }

  /// What stands where no department answers for the items.
  static func noDepartment(in language: Language) -> String {
    language.say("未明确责任部门", "no department")
  }
}
