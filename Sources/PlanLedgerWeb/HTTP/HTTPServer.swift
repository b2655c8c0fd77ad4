internal import CMicroHTTPD
internal import Glibc

/// Answers browsers over a socket: libmicrohttpd takes the requests, `respond` answers them.
///
/// Requests are answered by several threads at once, so `respond` must bear that.
final class HTTPServer: Sendable {
  /// How a server listens.
  struct Address: Hashable, Sendable {
    /// The address of this machine to listen on, such as `127.0.0.1`.
    var host: String
    /// The port; 0 lets the system choose.
    var port: UInt16
  }

  /// Why a server cannot listen.
  enum Failure: Error, Hashable {
    /// The address is none of this machine's, or none at all.
    case addressUnknown(String)
    /// Another program listens on the port, or it may not be used.
    case portTaken(UInt16)
  }

  /// How many threads answer: one slow answer must not keep the others waiting.
  private static let threads: Int = 8

  /// How many seconds a browser may be silent.
  private static let patience: Int = 30

  private let daemon: DaemonHandle

  /// The port the server listens on.
  let port: UInt16

  /// Begins to listen.
  init(
    at address: Address, limit: Int, respond: @escaping @Sendable (Request) -> Response
  ) throws(Failure) {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = address.port.bigEndian
    guard unsafe inet_pton(AF_INET, address.host, &place.sin_addr) == 1 else {
      throw .addressUnknown(address.host)
    }
    let service = ExchangeService(limit: limit, respond: respond)
    let context = unsafe Unmanaged.passRetained(service)
    let started: OpaquePointer? = unsafe withUnsafeMutablePointer(to: &place) { place in
      var options = unsafe [
        MHD_OptionItem(
          option: .SOCK_ADDR, value: 0, ptr_value: UnsafeMutableRawPointer(place)),
        MHD_OptionItem(option: .THREAD_POOL_SIZE, value: Self.threads, ptr_value: nil),
        MHD_OptionItem(option: .CONNECTION_TIMEOUT, value: Self.patience, ptr_value: nil),
        MHD_OptionItem(option: .CONNECTION_LIMIT, value: 200, ptr_value: nil),
        MHD_OptionItem(option: .END, value: 0, ptr_value: nil),
      ]
      let flags =
        MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_USE_ITC.rawValue
      return unsafe shim_start(
        flags, 0, Exchange.access, context.toOpaque(), Exchange.completed, &options)
    }
    guard let started = unsafe started else {
      unsafe context.release()
      throw .portTaken(address.port)
    }
    unsafe daemon = DaemonHandle(started)
    port = unsafe shim_port(started)
  }

  /// Takes no more requests, lets those under way end, and stops.
  func stop() {
    // The library lets go of the socket, which would otherwise go on taking connections.
    let listening = unsafe MHD_quiesce_daemon(daemon.pointer)
    if listening >= 0 { close(listening) }
    for _ in 0..<Self.patience * 20 where unsafe shim_connections(daemon.pointer) > 0 {
      usleep(50_000)
    }
    unsafe MHD_stop_daemon(daemon.pointer)
  }
}

/// The library's daemon, whose functions may be called by any thread.
@safe private struct DaemonHandle: @unchecked Sendable {
  let pointer: OpaquePointer
  init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }
}

/// What the threads of a server share: nothing that changes.
final class ExchangeService: Sendable {
  /// How many bytes a request may hold.
  let limit: Int
  let respond: @Sendable (Request) -> Response

  init(limit: Int, respond: @escaping @Sendable (Request) -> Response) {
    self.limit = limit
    self.respond = respond
  }
}
