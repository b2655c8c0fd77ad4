import Testing

@testable import PlanLedgerWeb

@Suite("The pages refuse what did not come from them")
struct AttackTests {
  private static let ways = Browser.Way.allCases
  private static let deeds = [
    "/tick", "/undo", "/export", "/load/preview", "/load/accept", "/items/2026-005/record",
    "/items/2026-005/tick",
    "/items/2026-005/untick", "/items/2026-005/correct", "/items/2026-005/withdraw",
    "/items/2026-005/remark", "/items/2026-005/cancel", "/items/2026-005/postpone",
    "/items/2026-005/approve", "/items/2026-005/reinstate",
  ]
  private static let fields = [
    Request.Field("item", "2026-002"), Request.Field("amounts", "1项"),
    Request.Field("reason", "x"), Request.Field("until", "12-30"), Request.Field("done", "x"),
  ]

  @Test("a deed without the token of its session", arguments: ways)
  func tokens(way: Browser.Way) throws {
    let site = try TestSite()
    let stranger = try Browser(site, way)
    let other = try Browser(site, way)
    try other.get("/")
    let changes = try site.changes()
    for path in Self.deeds {
      // Without a session; with one and no token; with the token of another session.
      let fresh = try Browser(site, way)
      #expect(try fresh.post(path, Self.fields).status == .forbidden)
      try stranger.get("/")
      #expect(try stranger.post(path, Self.fields, token: "").status == .forbidden)
      #expect(try stranger.post(path, Self.fields, token: other.token).status == .forbidden)
    }
    #expect(try site.changes() == changes)
  }

  @Test("a name of this machine that is not its own, and machines elsewhere")
  func strangers() throws {
    let test = try TestSite()
    let site = test.site
    var request = Request(.get, "/", headers: ["host": "plan.example"])
    #expect(site.respond(to: request).status == .forbidden)
    request.headers = [:]
    #expect(site.respond(to: request).status == .forbidden)
    request.headers = ["host": "127.0.0.1:8642"]
    #expect(site.respond(to: request).status == .ok)
    request.isFromHere = false
    #expect(site.respond(to: request).status == .forbidden)
  }

  @Test("pages that do not exist, and paths that lead elsewhere", arguments: ways)
  func paths(way: Browser.Way) throws {
    let browser = try Browser(try TestSite(), way)
    for path in [
      "/nothing", "/items", "/items/2026-999", "/items/..%2F..%2Fetc%2Fpasswd",
      "/..%2f..%2fetc/passwd", "/items/2026-005/record/more", "/style.css/x",
    ] {
      #expect(try browser.get(path).status == .notFound, "\(path)")
    }
    try browser.get("/")
    #expect(try browser.post("/items/2026-005/nothing", []).status == .notFound)
  }

  @Test("bodies and requests that are no forms of ours")
  func bodies() throws {
    let site = try TestSite()
    let server = try LedgerServer(site.site, host: "127.0.0.1", port: 0)
    defer { server.stop() }
    let client = SocketClient(port: server.port)
    let head = "Host: 127.0.0.1\r\nConnection: close\r\n"
    func status(_ text: String) throws -> Int? {
      let answer = try client.exchange(Array(text.utf8))
      return String(decoding: answer.prefix(12), as: UTF8.self).split(separator: " ").last
        .flatMap { Int($0) }
    }
    let changes = try site.changes()
    #expect(
      try status("POST /tick HTTP/1.1\r\n\(head)Content-Length: 900000000\r\n\r\n") == 413)
    #expect(
      try status(
        "POST /tick HTTP/1.1\r\n\(head)Content-Type: text/plain\r\nContent-Length: 3\r\n\r\nabc")
        == 400)
    #expect(try status("DELETE / HTTP/1.1\r\n\(head)\r\n") == 405)
    _ = try status("nonsense\r\n\r\n")
    let big = "note=" + String(repeating: "a", count: LedgerServer.limit)
    let form = "application/x-www-form-urlencoded"
    #expect(
      try status(
        "POST /tick HTTP/1.1\r\n\(head)Content-Type: \(form)\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "\(String(big.utf8.count, radix: 16))\r\n\(big)\r\n0\r\n\r\n") == 413)
    #expect(try status("GET / HTTP/1.1\r\n\(head)\r\n") == 200)
    #expect(try site.changes() == changes)
  }

  @Test("script, in every field that takes text", arguments: ways)
  func script(way: Browser.Way) throws {
    let site = try TestSite()
    let browser = try Browser(site, way)
    let script = "<script>alert('x')</script>\"><img src=x>"
    try browser.get("/items/2026-005")
    for (deed, names) in [
      ("record", ["note", "evidence"]), ("remark", ["done", "reason", "next"]),
      ("cancel", ["reason", "approver"]), ("reinstate", ["reason"]),
    ] {
      let fields = names.map { Request.Field($0, script) } + [Request.Field("amounts", "1项")]
      #expect(try browser.post("/items/2026-005/\(deed)", fields).status == .seeOther, "\(deed)")
    }
    for page in ["/", "/items/2026-005", "/overview", "/todo", "/export", "/history"] {
      let text = try browser.get(
        page + "?text=\(PathText.encode(script))&done=\(PathText.encode(script))"
      )
      .text
      #expect(!text.contains("<script>alert") && !text.contains("<img"), "\(page)")
    }
    #expect(try browser.get("/items/2026-005").text.contains("&lt;script&gt;alert"))
  }
}
