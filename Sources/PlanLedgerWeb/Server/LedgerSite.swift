internal import CWebAssets
public import PlanLedger

/// The pages of one ledger: an answer for every request.
///
/// It opens the ledger for each request and keeps nothing of it between them, so any number of threads may ask
/// at once; the ledger itself sees to it that changes come one after the other.
public struct LedgerSite: Sendable {
  /// The path of the ledger.
  let ledger: String

  /// Who is at the browser, by name.
  let person: String

  /// What time it is.
  let clock: @Sendable () -> Clock

  let tokens = FormTokens()

  /// The tables that wait to be loaded.
  let uploads = Uploads()

  /// Makes the pages of the ledger at a path, for one person on this machine.
  public init(ledger: String, person: String, clock: @escaping @Sendable () -> Clock) {
    self.ledger = ledger
    self.person = person
    self.clock = clock
  }

  /// Answers a request.
  public func respond(to request: Request) -> Response {
    switch (request.method, request.path) {
    case (.get, "/style.css"):
      return unsafe Self.asset(web_asset_style(), type: "text/css; charset=utf-8")
    case (.get, "/page.js"):
      return unsafe Self.asset(web_asset_script(), type: "text/javascript; charset=utf-8")
    default: break
    }
    // Another name for this machine may lead pages from elsewhere here.
    guard request.isFromHere, Self.isOwnName(request.headers["host"] ?? "") else {
      return Response(.forbidden, ErrorPage.html(for: .forbidden))
    }
    let session = request.cookie(FormTokens.cookie).flatMap { tokens.isSession($0) ? $0 : nil }
    if request.method == .post {
      guard let session, tokens.token(of: session) == request.typed(FormTokens.field) else {
        return Response(.forbidden, ErrorPage.html(for: .forbidden))
      }
    }
    let current = session ?? tokens.newSession()
    let visit = Visit(
      site: self, request: request, clock: clock(), token: tokens.token(of: current))
    var response = visit.response()
    if session == nil {
      response.headers.append(
        ("Set-Cookie", "\(FormTokens.cookie)=\(current); Path=/; HttpOnly; SameSite=Strict"))
    }
    return response
  }

  private static func isOwnName(_ host: String) -> Bool {
    let name = host.split(separator: ":").first.map(String.init) ?? ""
    return ["localhost", "127.0.0.1"].contains(name)
  }

  private static func asset(_ asset: web_asset, type: String) -> Response {
    let bytes = unsafe Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    var response = Response(.ok, type: type, body: bytes)
    response.headers.append(("Cache-Control", "no-cache"))
    return response
  }
}
