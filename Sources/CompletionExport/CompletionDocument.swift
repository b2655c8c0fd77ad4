public import GoalModel
public import SheetDocument
public import Wording

/// The completion sheet leadership reviews, as a document in no particular file format.
///
/// It is made of the completion alone; the records only lend the names of the evidence and the words
/// written beside the items. The same completion gives an equal document.
public struct CompletionDocument: Hashable, Sendable {
  /// The figures that are shown.
  public let completion: Completion

  /// The language of headings and words; what the office typed stays as it is.
  public let language: Language

  let records: PlanRecords

  let evidence: EvidenceNames

  let layout: ItemLayout

  /// Prepares the sheet of a completion; `records` are those it was computed from.
  public init(
    _ completion: Completion, records: PlanRecords, language: Language = .chinese
  ) {
    self.completion = completion
    self.language = language
    self.records = records
    evidence = EvidenceNames(records, on: completion.day)
    layout = ItemLayout(completion, in: language)
  }

  /// The workbook: 总体情况, 完成情况, 重点关注, 完成记录, 计划调整; the last three only where they have
  /// something to say.
  public var document: SheetDocument {
    let sheets = [
      OverviewSheet(self).sheet, ItemSheet(self).sheet, AttentionSheet(self).sheet,
      RecordSheet(self).sheet, AdjustmentSheet(self).sheet,
    ]
    return SheetDocument(
      properties: properties, sheets: sheets.compactMap(\.self).map(withFooter))
  }

  private func withFooter(_ sheet: Sheet) -> Sheet {
    var sheet = sheet
    sheet.page.footer = language.say("&C第 &P 页 共 &N 页", "&CPage &P of &N")
    return sheet
  }

  private var properties: DocumentProperties {
    var properties = DocumentProperties(
      title: title, organisation: completion.plan.organisation, subject: asOf,
      created: "\(completion.day)T00:00:00Z")
    properties.custom = [
      "asOf": completion.day.description, "planYear": String(completion.plan.year),
      "planVersion": String(completion.plan.version),
    ]
    return properties
  }

  // MARK: What every sheet says at its top

  /// The heading: whose work, of which year.
  var title: String {
    let plan = completion.plan
    let year = "\(plan.year)"
    if plan.organisation.isEmpty {
      return language.say(
        CompletionFileName.subject(of: plan), "Work of \(year): what is completed")
    }
    return language.say(
      "\(plan.organisation)\(year)年工作完成情况",
      "\(plan.organisation): work of \(year), what is completed")
  }

  /// The day the figures stand for.
  var asOf: String {
    let (year, month, day) = completion.day.components
    let closing = completion.isClosing ? language.say("（年终结算）", " (year closed)") : ""
    return language.say("截至\(year)年\(month)月\(day)日", "As of \(completion.day)") + closing
  }

  /// The line under the heading.
  var particulars: String {
    let plan = completion.plan
    let unit =
      plan.organisation.isEmpty
      ? "" : language.say("单位：\(plan.organisation)　　", "Organisation: \(plan.organisation)    ")
    return unit + language.say("年度：\(plan.year)年　　", "Year: \(plan.year)    ") + asOf
  }

  /// The words written beside an item.
  func remarks(on item: ItemResult) -> ItemRemarks {
    records.remarks[item.item.id] ?? ItemRemarks()
  }

  /// A goal of an item as the sheets show it.
  func row(_ item: ItemResult, _ result: GoalResult, evidence: String = "") -> ItemRow {
    ItemRow(
      item: item, result: result, isClosed: isClosed(result), day: completion.day,
      evidence: evidence, remarks: remarks(on: item), language: language)
  }

  /// Whether a goal's year is over, so that its result is final.
  func isClosed(_ result: GoalResult) -> Bool {
    let due = result.goal.timing.due
    return completion.isClosing ? due <= completion.day : due < completion.day
  }
}
