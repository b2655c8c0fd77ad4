import Foundation
import Glibc
import Synchronization
import Testing

@testable import PlanLedgerWeb

@Suite("The server")
struct ServerTests {
  private static let page = Request(.get, "/")

  private func server(_ respond: @escaping @Sendable (Request) -> Response) throws -> HTTPServer {
    try HTTPServer(
      at: HTTPServer.Address(host: "127.0.0.1", port: 0), limit: 1_000, respond: respond)
  }

  private func get(_ server: HTTPServer, _ address: String = "/") throws -> Response {
    try SocketClient(port: server.port).send(.get, address, [], [], cookie: nil)
  }

  @Test("says that a port is taken, and what is no address")
  func refusals() throws {
    let first = try server { _ in Response("<p>here</p>") }
    defer { first.stop() }
    #expect(throws: HTTPServer.Failure.portTaken(first.port)) {
      try HTTPServer(
        at: HTTPServer.Address(host: "127.0.0.1", port: first.port), limit: 1
      ) { _ in Response("") }
    }
    #expect(throws: HTTPServer.Failure.addressUnknown("office")) {
      try HTTPServer(at: HTTPServer.Address(host: "office", port: 0), limit: 1) { _ in Response("")
      }
    }
    #expect(try get(first).text == "<p>here</p>")
  }

  @Test("hands over what was asked for, decoded")
  func requests() throws {
    let seen = Mutex<Request?>(nil)
    let server = try server { request in
      seen.withLock { $0 = request }
      return Response("")
    }
    defer { server.stop() }
    _ = try SocketClient(port: server.port).send(
      .post, "/items/%E4%B8%80%2F%E4%BA%8C?text=%E4%B8%89+%E5%9B%9B&text=",
      [Request.Field("甲", "乙 & 丙\r\n丁")], [], cookie: "session=1; other=2")
    let request = try #require(seen.withLock { $0 })
    #expect(request.method == .post && request.path == "/items/一/二" && request.isFromHere)
    #expect(request.query == [Request.Field("text", "三 四"), Request.Field("text", "")])
    #expect(request.fields == [Request.Field("甲", "乙 & 丙\r\n丁")])
    #expect(request.cookie("other") == "2" && request.cookie("none") == nil)
  }

  @Test("answers others while some are slow, and lets all under way end when it stops")
  func slowness() async throws {
    let server = try server { request in
      if request.path == "/slow" { usleep(400_000) }
      return Response("<p>\(request.path)</p>")
    }
    let slow = (0..<4).map { _ in Task.detached { try self.get(server, "/slow").text } }
    try await Task.sleep(for: .milliseconds(100))
    // Connections that never ask for anything keep nobody waiting either.
    let silent = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(silent) }
    #expect(try get(server, "/quick").text == "<p>/quick</p>")
    server.stop()
    for task in slow { #expect(try await task.value == "<p>/slow</p>") }
    #expect(throws: (any Error).self) { try get(server) }
  }
}
