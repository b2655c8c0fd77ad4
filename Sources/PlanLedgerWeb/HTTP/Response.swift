/// What a browser is answered.
public struct Response: Sendable {
  /// What became of the request.
  public enum Status: Int, Hashable, Sendable {
    /// Here it is.
    case ok = 200
    /// It is done; look there.
    case seeOther = 303
    /// What was typed cannot be taken; the page says why.
    case badRequest = 400
    /// It may not be done by this person, or in this way.
    case forbidden = 403
    /// There is no such page.
    case notFound = 404
    /// A page that is only looked at, or a deed that is only done.
    case methodNotAllowed = 405
    /// The ledger does not allow it; the page says why.
    case conflict = 409
    /// More was sent than is taken.
    case contentTooLarge = 413
    /// Something failed that nobody typed.
    case internalServerError = 500
    /// The ledger is busy; ask again.
    case serviceUnavailable = 503
  }

  /// What became of the request.
  public var status: Status

  /// The headers in their order.
  public var headers: [(name: String, value: String)]

  /// The content.
  public var body: [UInt8]

  /// An answer with content of a type.
  init(_ status: Status, type: String, body: [UInt8]) {
    self.status = status
    headers = [("Content-Type", type)] + Self.manners
    self.body = body
  }

  /// A page.
  init(_ status: Status, _ page: HTML) {
    self.init(status, type: "text/html; charset=utf-8", body: Array(page.text.utf8))
    headers.append(("Cache-Control", "no-store"))
  }

  /// A page that was asked for.
  init(_ page: HTML) { self.init(.ok, page) }

  /// Sends the browser to another page, so that reloading does not do the same again.
  init(seeOther path: String) {
    self.init(.seeOther, type: "text/plain; charset=utf-8", body: [])
    headers.append(("Location", path))
    headers.append(("Cache-Control", "no-store"))
  }

  /// A file to be kept; `name` is what it is to be called.
  init(file name: String, type: String, body: [UInt8]) {
    self.init(.ok, type: type, body: body)
    let encoded = PathText.encode(name)
    headers.append(("Content-Disposition", "attachment; filename*=UTF-8''\(encoded)"))
    headers.append(("Cache-Control", "no-store"))
  }

  /// The value of the first header of that name.
  public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The content as text.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// What every answer carries: nothing from elsewhere is loaded, run or framed.
  private static let manners = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
  ]
}
