/// The pages of a ledger, served to the browsers of this machine.
public struct LedgerServer: Sendable {
  private let server: HTTPServer
  private let site: LedgerSite

  /// The most a request may hold, in bytes: a large table, or a scanned proof.
  public static let limit = 20_000_000

  /// Why a server cannot listen.
  public enum Failure: Error, Hashable, Sendable {
    /// The address is no IPv4 address of this machine's.
    case addressUnknown(String)
    /// Another program listens on the port, or it may not be used.
    case portTaken(UInt16)
  }

  /// Begins to listen; port 0 lets the system choose one.
  public init(_ site: LedgerSite, host: String, port: UInt16) throws(Failure) {
    self.site = site
    do throws(HTTPServer.Failure) {
      server = try HTTPServer(
        at: HTTPServer.Address(host: host, port: port), limit: Self.limit
      ) { site.respond(to: $0) }
    } catch {
      switch error {
      case .addressUnknown(let host): throw .addressUnknown(host)
      case .portTaken(let port): throw .portTaken(port)
      }
    }
  }

  /// The port it listens on.
  public var port: UInt16 { server.port }

  /// Takes no more requests, lets those under way end, stops, and forgets tables nobody loaded.
  public func stop() {
    server.stop()
    site.uploads.removeAll()
  }
}
