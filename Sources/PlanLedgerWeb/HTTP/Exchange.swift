internal import CMicroHTTPD
internal import Glibc

/// One request as it arrives, piece by piece, and its answer.
///
/// One thread at a time works on it, which libmicrohttpd sees to.
@safe final class Exchange {
  private var request: Request
  private let limit: Int

  /// Takes a form apart; `nil` where none is sent.
  private var form: OpaquePointer?

  /// The bytes that have arrived.
  private var received = 0

  /// The first thing that was wrong with the request.
  private var failure: Response.Status?

  private init(_ request: Request, limit: Int) {
    self.request = request
    self.limit = limit
  }

  deinit {
    if let form = unsafe form { unsafe MHD_destroy_post_processor(form) }
  }

  // MARK: What libmicrohttpd calls

  /// Called for the headers, for every piece of the body, and at its end.
  static let access: MHD_AccessHandlerCallback = {
    service, connection, url, method, _, bytes, count, state in
    guard let context = unsafe service, let connection = unsafe connection, let url = unsafe url,
      let method = unsafe method, let count = unsafe count, let state = unsafe state
    else { return .NO }
    let service = unsafe Unmanaged<ExchangeService>.fromOpaque(context).takeUnretainedValue()
    guard let known = unsafe state.pointee else {
      let exchange = unsafe Exchange.begin(
        connection, url: String(cString: url), method: String(cString: method),
        limit: service.limit)
      unsafe state.pointee = Unmanaged.passRetained(exchange).toOpaque()
      // What is refused by its headers alone is refused before its body comes.
      return exchange.failure == nil ? .YES : unsafe exchange.answer(connection, by: service)
    }
    let exchange = unsafe Unmanaged<Exchange>.fromOpaque(known).takeUnretainedValue()
    if let bytes = unsafe bytes, unsafe count.pointee > 0 {
      unsafe exchange.take(bytes, count.pointee)
      unsafe count.pointee = 0
      return .YES
    }
    return unsafe exchange.answer(connection, by: service)
  }

  /// Called when a request is over, well or badly.
  static let completed: MHD_RequestCompletedCallback = { _, _, state, _ in
    guard let state = unsafe state, let known = unsafe state.pointee else { return }
    unsafe Unmanaged<Exchange>.fromOpaque(known).release()
    unsafe state.pointee = nil
  }

  // MARK: The request

  private static func begin(
    _ connection: OpaquePointer, url: String, method: String, limit: Int
  ) -> Exchange {
    var request = Request(Request.Method(rawValue: method) ?? .get, url)
    request.query = unsafe fields(of: connection, .GET_ARGUMENT_KIND)
    for field in unsafe fields(of: connection, .HEADER_KIND) {
      request.headers[field.name.lowercased()] = field.value
    }
    request.isFromHere = unsafe isFromHere(connection)
    let exchange = Exchange(request, limit: limit)
    switch method {
    case "GET", "HEAD":
      break
    case "POST":
      let context = unsafe Unmanaged.passUnretained(exchange).toOpaque()
      unsafe exchange.form = MHD_create_post_processor(connection, 65_536, field, context)
      // A body that is no form can mean nothing here.
      if unsafe exchange.form == nil { exchange.failure = .badRequest }
    default:
      exchange.failure = .methodNotAllowed
    }
    if let length = request.headers["content-length"].flatMap({ Int($0) }), length > limit {
      exchange.failure = .contentTooLarge
    }
    return exchange
  }

  private static func fields(of connection: OpaquePointer, _ kind: MHD_ValueKind)
    -> [Request.Field]
  {
    var fields: [Request.Field] = []
    unsafe withUnsafeMutablePointer(to: &fields) { fields in
      _ = unsafe MHD_get_connection_values_n(
        connection, kind,
        { context, _, name, nameCount, value, valueCount in
          guard let context = unsafe context, let name = unsafe name else { return .YES }
          let fields = unsafe context.assumingMemoryBound(to: [Request.Field].self)
          unsafe fields.pointee.append(
            Request.Field(Exchange.text(name, nameCount), Exchange.text(value, valueCount)))
          return .YES
        }, fields)
    }
    return fields
  }

  private static func text(_ bytes: UnsafePointer<CChar>?, _ count: Int) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  private static func isFromHere(_ connection: OpaquePointer) -> Bool {
    guard let address = unsafe shim_client(connection),
      unsafe address.pointee.sa_family == sa_family_t(AF_INET)
    else { return false }
    return unsafe address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
      unsafe UInt32(bigEndian: address.pointee.sin_addr.s_addr) >> 24 == 127
    }
  }

  // MARK: The body

  private func take(_ bytes: UnsafePointer<CChar>, _ count: Int) {
    received += count
    if received > limit, failure == nil { failure = .contentTooLarge }
    guard failure == nil, let form = unsafe form else { return }
    if unsafe MHD_post_process(form, bytes, count) == .NO, failure == nil { failure = .badRequest }
  }

  /// Called for every piece of a field; `offset` is 0 at its first.
  private static let field: MHD_PostDataIterator = {
    context, _, name, fileName, _, _, bytes, offset, count in
    guard let context = unsafe context, let name = unsafe name else { return .NO }
    let exchange = unsafe Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
    let content = unsafe UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
    unsafe exchange.add(
      String(cString: name), fileName.map { unsafe String(cString: $0) }, content, at: offset)
    return .YES
  }

  private func add(
    _ name: String, _ fileName: String?, _ bytes: UnsafeRawBufferPointer, at offset: UInt64
  ) {
    if let fileName {
      if offset == 0 {
        request.files.append(Request.UploadedFile(field: name, name: fileName, bytes: []))
      }
      unsafe request.files[request.files.count - 1].bytes.append(contentsOf: bytes)
    } else {
      if offset == 0 { texts.append((name, [])) }
      unsafe texts[texts.count - 1].bytes.append(contentsOf: bytes)
    }
  }

  /// The fields so far as bytes: a character may be cut between two pieces.
  private var texts: [(name: String, bytes: [UInt8])] = []

  // MARK: The answer

  private func answer(_ connection: OpaquePointer, by service: ExchangeService) -> MHD_Result {
    request.fields = texts.map { Request.Field($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    let response =
      failure.map { Response($0, ErrorPage.html(for: $0)) } ?? service.respond(request)
    let made = unsafe response.body.withUnsafeBytes { bytes in
      unsafe MHD_create_response_from_buffer(
        bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
    }
    guard let made = unsafe made else { return .NO }
    defer { unsafe MHD_destroy_response(made) }
    for (name, value) in response.headers { unsafe _ = MHD_add_response_header(made, name, value) }
    return unsafe MHD_queue_response(connection, UInt32(response.status.rawValue), made)
  }
}
