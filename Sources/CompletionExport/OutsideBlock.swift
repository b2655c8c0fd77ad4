internal import GoalModel
internal import SheetDocument
internal import Wording

/// The block 计划外工作: what was done although no plan promised it, and which enters no rate.
struct OutsideBlock {
  private let source: CompletionDocument

  init(_ source: CompletionDocument) { self.source = source }

  private var language: Language { source.language }

  /// The work done by the day, in its order.
  private var works: [OutsideWork] {
    let (completion, works) = (source.completion, source.records.outside)
    return works.filter { $0.day <= completion.day && completion.plan.contains($0.day) }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// The rows in columns of these widths; none where there was no such work.
  ///
  /// The columns are those of 重点关注: the first for the day, three for what was done, one for how
  /// much, two for what proves it, two for the remark, the last for who recorded it.
  func rows(numbered number: Int, in widths: [Double]) -> [SheetRow] {
    let works = works
    guard !works.isEmpty else { return [] }
    let title = language.say(
      "计划外工作（\(works.count)项，不计入各项比率）",
      "Work outside the plan (\(works.count), in no rate)")
    let heading = SectionNumber.text(number, in: language) + title
    let headers = [
      language.say("日期", "Day"), language.say("工作", "Work"), language.say("数量", "Amounts"),
      language.say("佐证材料", "Evidence"), language.say("备注", "Remark"),
      language.say("记录人", "Recorded by"),
    ]
    let rows = works.map { work in
      row(
        .day(work.day),
        [
          work.title,
          work.amounts.map { $0.words(in: language) }.joined(
            separator: language.say("、", ", ")),
          work.evidence.words(in: language), work.note, work.recordedBy,
        ], SheetStyles.text, in: widths)
    }
    return [
      SheetRow([.text(heading, SheetStyles.group, columns: widths.count)], height: 24),
      row(
        .text(headers[0], SheetStyles.header), Array(headers.dropFirst()), SheetStyles.header,
        in: widths),
    ] + rows
  }

  private static let spans = [2, 1, 2, 2, 1]

  private func row(
    _ first: SheetCell, _ texts: [String], _ style: CellStyle, in widths: [Double]
  ) -> SheetRow {
    var first = first
    first.columns = 2
    let cells = zip(texts, Self.spans).map { SheetCell.text($0, style, columns: $1) }
    return .fitting([first] + cells, in: widths, atLeast: 24)
  }
}
