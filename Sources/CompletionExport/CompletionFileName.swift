public import GoalModel

/// What the file of a completion sheet is called.
public enum CompletionFileName {
  /// The longest subject, in characters; the whole name then fits every file system.
  private static let limit = 60

  /// The name without its ending, legal on every system: `2026年工会工作完成情况表-截至20260630`.
  public static func name(for completion: Completion) -> String {
    let day = completion.day.description.filter { $0 != "-" }
    let closing = completion.isClosing ? "（年终）" : ""
    return legal(subject(of: completion.plan)) + "-截至\(day)" + closing
  }

  /// The plan's title with 计划 turned into 完成情况表; year and organisation where it has no such title.
  static func subject(of plan: Plan) -> String {
    var title = plan.title
    for ending in ["计划表", "计划", "安排表", "安排", "要点"] where title.hasSuffix(ending) {
      title.removeLast(ending.count)
      let dated = title.contains(String(plan.year)) ? title : "\(plan.year)年\(title)"
      return dated + "完成情况表"
    }
    return "\(plan.organisation)\(plan.year)年工作完成情况表"
  }

  /// `text` as it may stand in the name of a file on every system.
  static func legal(_ text: String) -> String {
    let forbidden = Set("<>:\"/\\|?*")
    let kept = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    var name = String(
      String(String.UnicodeScalarView(kept)).map { forbidden.contains($0) ? " " : $0 })
    name = String(name.prefix(limit))
    // Windows drops dots and blanks at the end; a leading dot hides the file elsewhere.
    name = String(name.drop { $0 == "." || $0 == " " })
    while name.hasSuffix(".") || name.hasSuffix(" ") { name.removeLast() }
    return name.isEmpty ? "完成情况表" : name
  }
}
