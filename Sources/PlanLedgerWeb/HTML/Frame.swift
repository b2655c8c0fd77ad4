/// What stands around every page.
struct Frame {
  /// The pages the menu leads to.
  enum Place: String, CaseIterable {
    case ledger = "/"
    case overview = "/overview"
    case todo = "/todo"
    case load = "/load"
    case export = "/export"
    case history = "/history"

    var name: String {
      switch self {
      case .ledger: "计划台账"
      case .overview: "总体情况"
      case .todo: "本月待办"
      case .load: "装载计划"
      case .export: "导出"
      case .history: "变更记录"
      }
    }
  }

  /// The organisation and the year, which stand at the top.
  var heading = ""

  /// Where in the menu the page stands; `nil` where it stands in none.
  var place: Place?

  /// Who is looking.
  var person = ""

  /// What was just done, said once.
  var notice = ""

  /// A whole page.
  func page(_ title: String, _ content: HTML) -> HTML {
    let links = Place.allCases.map { place -> HTML in
      let mark: HTML = place == self.place ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(place.rawValue)\"\(mark)>\(place.name)</a></li>"
    }
    let said: HTML =
      notice.isEmpty ? "" : "<p class=\"notice\" role=\"status\">\(notice)</p>"
    let who: HTML = person.isEmpty ? "" : "<p class=\"person\">\(person)</p>"
    return Self.document(
      title,
      """
      <a class="skip" href="#content">跳到正文</a>
      <header>
      <p class="heading">\(heading)</p>
      <nav aria-label="栏目"><ul>\(links)</ul></nav>
      \(who)
      </header>
      <main id="content">
      \(said)
      \(content)
      </main>

      """)
  }

  /// A page without a menu, for whom nothing can be offered.
  static func plain(_ title: String, _ content: HTML) -> HTML {
    document(title, "<main id=\"content\">\(content)</main>\n")
  }

  private static func document(_ title: String, _ body: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) · 计划台账</title>
    <link rel="stylesheet" href="/style.css">
    <script src="/page.js" defer></script>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }
}
