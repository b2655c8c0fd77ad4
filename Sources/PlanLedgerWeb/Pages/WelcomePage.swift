/// The first page where the ledger holds no plan yet: it leads to 装载计划.
struct WelcomePage {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  /// The page.
  var page: HTML {
    visit.page(
      "开始使用", at: .ledger, under: "计划台账",
      """
      <h1>台账里还没有计划</h1>
      <p>先装入本年的工作计划表，就可以在这里登记完成情况、勾选办结、查看完成率。</p>
      <p><a class="button" href="/load">装载计划</a></p>
      <p class="hint">还没有计划表的，可以<a href="/load/template">下载空白计划表</a>，填好后再装入。</p>

      """)
  }
}
