internal import CLibXML2

/// A libxml2 parser that is fed a document piece by piece and hands back its events.
///
/// It never touches the network and expands no entity; a document type stops it.
@safe struct XMLEventParser: ~Copyable {
  private let context: xmlParserCtxtPtr

  private static let initialized: Void = xmlInitParser()

  /// Prepares a parser; `nil` where there is no memory or `encoding`, if it is known better than
  /// the document does, is unknown.
  init?(encoding: String?) {
    Self.initialized
    var handler = unsafe Self.handler
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
      return nil
    }
    var options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    if encoding != nil { options |= XML_PARSE_IGNORE_ENC.rawValue }
    unsafe xmlCtxtUseOptions(context, Int32(options))
    // libxml2 reads UTF-8 as it is, and would copy it if it were told.
    if let encoding, encoding.uppercased() != "UTF-8" {
      guard let converter = unsafe xmlFindCharEncodingHandler(encoding),
        unsafe xmlSwitchToEncoding(context, converter) == 0
      else {
        unsafe xmlFreeParserCtxt(context)
        return nil
      }
    }
    unsafe self.context = context
  }

  deinit { unsafe xmlFreeParserCtxt(context) }

  /// Parses the next piece, or the end where `piece` is empty, and adds what it holds to `events`.
  mutating func parse(_ piece: Span<UInt8>, into events: inout XMLEvents) {
    unsafe withUnsafeMutablePointer(to: &events) { events in
      unsafe context.pointee._private = UnsafeMutableRawPointer(events)
      unsafe piece.withUnsafeBytes { bytes in
        let text = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        unsafe _ = xmlParseChunk(context, text, Int32(bytes.count), bytes.isEmpty ? 1 : 0)
      }
      unsafe context.pointee._private = nil
    }
  }

  // MARK: Callbacks

  /// What libxml2 calls: the data is the parser's context, whose private part are the ``XMLEvents``
  /// that ``parse(_:into:)`` was given.
  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { data, name, _, namespace, _, _, count, _, values in
      guard let events = unsafe XMLEventParser.events(data), let name = unsafe name else { return }
      unsafe events.pointee.begin(name, namespace, values, count: Int(count))
      guard unsafe events.pointee.depth > XMLEvents.depthLimit else { return }
      unsafe events.pointee.note(
        XMLEvents.Failure(
          code: Int(XML_ERR_INTERNAL_ERROR.rawValue), line: Int(xmlSAX2GetLineNumber(data)),
          detail: "Excessive depth in document: \(XMLEvents.depthLimit)"))
      unsafe XMLEventParser.stop(data)
    }
    unsafe handler.endElementNs = { data, _, _, _ in
      unsafe XMLEventParser.events(data)?.pointee.end()
    }
    unsafe handler.characters = XMLEventParser.takeText
    unsafe handler.ignorableWhitespace = XMLEventParser.takeText
    unsafe handler.cdataBlock = XMLEventParser.takeText
    unsafe handler.internalSubset = { data, _, _, _ in
      unsafe XMLEventParser.events(data)?.pointee.noteDocumentType()
      unsafe XMLEventParser.stop(data)
    }
    unsafe handler.serror = { data, error in
      guard let events = unsafe XMLEventParser.events(data),
        let error = unsafe error?.pointee, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue
      else { return }
      let detail = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
      unsafe events.pointee.note(
        XMLEvents.Failure(
          code: Int(error.code), line: Int(error.line),
          detail: String(detail.split(whereSeparator: \.isNewline).joined(separator: " "))))
    }
    return unsafe handler
  }

  private static let takeText: charactersSAXFunc = { data, text, count in
    guard let events = unsafe XMLEventParser.events(data), let text = unsafe text else { return }
    unsafe events.pointee.add(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  private static func events(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLEvents>? {
    let context = unsafe data?.assumingMemoryBound(to: xmlParserCtxt.self)
    return unsafe context?.pointee._private?.assumingMemoryBound(to: XMLEvents.self)
  }

  /// Ends the parsing; libxml2 calls nothing any more.
  private static func stop(_ data: UnsafeMutableRawPointer?) {
    unsafe xmlStopParser(data?.assumingMemoryBound(to: xmlParserCtxt.self))
  }
}
