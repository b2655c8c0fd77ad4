import GoalModel
import PlanLedger
import Testing

@testable import PlanLedgerWeb

@Suite("The pages, in process and over a socket")
struct RouteTests {
  private static let ways = Browser.Way.allCases

  @Test("show the plan, its items and its figures", arguments: ways)
  func pages(way: Browser.Way) throws {
    let site = try TestSite()
    let browser = try Browser(site, way)
    let expected = [
      // The first line of the sample on 30 June, as the completion sheet has it before any decision.
      ("/", "计划 <strong>60</strong> 项"), ("/overview", "按责任部门"), ("/todo", "2026年6月待办"),
      ("/export", "导出完成情况表"), ("/history", "装入计划表"), ("/items/2026-012", "聘用职工劳动合同签订"),
    ]
    for (address, words) in expected {
      let response = try browser.get(address)
      #expect(response.status == .ok, "\(address)")
      #expect(response.text.contains(words), "\(address)")
      #expect(response.header("Content-Security-Policy")?.hasPrefix("default-src 'none'") == true)
    }
    #expect(try browser.get("/style.css").header("Content-Type") == "text/css; charset=utf-8")
  }

  @Test("show only what is asked for", arguments: ways)
  func filters(way: Browser.Way) throws {
    let browser = try Browser(try TestSite(), way)
    let found = try browser.get("/?text=\(PathText.encode("劳动合同"))").text
    #expect(found.contains("共 1 项") && found.contains("聘用职工劳动合同签订"))
    #expect(!found.contains("召开七届三次职工代表大会"))
    let none = try browser.get("/?text=\(PathText.encode("<没有>"))").text
    #expect(none.contains("没有符合条件的事项") && none.contains("value=\"&lt;没有&gt;\""))
  }

  @Test("record what was done, correct it and take it back", arguments: ways)
  func recording(way: Browser.Way) throws {
    let site = try TestSite()
    let browser = try Browser(site, way)
    try browser.get("/items/2026-005")
    let before = try site.item("2026-005").outcomes.count
    let done = try browser.post(
      "/items/2026-005/record",
      [
        Request.Field("amounts", "2项"), Request.Field("day", "6月28日"),
        Request.Field("evidence", "公示照片0628；会议纪要"), Request.Field("note", "<b>补报</b>"),
      ])
    #expect(done.status == .seeOther)
    #expect(done.header("Location") == "/items/2026-005?done=recorded")
    let outcome = try #require(try site.item("2026-005").outcomes.last)
    #expect(try site.item("2026-005").outcomes.count == before + 1)
    #expect(outcome.day == CalendarDay("2026-06-28") && outcome.recordedBy == "工会干事")
    #expect(outcome.evidence == [.reference("公示照片0628"), .reference("会议纪要")])
    let page = try browser.get("/items/2026-005?done=recorded").text
    #expect(page.contains("已登记。") && page.contains("&lt;b&gt;补报&lt;/b&gt;"))

    let id = outcome.id.description
    let corrected = try browser.post(
      "/items/2026-005/correct",
      [
        Request.Field("record", id), Request.Field("amounts", "1项"),
        Request.Field("reason", "多报一项"),
      ]
    )
    #expect(corrected.header("Location") == "/items/2026-005?done=corrected")
    let newer = try #require(try site.item("2026-005").outcomes.last)
    #expect(newer.corrects == outcome.id && newer.amounts.map(\.text) == ["1项"])
    let withdrawn = try browser.post(
      "/items/2026-005/withdraw",
      [Request.Field("record", newer.id.description), Request.Field("reason", "重复")])
    #expect(withdrawn.header("Location") == "/items/2026-005?done=withdrawn")
    #expect(try site.item("2026-005").outcomes.last?.isWithdrawn == true)
  }

  @Test("keep files of evidence and hand them over again", arguments: ways)
  func evidence(way: Browser.Way) throws {
    let site = try TestSite()
    let browser = try Browser(site, way)
    try browser.get("/items/2026-005")
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let file = Request.UploadedFile(field: "file", name: "../照片 0628.jpg", bytes: bytes)
    let done = try browser.post(
      "/items/2026-005/record", [Request.Field("amounts", "1项")], files: [file])
    #expect(done.header("Location") == "/items/2026-005?done=recorded")
    guard
      case .file(let name, let sha256)? = try site.item("2026-005").outcomes.last?.evidence.first
    else {
      Issue.record("the record has no file")
      return
    }
    #expect(name == "照片 0628.jpg")
    let page = try browser.get("/items/2026-005")
    #expect(page.text.contains("<a href=\"/evidence/\(sha256)\">照片 0628.jpg</a>"))
    let kept = try browser.get("/evidence/\(sha256)")
    #expect(kept.body == bytes)
    #expect(kept.header("Content-Type") == "application/octet-stream")
    #expect(kept.header("Content-Disposition")?.hasPrefix("attachment;") == true)
    for other in [String(repeating: "0", count: 64), "..", "x"] {
      #expect(try browser.get("/evidence/\(other)").status == .notFound)
    }
  }

  @Test("keep what was typed where the ledger refuses it", arguments: ways)
  func refusals(way: Browser.Way) throws {
    let site = try TestSite()
    let browser = try Browser(site, way)
    try browser.get("/items/2026-005")
    let changes = try site.changes()
    for (amounts, day, words) in [
      ("很多", "6-28", "很多"), ("2项", "去年", "“去年”不是日期"), ("", "6-28", "登记完成情况"),
    ] {
      let refused = try browser.post(
        "/items/2026-005/record",
        [
          Request.Field("amounts", amounts), Request.Field("day", day),
          Request.Field("note", "走访\"三户\""),
        ])
      #expect(refused.status == .conflict)
      #expect(refused.text.contains("role=\"alert\"") && refused.text.contains(words))
      #expect(refused.text.contains("value=\"走访&quot;三户&quot;\""))
    }
    #expect(try site.changes() == changes)
  }

  @Test("tick items off, several at once, or none of them", arguments: ways)
  func ticking(way: Browser.Way) throws {
    let site = try TestSite()
    let browser = try Browser(site, way)
    try browser.get("/")
    #expect(try browser.post("/tick", []).text.contains("还没有勾选事项"))
    // Items 2 and 10 have met their goals by 30 June, item 5 has not.
    let both = [Request.Field("item", "2026-002"), Request.Field("item", "2026-005")]
    let refused = try browser.post("/tick", both)
    #expect(refused.status == .conflict)
    #expect(refused.text.contains("value=\"2026-002\" aria-label"))
    #expect(refused.text.contains("写明“未达标也办结的原因”") && !refused.text.contains("--short"))
    #expect(try site.item("2026-002").result.tick == nil)
    let done = try browser.post("/tick", [both[0]])
    #expect(done.header("Location") == "/?done=ticked")
    #expect(try site.item("2026-002").result.tick?.by == "工会干事")
    let short = try browser.post(
      "/items/2026-005/tick", [Request.Field("short", "场地停用，余下转下年")])
    #expect(short.header("Location") == "/items/2026-005?done=ticked")
    #expect(try site.item("2026-005").result.tick?.short == "场地停用，余下转下年")
    let back = try browser.post("/items/2026-005/untick", [Request.Field("reason", "恢复场地")])
    #expect(back.header("Location") == "/items/2026-005?done=unticked")
    #expect(try site.item("2026-005").result.tick == nil)
  }

  @Test("decide, write remarks, and take the last change back", arguments: ways)
  func deciding(way: Browser.Way) throws {
    let site = try TestSite()
    let browser = try Browser(site, way)
    try browser.get("/items/2026-045")
    _ = try browser.post(
      "/items/2026-045/postpone",
      [
        Request.Field("until", "11-30"), Request.Field("reason", "天气"),
        Request.Field("approver", "工会主席"),
      ])
    #expect(try site.item("2026-045").result.item.due == CalendarDay("2026-11-30"))
    _ = try browser.post(
      "/items/2026-045/remark", [Request.Field("done", "已联系场地"), Request.Field("next", "八月定稿")])
    #expect(try browser.get("/items/2026-045").text.contains("八月定稿"))
    try browser.get("/history")
    #expect(try browser.post("/undo", []).header("Location") == "/history?done=undone")
    #expect(try !browser.get("/items/2026-045").text.contains("八月定稿"))
  }

  @Test("hand over the sheet for leadership", arguments: ways)
  func exporting(way: Browser.Way) throws {
    let browser = try Browser(try TestSite(), way)
    try browser.get("/export")
    let sheet = try browser.post(
      "/export", [Request.Field("format", "xlsx"), Request.Field("day", "6-30")])
    #expect(sheet.status == .ok && sheet.body.starts(with: Array("PK".utf8)))
    let name = PathText.encode("市第一人民医院工会2026年度工作完成情况表-截至20260630.xlsx")
    #expect(sheet.header("Content-Disposition") == "attachment; filename*=UTF-8''\(name)")
    let table = try browser.post("/export", [Request.Field("format", "csv")])
    #expect(table.text.contains("召开七届三次职工代表大会"))
    #expect(
      try browser.post("/export", [Request.Field("day", "13月")]).text.contains("“13月”不是日期"))
  }
}
