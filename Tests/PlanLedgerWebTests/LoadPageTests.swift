import Foundation
import GoalModel
import PlanLedger
import Testing

@testable import PlanLedgerWeb

@Suite("The page 装载计划")
struct LoadPageTests {
  private let office = Office()

  private static let csv = "序号,工作项目,工作目标,完成时限\n1,职工议事会,不少于2次,年底\n"

  // MARK: The way through

  @Test("the first page of an empty ledger leads to the page, which explains itself")
  func emptyLedger() throws {
    let home = try office.get("/")
    #expect(home.status == .ok)
    #expect(home.text.contains("href=\"/load\""))
    #expect(!home.text.contains("planledger load"))
    let page = try office.get("/load")
    #expect(page.status == .ok)
    #expect(page.text.contains("type=\"file\" name=\"table\""))
    #expect(page.text.contains("/load/template"))
    #expect(!FileManager.default.fileExists(atPath: office.path))
  }

  @Test("the empty table is one the page can read")
  func template() throws {
    let file = try office.get("/load/template", [Request.Field("year", "2027")])
    #expect(file.status == .ok)
    #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true)
    #expect(file.body.starts(with: Array("PK".utf8)))
    let preview = try office.send(file.body, as: "2027年工作计划表.xlsx")
    #expect(preview.text.contains("<strong>2027</strong> 年，读出 <strong>0</strong> 项"))
  }

  @Test("a plan is sent, looked at, loaded, and changes nothing a second time")
  func loads() throws {
    let table = try office.sample()
    let preview = try office.send(table, as: "2026年工会工作计划表.xlsx")
    #expect(preview.status == .ok)
    #expect(preview.text.contains("<select name=\"column-"))
    #expect(preview.text.contains("装入台账"))
    #expect(!preview.text.contains("name=\"reason\""))
    #expect(!FileManager.default.fileExists(atPath: office.path))

    let id = try office.upload(in: preview)
    let accepted = try office.post("/load/accept", [Request.Field("upload", id)])
    #expect(accepted.status == .seeOther)
    #expect(accepted.header("Location") == "/?done=loaded")
    let home = try office.get("/", [Request.Field("done", "loaded")])
    #expect(home.text.contains("计划已装入台账"))
    #expect(try office.ledger().years() == [2026])
    // What was loaded is kept in the ledger and nowhere else.
    #expect(try office.post("/load/accept", [Request.Field("upload", id)]).status == .notFound)

    let again = try office.send(table, as: "2026年工会工作计划表.xlsx")
    #expect(again.text.contains("计划相同，没有需要装入的改动"))
    let unchanged = try office.post(
      "/load/accept", [Request.Field("upload", try office.upload(in: again))])
    #expect(unchanged.header("Location") == "/?done=unchanged")
    #expect(try office.ledger().history(of: 2026).count == 1)
  }

  @Test("an amendment shows what changes and needs a reason")
  func amends() throws {
    try office.load(Self.csv, as: "2026.csv")
    let preview = try office.send(
      Self.csv.replacing("2次", with: "3次"), as: "2026.csv")
    #expect(preview.text.contains("新增 0 项，改动 1 项，删去 0 项"))
    #expect(preview.text.contains("不少于2次 → 不少于3次"))
    let id = try office.upload(in: preview)
    let refused = try office.post("/load/accept", [Request.Field("upload", id)])
    #expect(refused.status == .conflict)
    #expect(refused.text.contains("写明调整理由"))
    #expect(!refused.text.contains("--amend"))
    let accepted = try office.post(
      "/load/accept", [Request.Field("upload", id), Request.Field("reason", "年中调整")])
    #expect(accepted.status == .seeOther)
    #expect(try office.ledger().history(of: 2026).last?.change.reason == "年中调整")
  }

  // MARK: What has to be said

  @Test("a table without a year asks for it and keeps what was sent")
  func asksForYear() throws {
    let asked = try office.send(Self.csv, as: "计划.csv")
    #expect(asked.status == .conflict)
    #expect(asked.text.contains("没有写明年度"))
    #expect(!asked.text.contains("--year"))
    let id = try office.upload(in: asked)
    let preview = try office.post(
      "/load/preview", [Request.Field("upload", id), Request.Field("year", "2026")])
    #expect(preview.status == .ok)
    let bad = try office.post(
      "/load/preview", [Request.Field("upload", id), Request.Field("year", "二六")])
    #expect(bad.status == .conflict)
    let accepted = try office.post(
      "/load/accept", [Request.Field("upload", id), Request.Field("year", "2026")])
    #expect(accepted.status == .seeOther)
  }

  @Test("a column can be overruled, which is looked at again before it is loaded")
  func overrules() throws {
    let preview = try office.send(
      "序号,工作项目,要求,完成时限\n1,职工议事会,不少于2次,年底\n", as: "2026.csv")
    #expect(preview.text.contains("<input type=\"hidden\" name=\"was-C\" value=\"keep\">"))
    let id = try office.upload(in: preview)
    let fields = [
      Request.Field("upload", id), Request.Field("was-year", ""),
      Request.Field("column-C", "target"), Request.Field("was-C", "keep"),
    ]
    let unseen = try office.post("/load/accept", fields)
    #expect(unseen.status == .conflict)
    #expect(unseen.text.contains("改动过，还没有装入"))
    #expect(unseen.text.contains("name=\"said-C\" value=\"target\""))
    #expect(unseen.text.contains("按您的指定"))
    let shown = try office.post("/load/preview", fields)
    #expect(shown.status == .ok)
    #expect(shown.text.contains("<option value=\"target\" selected>目标</option>"))
    let accepted = try office.post(
      "/load/accept", [Request.Field("upload", id), Request.Field("said-C", "target")])
    #expect(accepted.status == .seeOther)
    #expect(try office.ledger().records(of: 2026).plan.items.first?.targetText == "不少于2次")
  }

  @Test("a column can be kept as it is, and the next table with that header does so too")
  func keepsColumn() throws {
    let table = "序号,工作项目,工作目标,完成时限,备注\n1,职工议事会,不少于2次,年底,甲\n"
    let preview = try office.send(table, as: "2026.csv")
    let id = try office.upload(in: preview)
    let kept = [Request.Field("upload", id), Request.Field("column-E", "keep")]
    let shown = try office.post("/load/preview", kept)
    #expect(shown.text.contains("name=\"was-E\" value=\"keep\""))
    #expect(try office.post("/load/accept", kept).status == .seeOther)
    #expect(try office.ledger().records(of: 2026).plan.items.first?.note == "")
    let next = try office.send(table.replacing("甲", with: "乙"), as: "2026.csv")
    #expect(next.text.contains("沿用上次对同样表头的指定"))
    #expect(next.text.contains("name=\"was-E\" value=\"keep\""))
  }

  @Test("a table without a header says so, and its row can be named")
  func namesHeader() throws {
    let table = "单位,市一院工会,,\n" + Self.csv
    let shown = try office.send(table, as: "2026.csv")
    let fields = [
      Request.Field("upload", try office.upload(in: shown)), Request.Field("header", "1"),
    ]
    let wrong = try office.post("/load/preview", fields)
    #expect(wrong.text.contains("表头在 A1（按您的指定）"))
    let bad = try office.post("/load/preview", [fields[0], Request.Field("header", "零")])
    #expect(bad.status == .conflict)
    let right = try office.post("/load/preview", [fields[0], Request.Field("header", "2")])
    #expect(right.text.contains("表头在 A2（按您的指定）"))
  }

  @Test("one of several sheets can be chosen")
  func choosesSheet() throws {
    let rows = { (title: String) in
      "<Table><Row>\(["序号", "工作项目", "工作目标", "完成时限"].map(Self.cell).joined())</Row>"
        + "<Row>\(["1", title, "不少于2次", "年底"].map(Self.cell).joined())</Row></Table>"
    }
    let book =
      "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
      + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
      + "<Worksheet ss:Name=\"甲\">\(rows("议事会"))</Worksheet>"
      + "<Worksheet ss:Name=\"乙\">\(rows("健康讲座"))</Worksheet></Workbook>"
    let both = try office.send(book, as: "2026.xml")
    #expect(both.text.contains("读出 <strong>2</strong> 项"))
    #expect(both.text.contains("甲!B2"))
    let id = Request.Field("upload", try office.upload(in: both))
    let one = try office.post("/load/preview", [id, Request.Field("sheet", "乙")])
    #expect(one.text.contains("读出 <strong>1</strong> 项"))
    #expect(one.text.contains("<option value=\"乙\" selected>"))
    #expect(
      try office.post("/load/preview", [id, Request.Field("sheet", "丙")]).status == .badRequest)
    let accepted = try office.post(
      "/load/accept", [id, Request.Field("sheet", "乙"), Request.Field("was-sheet", "乙")])
    #expect(accepted.status == .seeOther)
    #expect(try office.ledger().records(of: 2026).plan.items.map(\.title) == ["健康讲座"])
  }

  private static func cell(_ text: String) -> String {
    "<Cell><Data ss:Type=\"String\">\(text)</Data></Cell>"
  }

  @Test("an item that may be an old one under another name is asked about")
  func asksWhichItem() throws {
    let table = "序号,工作项目,工作目标,完成时限\n1,职工议事会,不少于2次,年底\n2,健康讲座,不少于4场,年底\n"
    try office.load(table, as: "2026.csv")
    var record = Ledger.RecordRequest(item: "1", amounts: ["1次"])
    record.year = 2026
    _ = try office.ledger().record(record, office.signature)
    let preview = try office.send(
      table.replacing("职工议事会", with: "职工代表议事会议"), as: "2026.csv")
    #expect(preview.text.contains("name=\"match-1\" value=\"same:1\""))
    #expect(preview.text.contains("name=\"match-1\" value=\"new\""))
    let fields = [
      Request.Field("upload", try office.upload(in: preview)), Request.Field("reason", "改名"),
    ]
    let refused = try office.post("/load/accept", fields)
    #expect(refused.status == .conflict)
    #expect(refused.text.contains("逐项选择"))
    #expect(refused.text.contains("value=\"改名\""))
    #expect(!refused.text.contains("--same"))
    let accepted = try office.post(
      "/load/accept", fields + [Request.Field("match-1", "same:1")])
    #expect(accepted.status == .seeOther)
    let records = try office.ledger().records(of: 2026)
    #expect(records.outcomes.count == 1)
    #expect(records.plan.items.first?.title == "职工代表议事会议")
    #expect(records.plan.items.first.map { records.outcomes[$0.id]?.count } == 1)
  }

  @Test("the plan of another year is loaded only where somebody says so")
  func repeats() throws {
    try office.load(Self.csv, as: "2026.csv")
    let preview = try office.send(Self.csv, as: "计划.csv", year: "2027")
    #expect(preview.text.contains("name=\"repeats\" value=\"2026\""))
    let fields = [
      Request.Field("upload", try office.upload(in: preview)), Request.Field("year", "2027"),
    ]
    let refused = try office.post("/load/accept", fields)
    #expect(refused.status == .conflict)
    #expect(!refused.text.contains("--repeats"))
    let accepted = try office.post(
      "/load/accept", fields + [Request.Field("repeats", "2026")])
    #expect(accepted.header("Location") == "/?year=2027&done=loaded")
    #expect(try office.ledger().years() == [2026, 2027])
  }

  // MARK: What cannot be loaded

  @Test("errors stand at the top with their cells, and nothing is loaded")
  func showsErrors() throws {
    let preview = try office.send(
      "序号,工作项目,工作目标,权重,完成时限\n1,职工议事会,2次,半,年底\n2,讲座,4场,1,2月30日\n", as: "2026.csv")
    let errors = try #require(preview.text.firstRange(of: "须改正的错误"))
    let warnings = try #require(preview.text.firstRange(of: "请留意（1处）"))
    let table = try #require(preview.text.firstRange(of: "各列的含义"))
    #expect(errors.lowerBound < warnings.lowerBound && warnings.lowerBound < table.lowerBound)
    #expect(preview.text.contains("<li class=\"error\"><strong class=\"cell\">D2</strong>"))
    let refused = try office.post(
      "/load/accept", [Request.Field("upload", try office.upload(in: preview))])
    #expect(refused.status == .conflict)
    #expect(refused.text.contains("表中有 1 处错误，没有装入"))
    #expect(!FileManager.default.fileExists(atPath: office.path))
  }

  @Test(
    "a file that is no table says so by its own name, and is not kept",
    arguments: [("空.xlsx", ""), ("坏.xlsx", "PK\u{3}\u{4}nothing"), ("文.pdf", "%PDF-1.7\n")])
  func refusesFile(name: String, content: String) throws {
    let refused = try office.send(content, as: name)
    #expect(refused.status == .conflict)
    #expect(refused.text.contains("“\(name)”"))
    #expect(!refused.text.contains(office.site.uploads.folder))
    #expect(refused.text.contains("type=\"file\""))
    #expect(office.uploads.isEmpty)
  }

  @Test("without a file there is nothing to look at")
  func refusesNothing() throws {
    #expect(try office.get("/load/preview").header("Location") == "/load")
    #expect(try office.send([], as: "").status == .badRequest)
    #expect(try office.post("/load/preview", []).status == .badRequest)
  }

  @Test(
    "no table but one that waits is meant by an id",
    arguments: [
      String(repeating: "0", count: 32), "..", "../../etc", "x", String(repeating: "A", count: 32),
    ])
  func refusesID(id: String) throws {
    _ = try office.send(Self.csv, as: "2026.csv")
    for path in ["/load/preview", "/load/accept"] {
      #expect(try office.post(path, [Request.Field("upload", id)]).status == .notFound)
    }
    #expect(office.uploads.count == 1)
  }

  // MARK: Names and room

  @Test(
    "a file's name is text and never a way out of the folder",
    arguments: [
      ("../../x2026.csv", "x2026.csv"), ("..\\..\\x2026.csv", "x2026.csv"),
      ("/etc/2026.csv", "2026.csv"), ("<b>2026.csv", "<b>2026.csv"), ("..", "计划表"),
      ("a/\u{301}/../2026.csv", "2026.csv"), ("a/\u{301}2026.csv", "2026.csv"),
      (". .2026.csv", "2026.csv"), ("2026\u{0}\u{202E}.csv", "2026.csv"),
      ("\"><script>2026.csv", "\"><script>2026.csv"),
      (String(repeating: "计", count: 200) + "2026.csv", nil),
    ])
  func hostileNames(name: String, safe: String?) throws {
    let preview = try office.send(Self.csv, as: name, year: "2026")
    #expect(preview.status == .ok)
    #expect(!preview.text.contains("<b>2026"))
    #expect(!preview.text.contains("<script>2026"))
    let id = try office.upload(in: preview)
    let folder = office.site.uploads.folder
    #expect(office.uploads == [id])
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/" + id)
    #expect(files.count == 1)
    if let safe { #expect(files == [safe]) }
    #expect(files.allSatisfy { $0.utf8.count <= 200 })
    for path in [folder, folder + "/" + id] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o700)
    }
  }

  @Test("what is older than a day makes room, and so does the oldest of too many")
  func makesRoom() throws {
    let uploads = office.site.uploads
    let file = Request.UploadedFile(field: "table", name: "2026.csv", bytes: [1])
    let first = try uploads.keep(file)
    for _ in 1...Uploads.most { _ = try uploads.keep(file) }
    #expect(office.uploads.count == Uploads.most)
    #expect(uploads.find(first.id) == nil)
    let tomorrow = try uploads.keep(file, on: Date(timeIntervalSinceNow: Uploads.lifetime + 60))
    #expect(office.uploads == [tomorrow.id])
  }
}

/// An office without a ledger, and its browser.
private final class Office {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "planledger-\(UUID().uuidString)").path
  let site: LedgerSite
  let signature: Signature
  private var cookie = ""
  private var token = ""

  var path: String { folder + "/ledger.sqlite" }

  init() {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let clock = Clock.fixed(at: CalendarDay("2026-06-30") ?? CalendarDay(number: 0))
    signature = Signature(by: "工会干事", clock: clock)
    site = LedgerSite(ledger: folder + "/ledger.sqlite", person: "工会干事") { clock }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func ledger() throws -> Ledger { try Ledger(opening: path) }

  /// The uploads that are kept.
  var uploads: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: site.uploads.folder)) ?? []
  }

  func sample() throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    return Array(try Data(contentsOf: root.appending(path: "Plans/2026年工会工作计划表.xlsx")))
  }

  func get(_ path: String, _ query: [Request.Field] = []) throws -> Response {
    try respond(Request(.get, path, query: query))
  }

  func post(_ path: String, _ fields: [Request.Field]) throws -> Response {
    var request = Request(.post, path)
    request.fields = fields
    return try respond(request)
  }

  func send(_ text: String, as name: String, year: String = "") throws -> Response {
    try send(Array(text.utf8), as: name, year: year)
  }

  func send(_ bytes: [UInt8], as name: String, year: String = "") throws -> Response {
    var request = Request(.post, "/load/preview")
    request.fields = [Request.Field("year", year)]
    request.files = [Request.UploadedFile(field: "table", name: name, bytes: bytes)]
    return try respond(request)
  }

  /// Loads a table from beginning to end.
  func load(_ text: String, as name: String) throws {
    let id = try upload(in: send(text, as: name))
    let accepted = try post("/load/accept", [Request.Field("upload", id)])
    try #require(accepted.status == .seeOther)
  }

  /// The id in a form.
  func upload(in page: Response) throws -> String {
    String(try #require(page.text.firstMatch(of: /name="upload" value="([0-9a-f]{32})"/)).1)
  }

  private func respond(_ request: Request) throws -> Response {
    if cookie.isEmpty {
      var first = Request(.get, "/load")
      first.headers = ["host": "127.0.0.1"]
      let page = site.respond(to: first)
      let session = try #require(
        page.header("Set-Cookie")?.split(separator: ";").first.map(String.init))
      cookie = session
      token = String(try #require(page.text.firstMatch(of: /name="token" value="(\w+)"/)).1)
    }
    var request = request
    request.headers = ["host": "127.0.0.1", "cookie": cookie]
    if request.method == .post { request.fields.append(Request.Field(FormTokens.field, token)) }
    return site.respond(to: request)
  }
}
