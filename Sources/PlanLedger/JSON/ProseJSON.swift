public import Wording

extension JSONValue {
  /// What `status --prose --json` prints: the title and the paragraphs of the summary.
  public static func prose(_ prose: ReportProse, in language: Language) -> JSONValue {
    .object([
      "title": .string(prose.title(in: language)),
      "paragraphs": .strings(prose.paragraphs(in: language)),
    ])
  }
}
