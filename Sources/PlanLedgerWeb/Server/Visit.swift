internal import Foundation
internal import GoalModel
internal import PlanLedger
internal import Wording

/// One request with what its pages need: the ledger, the day, and the token of its forms.
struct Visit {
  let site: LedgerSite
  let request: Request
  let clock: Clock

  /// What every form has to send along.
  let token: String

  var today: CalendarDay { clock.today }

  /// Who signs what is done.
  var signature: Signature { Signature(by: site.person, clock: clock) }

  /// The hidden field every form needs.
  var tokenField: HTML { "<input type=\"hidden\" name=\"\(FormTokens.field)\" value=\"\(token)\">" }

  /// The answer.
  func response() -> Response {
    do throws(LedgerError) {
      return try route()
    } catch {
      return refusal(error)
    }
  }

  private func route() throws(LedgerError) -> Response {
    let parts = request.parts
    switch (request.method, parts.first, parts.count) {
    case (.get, nil, _): return Response(try LedgerPage(self).page())
    case (.post, "tick", 1): return try LedgerPage(self).tick()
    case (.get, "items", 2): return Response(try ItemPage(self, item: parts[1]).page())
    case (.post, "items", 3): return try ItemPage(self, item: parts[1]).act(parts[2])
    case (.get, "evidence", 2): return try evidence(parts[1])
    case (.get, "overview", 1): return Response(try OverviewPage(self).page())
    case (.get, "todo", 1): return Response(try TodoPage(self).page())
    case (.get, "load", 1): return LoadPage(self).start()
    case (.get, "load", 2) where parts[1] == "template": return try LoadPage(self).template()
    // Where only forms lead, an address that was typed or kept leads to the beginning.
    case (.get, "load", 2) where ["preview", "accept"].contains(parts[1]):
      return Response(seeOther: Frame.Place.load.rawValue)
    case (.post, "load", 2) where parts[1] == "preview": return try LoadPage(self).preview()
    case (.post, "load", 2) where parts[1] == "accept": return try LoadPage(self).accept()
    case (.get, "export", 1): return Response(try ExportPage(self).page())
    case (.post, "export", 1): return try ExportPage(self).export()
    case (.get, "history", 1): return Response(try HistoryPage(self).page())
    case (.post, "undo", 1): return try HistoryPage(self).undo()
    default: return Response(.notFound, ErrorPage.html(for: .notFound))
    }
  }

  /// A file of evidence, to be kept and never shown: nobody knows what was put into it.
  private func evidence(_ sha256: String) throws(LedgerError) -> Response {
    let ledger = try openLedger()
    let year = try ledger.year(named: Int(request.asked("year")), orOf: today)
    guard let file = try ledger.evidenceFile(sha256, of: year),
      let data = FileManager.default.contents(atPath: file.path)
    else { return Response(.notFound, ErrorPage.html(for: .notFound)) }
    return Response(file: file.name, type: "application/octet-stream", body: Array(data))
  }

  private func refusal(_ error: LedgerError) -> Response {
    if request.method == .get, error.isWithoutPlan {
      return Response(request.parts.isEmpty ? .ok : .notFound, WelcomePage(self).page)
    }
    let status: Response.Status =
      switch error {
      case .itemUnknown, .noLedger, .noPlan: .notFound
      case .ledger(.busy): .serviceUnavailable
      case .ledger: .internalServerError
      default: .conflict
      }
    return Response(status, ErrorPage.html(for: status, detail: DeedRefusal(error).message))
  }

  // MARK: What pages share

  /// Opens the ledger.
  func openLedger() throws(LedgerError) -> Ledger { try Ledger(opening: site.ledger) }

  /// The figures of the plan the request means, on the day it means.
  func report() throws(LedgerError) -> Ledger.Report { try openLedger().report(reportRequest) }

  /// What a report is asked for: the year and the day in the address, else those of today.
  var reportRequest: Ledger.ReportRequest {
    let year = Int(request.asked("year"))
    let day = Ledger.day(request.asked("day"), year: year ?? today.year, today: today)
    return Ledger.ReportRequest(year: year, day: day ?? today, isDayNamed: day != nil)
  }

  /// The page around content.
  func page(
    _ title: String, at place: Frame.Place?, of report: Ledger.Report, notice: String = "",
    _ content: HTML
  ) -> HTML {
    page(title, at: place, under: Self.heading(of: report), notice: notice, content)
  }

  /// What stands at the top of the pages of a plan.
  static func heading(of report: Ledger.Report) -> String {
    let plan = report.completion.plan
    let name = plan.organisation.isEmpty ? "" : plan.organisation + "　"
    return "\(name)\(plan.year)年工作计划"
  }

  /// The page around content, under a heading that no plan has to give.
  func page(
    _ title: String, at place: Frame.Place?, under heading: String, notice: String = "",
    _ content: HTML
  ) -> HTML {
    var frame = Frame()
    frame.heading = heading
    frame.place = place
    frame.person = site.person
    frame.notice = notice.isEmpty ? Notice(request.asked("done"))?.text ?? "" : notice
    return frame.page(title, content)
  }
}

extension LedgerError {
  /// Whether there is no plan of any year yet.
  fileprivate var isWithoutPlan: Bool {
    switch self {
    case .noLedger: true
    case .noPlan(let year, let known): !known.contains { $0 != year }
    default: false
    }
  }
}

/// What was just done, as the address of the page afterwards says it.
enum Notice: String {
  case recorded, ticked, unticked, remarked, decided, corrected, withdrawn, undone, loaded,
    unchanged

  init?(_ text: String) { self.init(rawValue: text) }

  var text: String {
    switch self {
    case .recorded: "已登记。"
    case .ticked: "已办结。"
    case .unticked: "已取消办结。"
    case .remarked: "说明已保存。"
    case .decided: "决定已记入台账。"
    case .corrected: "记录已更正。"
    case .withdrawn: "记录已撤回，台账里仍可查到。"
    case .undone: "已撤销最近一次操作。"
    case .loaded: "计划已装入台账。"
    case .unchanged: "这张表与台账中的计划相同，没有改动。"
    }
  }
}
