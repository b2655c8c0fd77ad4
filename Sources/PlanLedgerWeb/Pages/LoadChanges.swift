internal import GoalModel
internal import PlanLedger
internal import Wording

/// What loading a table would change in the ledger, what has to be answered first, and the button.
struct LoadChanges {
  private let form: LoadForm
  private let reading: PlanReading
  private let comparison: LoadComparing

  init(_ form: LoadForm, _ reading: PlanReading, _ comparison: LoadComparing) {
    self.form = form
    self.reading = reading
    self.comparison = comparison
  }

  /// Everything below the items.
  var all: HTML {
    var content: HTML = """
      <section><h2>装入台账</h2>
      \(repetition)\(ids)\(results)\(difference)\(questions)
      """
    content += deed
    content += "</section>\n"
    return content
  }

  // MARK: Worth knowing

  private var repetition: HTML {
    guard let repetition = comparison.repetition else { return .nothing }
    guard let doubt = repetition.doubt else {
      return "<p class=\"caution\">\(repetition.advice(in: .chinese))</p>\n"
    }
    return """
      <p class="caution">\(LoadRefusal.repetition(repetition, doubt))</p>
      <label><input type="checkbox" name="repeats" value="\(repetition.year)"\
      \("checked", if: form.answers.repeats == repetition.year)> \
      \(String(repetition.wanted)) 年确实沿用 \(String(repetition.year)) 年的计划</label>

      """
  }

  private var ids: HTML {
    let ids = comparison.idsNotFound
    guard !ids.isEmpty else { return .nothing }
    let list = ids.map { "\($0.cell) \($0.id)" }.joined(separator: "、")
    return """
      <p class="caution">表中有 \(ids.count) 个台账编号在本年计划里没有，或重复出现，\
      已改按编号和名称对应：\(list)</p>

      """
  }

  private var results: HTML {
    let counts = reading.resultCounts
    guard !counts.isEmpty else { return .nothing }
    return """
      <p class="caution">表中还写有完成情况（完成数 \(counts.amounts) 项，已完成 \(counts.ticks) 项，\
      说明 \(counts.remarks) 项）；这里只装入计划，完成情况请在各事项中登记。</p>

      """
  }

  private var difference: HTML {
    let year = String(reading.plan.year)
    guard let difference = comparison.difference else {
      return "<p>台账中还没有 \(year) 年的计划，将装入 \(reading.plan.items.count) 项。</p>\n"
    }
    guard !difference.isEmpty else {
      return "<p class=\"notice\">与台账中 \(year) 年的计划相同，没有需要装入的改动。</p>\n"
    }
    let rows = difference.lines(in: .chinese).map { line -> HTML in
      """
      <tr><td class="what">\(line.what)</td><th scope="row">\(line.subject)</th>\
      <td class="what">\(line.field)</td><td>\(line.text)</td></tr>

      """
    }
    return """
      <p>与台账中 \(year) 年的计划相比：\(difference.counts(in: .chinese))。</p>
      <table class="records" tabindex="0"><thead><tr><th scope="col">变动</th><th scope="col">事项</th>\
      <th scope="col">内容</th><th scope="col">说明</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }

  // MARK: To be answered

  private var questions: HTML {
    guard !comparison.questions.isEmpty else { return .nothing }
    let fields = comparison.questions.map { question -> HTML in
      let options =
        question.candidates.map { candidate in
          let kept = candidate.kept.isEmpty ? "没有记录" : candidate.kept.text(in: .chinese)
          return (
            value: LoadForm.same + candidate.reference,
            text: "就是台账里的“\(candidate.item.nameWithNumber)”（\(kept)）"
          )
        } + [(value: LoadForm.new, text: "都不是，是新事项")]
      let radios = options.map { option in radio(question.reference, option.value, option.text) }
      return """
        <fieldset><legend>表中“\(question.item.nameWithNumber)”是哪一项？</legend>
        \(radios)</fieldset>

        """
    }
    return """
      <h3>请逐项确认（\(fields.count)项）</h3>
      <p class="hint">这些事项和台账里的相像。选对了，已登记的完成情况才会记在对的事项上。</p>
      \(fields)
      """
  }

  private func radio(_ reference: String, _ value: String, _ text: String) -> HTML {
    """
    <label class="line"><input type="radio" name="\(LoadForm.choice(of: reference))" \
    value="\(value)" required\("checked", if: form.choices[reference] == value)> \(text)</label>

    """
  }

  private var deed: HTML {
    if reading.hasErrors {
      return "<p class=\"hint\">表中有错误，改正后才能装入；台账没有改动。</p>\n"
    }
    if comparison.difference?.isEmpty == true {
      return "<p><a href=\"/\">回到计划台账</a></p>\n"
    }
    let reason: HTML =
      comparison.difference == nil
      ? .nothing
      : """
      <label>调整理由 <input name="reason" value="\(form.reason)" \
      placeholder="如 年中调整，工会委员会6月会议通过" size="36" required></label>

      """
    return """
      <div class="deed">
      \(reason)<button type="submit">装入台账</button>
      <span class="hint">装入后可在“变更记录”中撤销。</span>
      </div>

      """
  }
}
