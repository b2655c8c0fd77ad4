import Foundation
import Glibc

@testable import PlanLedgerWeb

/// A browser that remembers its session and sends the token of the last form it saw.
///
/// It asks the pages in process or over a socket; both must answer alike.
final class Browser {
  /// How it reaches the pages.
  enum Way: String, CaseIterable, Sendable { case inProcess, socket }

  private let test: TestSite
  private let server: LedgerServer?
  private(set) var session: String?
  private(set) var token = ""

  init(_ test: TestSite, _ way: Way) throws {
    self.test = test
    server = way == .socket ? try LedgerServer(test.site, host: "127.0.0.1", port: 0) : nil
  }

  deinit { server?.stop() }

  /// Looks at a page.
  @discardableResult
  func get(_ address: String) throws -> Response { try send(.get, address, []) }

  /// Sends a form, with the token unless another one is given.
  func post(
    _ path: String, _ fields: [Request.Field], files: [Request.UploadedFile] = [],
    token: String? = nil
  ) throws -> Response {
    let all = [Request.Field(FormTokens.field, token ?? self.token)] + fields
    return try send(.post, path, all, files)
  }

  private func send(
    _ method: Request.Method, _ address: String, _ fields: [Request.Field],
    _ files: [Request.UploadedFile] = []
  ) throws -> Response {
    let cookie = session.map { "session=\($0)" }
    let response =
      try server.map { server in
        try SocketClient(port: server.port).send(method, address, fields, files, cookie: cookie)
      } ?? test.site.respond(to: request(method, address, fields, files, cookie: cookie))
    if let set = response.header("Set-Cookie"), let value = set.firstMatch(of: /session=(\w+)/) {
      session = String(value.1)
    }
    if let found = response.text.firstMatch(of: /name="token" value="(\w+)"/) {
      token = String(found.1)
    }
    return response
  }

  private func request(
    _ method: Request.Method, _ address: String, _ fields: [Request.Field],
    _ files: [Request.UploadedFile], cookie: String?
  ) -> Request {
    let halves = address.split(separator: "?", maxSplits: 1).map(String.init)
    var request = Request(method, halves[0].removingPercentEncoding ?? "")
    request.headers = ["host": "127.0.0.1"]
    if let cookie { request.headers["cookie"] = cookie }
    request.fields = fields
    request.files = files
    let pairs = halves.count > 1 ? halves[1].split(separator: "&") : []
    request.query = pairs.map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      return Request.Field(
        parts[0].removingPercentEncoding ?? "",
        parts.count > 1 ? parts[1].removingPercentEncoding ?? "" : "")
    }
    return request
  }
}

/// Speaks HTTP over a socket, as plainly as it goes.
struct SocketClient {
  let port: UInt16

  struct Failure: Error {}

  func send(
    _ method: Request.Method, _ address: String, _ fields: [Request.Field],
    _ files: [Request.UploadedFile], cookie: String?
  ) throws -> Response {
    var type = "application/x-www-form-urlencoded"
    var body = Array(
      fields.map { "\(PathText.encode($0.name))=\(PathText.encode($0.value))" }
        .joined(separator: "&").utf8)
    if !files.isEmpty {
      type = "multipart/form-data; boundary=\(Self.boundary)"
      body = Self.multipart(fields, files)
    }
    var head = "\(method.rawValue) \(address) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
    if let cookie { head += "Cookie: \(cookie)\r\n" }
    if method == .post {
      head += "Content-Type: \(type)\r\nContent-Length: \(body.count)\r\n"
    }
    return try Self.response(try exchange(Array((head + "\r\n").utf8) + body))
  }

  private static let boundary = "the-parts-of-a-form"

  private static func multipart(_ fields: [Request.Field], _ files: [Request.UploadedFile])
    -> [UInt8]
  {
    let part = "--\(boundary)\r\nContent-Disposition: form-data; name="
    var body: [UInt8] = []
    for field in fields {
      body += Array("\(part)\"\(field.name)\"\r\n\r\n\(field.value)\r\n".utf8)
    }
    for file in files {
      let head = "\(part)\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n"
      body += Array(head.utf8) + file.bytes + Array("\r\n".utf8)
    }
    return body + Array("--\(boundary)--\r\n".utf8)
  }

  /// Sends bytes as they are and reads until the other side closes.
  func exchange(_ bytes: [UInt8]) throws -> [UInt8] {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Failure() }
    defer { close(descriptor) }
    // An answer that does not come fails a test and does not hold it up.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    unsafe inet_pton(AF_INET, "127.0.0.1", &place.sin_addr)
    let connected = unsafe withUnsafePointer(to: &place) { place in
      unsafe place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        unsafe connect(descriptor, place, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Failure() }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      }
      if written <= 0 { break }
      rest = rest.dropFirst(written)
    }
    var answer: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(descriptor, &piece, piece.count)
      if count <= 0 { return answer }
      answer += piece[..<count]
    }
  }

  /// Takes an answer apart.
  static func response(_ bytes: [UInt8]) throws -> Response {
    let end = Array("\r\n\r\n".utf8)
    guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: end) }) else {
      throw Failure()
    }
    let lines = String(decoding: bytes[..<place], as: UTF8.self).components(separatedBy: "\r\n")
    let code = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    guard let status = Response.Status(rawValue: code) else { throw Failure() }
    var response = Response(status, type: "", body: Array(bytes[(place + 4)...]))
    response.headers = lines.dropFirst().compactMap { line in
      let halves = line.split(separator: ":", maxSplits: 1).map(String.init)
      return halves.count == 2 ? (halves[0], String(halves[1].drop { $0 == " " })) : nil
    }
    return response
  }
}
