internal import GoalModel
internal import PlanLedger

/// The form a plan table is sent with, or the year of one that was sent without it.
struct LoadStart {
  private let visit: Visit
  private let form: LoadForm
  private let upload: Uploads.Upload?
  private let refused: String
  private let problems: [TableProblem]

  /// The form; `waiting` is a table that only lacks its year.
  init(
    _ visit: Visit, _ form: LoadForm? = nil, waiting upload: Uploads.Upload? = nil,
    refused: String = "", problems: [TableProblem] = []
  ) {
    self.visit = visit
    self.form = form ?? LoadForm(visit.request)
    self.upload = upload
    self.refused = refused
    self.problems = problems
  }

  /// The page.
  var page: HTML {
    let error: HTML =
      refused.isEmpty ? .nothing : "<p class=\"error\" role=\"alert\">\(refused)</p>\n"
    return visit.loadPage(
      "装载计划",
      """
      <h1>装载计划</h1>
      \(error)
      \(problems.isEmpty ? .nothing : ProblemList(problems).section)
      \(upload.map(yearForm) ?? fileForm)
      \(explanation)
      """)
  }

  private var fileForm: HTML {
    """
    <form method="post" action="/load/preview" enctype="multipart/form-data" class="upload">
    \(visit.tokenField)
    <label>计划表 <input type="file" name="table" required \
    accept=".xlsx,.xls,.et,.ods,.xml,.csv,.docx,.html,.htm"></label>
    <label>年度 <input name="year" value="\(form.year)" placeholder="表中写明的不填" \
    inputmode="numeric" size="14"></label>
    <button type="submit">上传并预览</button>
    <p class="hint">先看解读结果，核对无误后再装入；这一步不改动台账。</p>
    </form>

    """
  }

  private func yearForm(_ upload: Uploads.Upload) -> HTML {
    """
    <form method="post" action="/load/preview" class="upload">
    \(visit.tokenField)<input type="hidden" name="upload" value="\(upload.id)">\(form.carried)
    <p>已上传：<strong>\(upload.name)</strong></p>
    \(form.fields(given: nil))
    <button type="submit">继续</button>
    <a href="/load">换一个文件</a>
    </form>

    """
  }

  private var explanation: HTML {
    let years = [visit.today.year, visit.today.year + 1].map { year -> HTML in
      "<li><a href=\"/load/template?year=\(year)\">\(year)年空白计划表（.xlsx）</a></li>\n"
    }
    return """
      <section><h2>可以装载的表格</h2>
      <ul>
      <li>Excel、WPS 表格：.xlsx、.xls、.et；也可以是 .ods、XML 表格 2003（.xml）、.csv</li>
      <li>Word 文档（.docx）或网页（.html）里的表格</li>
      <li>表头至少要有事项，以及目标、完成时限、责任部门中的一列；列名、列序不限，认错了可以在预览时改</li>
      <li>文件不超过 20 MB，不要设打开密码</li>
      </ul>
      <p class="hint">计划调整后，把改好的整张表再装载一次即可：已登记的完成情况跟着事项走，不会丢失。</p></section>
      <section><h2>还没有计划表？</h2>
      <p>下载空白表，按第二张工作表的说明填写后再上传。</p>
      <ul>
      \(years)</ul></section>

      """
  }
}

extension Visit {
  /// A page of 装载计划, which has to work without any plan.
  func loadPage(_ title: String, _ content: HTML) -> HTML {
    let heading = (try? report()).map(Self.heading) ?? "计划台账"
    return page(title, at: .load, under: heading, content)
  }
}
