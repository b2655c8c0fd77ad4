internal import GoalModel
internal import PlanLedger
internal import Wording

/// What was understood of a plan table, to be put right and then loaded.
struct LoadPreview {
  private let visit: Visit
  private let form: LoadForm
  private let upload: Uploads.Upload
  private let reading: PlanReading
  private let comparison: LoadComparing
  private let refused: String

  init(
    _ visit: Visit, _ form: LoadForm, _ upload: Uploads.Upload, _ reading: PlanReading,
    _ comparison: LoadComparing, refused: String
  ) {
    self.visit = visit
    self.form = form
    self.upload = upload
    self.reading = reading
    self.comparison = comparison
    self.refused = refused
  }

  /// The page.
  var page: HTML {
    let error: HTML =
      refused.isEmpty ? .nothing : "<p class=\"error\" role=\"alert\">\(refused)</p>\n"
    // The first button of a form is the one the Enter key presses: reading again does no harm.
    return visit.loadPage(
      "核对计划表",
      """
      <p class="back"><a href="/load">← 换一个文件</a></p>
      <h1>核对计划表</h1>
      \(summary)
      \(error)
      \(ProblemList(reading.problems).section)
      <form method="post" action="/load/accept">
      \(visit.tokenField)<input type="hidden" name="upload" value="\(upload.id)">\(form.carried)
      \(columns)
      \(items)
      \(LoadChanges(form, reading, comparison).all)
      </form>

      """)
  }

  private var summary: HTML {
    let (file, plan) = (reading.file, reading.plan)
    let errors = reading.problems.count { $0.severity == .error }
    let warnings = reading.problems.count - errors
    let encoding = file.encoding.map { "，\($0) 编码" } ?? ""
    let mend: HTML = errors == 0 ? .nothing : "，<strong>\(errors)</strong> 处错误须改正"
    let look: HTML = warnings == 0 ? .nothing : "，<strong>\(warnings)</strong> 处请留意"
    return """
      <p class="summary">“\(file.name)”（\(file.format)\(encoding)）：\
      <strong>\(plan.year)</strong> 年，读出 <strong>\(plan.items.count)</strong> 项\(mend)\(look)</p>

      """
  }

  // MARK: How it was read

  private var columns: HTML {
    let tables = reading.tables.map { LoadTable($0).section }
    let skipped = reading.skippedSheets.map { sheet -> HTML in
      "<li>\(sheet.name)：\(sheet.why(in: .chinese))</li>\n"
    }
    let rest: HTML =
      skipped.isEmpty ? .nothing : "<h3>没有读取的工作表</h3>\n<ul>\n\(skipped)</ul>\n"
    let several: HTML =
      reading.tables.count > 1
      ? "<p class=\"hint\">改一列的含义，对各工作表中同一列都有效。</p>" : .nothing
    return """
      <section><h2>各列的含义</h2>
      <p class="hint">认错了的，改好后点“重新解读”。不需要的列选“原样保留”，内容照样存入台账。</p>
      \(several)
      \(tables)\(rest)
      <div class="again">
      \(form.fields(given: reading))
      <button type="submit" formaction="/load/preview" formnovalidate>重新解读</button>
      </div></section>

      """
  }

  // MARK: What was found

  private var items: HTML {
    guard !reading.plan.items.isEmpty else { return .nothing }
    let isOneSheet = Set(reading.sheets).count <= 1
    let rows = reading.plan.items.indices.map { place -> HTML in
      let cell = reading.cells[place]
      return row(
        reading.plan.items[place], at: isOneSheet ? cell : "\(reading.sheets[place])!\(cell)")
    }
    return """
      <section><h2>读出的事项（\(reading.plan.items.count)项）</h2>
      <table class="records" tabindex="0"><thead><tr><th scope="col">单元格</th><th scope="col">序号</th>\
      <th scope="col">事项</th><th scope="col">目标及其读法</th><th scope="col">完成时限</th>\
      <th scope="col">责任部门</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></section>

      """
  }

  private func row(_ item: PlanItem, at cell: String) -> HTML {
    let state = item.state == .active ? "" : "（\(item.state.name(in: .chinese))）"
    let inferred = item.isCategoryInferred ? "（推断）" : ""
    let goals = item.goals.map { goal -> HTML in
      let isWhole = item.goals.count == 1 || goal.phrase.isEmpty
      let phrase = isWhole ? "" : goal.phrase + " "
      return "<li>\(phrase)→ \(GoalWording(goal).text(in: .chinese))</li>"
    }
    return """
      <tr><td class="cell">\(cell)</td><td class="number">\(item.number)</td>\
      <th scope="row">\(item.title)\(state)\
      <span class="target">\(item.category.officeName)\(inferred)</span></th>\
      <td>\(item.targetText.isEmpty ? "（无目标）" : item.targetText)\
      <ul class="reading">\(goals)</ul></td>\
      <td>\(item.dueText)<span class="target day">\(item.due.description)</span></td>\
      <td>\(item.department)</td></tr>

      """
  }
}
