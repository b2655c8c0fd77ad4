internal import GoalModel
internal import PlanLedger

/// What the forms of the page 装载计划 were filled in with.
struct LoadForm {
  /// The table that was sent before; empty where none was.
  let upload: String

  /// The year as typed.
  let year: String

  /// The organisation as typed.
  let organisation: String

  /// The row of the header as typed; empty where it is to be found.
  let header: String

  /// The sheet that was chosen; empty takes those that fit.
  let sheet: String

  /// Why the plan is amended.
  let reason: String

  /// What was said of columns, by their letters.
  let columns: [String: String]

  /// What was said of items that may be the same, and of a plan that repeats another.
  let answers: LoadAnswers

  /// The answers as the form holds them, by the question's reference.
  let choices: [String: String]

  /// Whether the form asks for another reading than the one that was shown beside it.
  let isReadingChanged: Bool

  private static let choicePrefix = "match-"

  /// What is answered where an item is new.
  static let new = "new"

  /// What is answered before the item of the ledger that is the same.
  static let same = "same:"

  /// Reads the fields.
  init(_ request: Request) {
    upload = request.typed("upload")
    year = request.typed("year")
    organisation = request.typed("organisation")
    header = request.typed("header")
    sheet = request.chosen("sheet").first ?? ""
    reason = request.typed("reason")
    let said = Self.columns(request)
    columns = said.all
    let shown = request.fields.contains { $0.name == "was-year" }
    isReadingChanged =
      said.isChanged
      || shown
        && ["year", "organisation", "header", "sheet"].contains {
          request.typed($0) != request.typed("was-" + $0)
        }
    choices = Dictionary(
      request.fields.compactMap { field in
        guard field.name.hasPrefix(Self.choicePrefix) else { return nil }
        return (String(field.name.dropFirst(Self.choicePrefix.count)), field.value)
      }, uniquingKeysWith: { first, _ in first })
    answers = Self.answers(choices, repeats: request.typed("repeats"))
  }

  /// The name of the field that answers the question about an item.
  static func choice(of reference: String) -> String { choicePrefix + reference }

  /// The year; `nil` where none was typed, or no year.
  var yearNumber: Int? {
    guard year.utf8.count == 4, let number = Int(year), number > 1900 else { return nil }
    return number
  }

  /// The row of the header; `nil` where none was typed, or no row.
  var headerRow: Int? { Int(header).flatMap { $0 > 0 ? $0 : nil } }

  /// What is wrong with what was typed; empty where all can be read.
  var fault: String {
    if !year.isEmpty, yearNumber == nil { return "年度“\(year)”看不懂，请写四位数字，如 2026。" }
    if !header.isEmpty, headerRow == nil { return "表头行“\(header)”看不懂，请写行号，如 3。" }
    return ""
  }

  /// The fields that say how a table is read; `reading` is how it was read without them.
  func fields(given reading: PlanReading?) -> HTML {
    let (year, organisation) = (reading?.plan.year, reading?.plan.organisation ?? "")
    return """
      <label>年度 <input name="year" value="\(self.year)" \
      placeholder="\(year.map(String.init) ?? "如 2026")" inputmode="numeric" size="8"\
      \("required", if: reading == nil)></label>
      <label>单位名称 <input name="organisation" value="\(self.organisation)" \
      placeholder="\(organisation)" size="22"></label>
      <label>表头在第几行 <input name="header" value="\(header)" placeholder="自动" \
      inputmode="numeric" size="5"></label>
      \(reading.map(sheets) ?? .nothing)
      """
  }

  /// The sheets to choose from, where the file has several.
  private func sheets(of reading: PlanReading) -> HTML {
    var names: [String] = []
    for name in reading.tables.map(\.sheet) + reading.skippedSheets.map(\.name)
    where !names.contains(name) {
      names.append(name)
    }
    guard names.count > 1 else { return .nothing }
    let options = [(value: "", text: "自动")] + names.map { (value: $0, text: $0) }
    let items = options.map { value, text -> HTML in
      "<option value=\"\(value)\"\("selected", if: value == sheet)>\(text)</option>"
    }
    return "<label>工作表 <select name=\"sheet\">\(items)</select></label>\n"
  }

  /// The columns that were said and how the table was read, as they come back with every button.
  var carried: HTML {
    let fields =
      [
        ("was-year", year), ("was-organisation", organisation), ("was-header", header),
        ("was-sheet", sheet),
      ]
      + columns.sorted { $0.key < $1.key }.map { ("said-" + $0.key, $0.value) }
    let inputs = fields.map { name, value -> HTML in
      "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
    }
    return "\(inputs)"
  }

  // MARK: Columns

  /// What was said before, overruled by what was chosen now.
  ///
  /// A list shows what its column was taken for and sends that back, so that only a list somebody
  /// changed says anything: what the reader understood by itself is not remembered as said.
  private static func columns(_ request: Request) -> (all: [String: String], isChanged: Bool) {
    let known = Set(
      ([PlanReading.ColumnMeaning.kept] + PlanReading.ColumnMeaning.fields).map(\.code))
    var all: [String: String] = [:]
    var earlier: [String: [String]] = [:]
    for field in request.fields {
      if let letters = letters(field.name, after: "said-"), known.contains(field.value) {
        all[letters] = field.value
      } else if let letters = letters(field.name, after: "was-") {
        earlier[letters, default: []].append(field.value)
      }
    }
    var isChanged = false
    var counts: [String: Int] = [:]
    for field in request.fields {
      guard let letters = letters(field.name, after: "column-") else { continue }
      let place = counts[letters, default: 0]
      counts[letters] = place + 1
      // Tables of several sheets have columns of the same letters, each with a list of its own.
      let was = earlier[letters].flatMap { place < $0.count ? $0[place] : nil }
      guard field.value != was, known.contains(field.value) else { continue }
      all[letters] = field.value
      if was != nil { isChanged = true }
    }
    return (all, isChanged)
  }

  private static func letters(_ name: String, after prefix: String) -> String? {
    guard name.hasPrefix(prefix) else { return nil }
    let letters = name.dropFirst(prefix.count)
    let isColumn =
      (1...3).contains(letters.utf8.count)
      && letters.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    return isColumn ? String(letters) : nil
  }

  // MARK: Answers

  private static func answers(_ choices: [String: String], repeats: String) -> LoadAnswers {
    var answers = LoadAnswers()
    for (reference, choice) in choices.sorted(by: { $0.key < $1.key }) {
      if choice == new {
        answers.new.insert(reference)
      } else if choice.hasPrefix(same) {
        answers.same.append(
          LoadAnswers.Pair(new: reference, old: String(choice.dropFirst(same.count))))
      }
    }
    answers.repeats = Int(repeats)
    return answers
  }
}
