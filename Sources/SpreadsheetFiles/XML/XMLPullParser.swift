internal import CLibXML2

/// A parser that is asked for one node after another, so that memory does not grow with the file.
///
/// It never touches the network, expands no entity and refuses any document type. Elements are
/// told by their local names; elements outside the namespaces given, and everything in them, are
/// passed over by ``forEachChild(_:)``.
struct XMLPullParser: ~Copyable {
  enum Node { case start, end, text }

  private var parser: XMLEventParser
  private var feed: XMLFeed
  private var events: XMLEvents
  private let part: String
  private let path: String

  /// How many of the events were taken.
  private var position = 0

  /// Whether the document has ended, well or badly.
  private var isFinished = false

  /// The local name of the element whose start was read last, for fast comparison.
  private(set) var elementName = XMLName(number: 0)

  /// The local name of the element whose start was read last.
  var name: String { events.names[Int(elementName.number)] }

  /// How many elements are open.
  private(set) var depth = 0

  /// Whether the element begun last belongs to a namespace nobody asked for.
  private var isForeign = true

  /// The attributes of the element whose start was read last.
  private var attributes = 0..<0

  /// Where the text that was read last lies.
  private var text = 0..<0

  /// Starts parsing.
  ///
  /// - Parameters:
  ///   - source: The bytes.
  ///   - encoding: The encoding, where it is known better than the document does.
  ///   - part: The name of the document for messages; empty for the file itself.
  ///   - namespaces: The namespaces whose elements are wanted.
  ///   - path: The file for messages.
  /// - Throws: what kept the source from giving its first bytes.
  init(
    _ source: any XMLSource, encoding: String? = nil, part: String, namespaces: Set<String>,
    path: String
  ) throws(SpreadsheetFileError) {
    guard let parser = XMLEventParser(encoding: encoding) else {
      throw source.failure
        ?? .damaged(path: path, part: part.isEmpty ? nil : part, line: nil, .truncated)
    }
    self.parser = parser
    feed = XMLFeed(source)
    events = XMLEvents(namespaces: namespaces)
    self.part = part
    self.path = path
  }

  /// Moves to the next node; `nil` at the end of the document.
  mutating func next() throws(SpreadsheetFileError) -> Node? {
    while position == events.events.count {
      guard !isFinished else {
        if let failure = failure() { throw failure }
        return nil
      }
      parseMore()
    }
    let event = events.events[position]
    position += 1
    switch event.kind {
    case .start, .foreignStart:
      depth += 1
      elementName = event.name
      isForeign = event.kind == .foreignStart
      attributes = event.range
      return .start
    case .end:
      depth -= 1
      return .end
    case .text:
      text = event.range
      return .text
    }
  }

  private mutating func parseMore() {
    events.removeAll()
    position = 0
    attributes = 0..<0
    guard feed.read() else {
      isFinished = true
      return
    }
    let bytes = feed.bytes
    parser.parse(bytes.span.extracting(..<feed.count), into: &events)
    isFinished = feed.count == 0 || events.hasDocumentType || events.failure != nil
  }

  /// What went wrong, if the document did not simply end.
  private func failure() -> SpreadsheetFileError? {
    if let failure = feed.source.failure { return failure }
    if feed.hasTooManyAttributes {
      return .tooLarge(path: path, .attributes(AttributeCounter.limit))
    }
    if events.hasDocumentType { return .documentType(path: path, part: part) }
    guard let failure = events.failure else { return nil }
    let endCodes = [XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED]
    let isTruncated =
      feed.isCutOff || endCodes.contains { $0.rawValue == UInt32(failure.code) }
    return .damaged(
      path: path, part: part.isEmpty ? nil : part, line: failure.line,
      isTruncated ? .truncated : .notWellFormed(code: failure.code, detail: failure.detail))
  }
}

// MARK: - Content

extension XMLPullParser {
  /// Visits the children of the element whose start was read last, up to its end.
  ///
  /// `visit` may read on inside the child; what it leaves unread is passed over.
  mutating func forEachChild(
    _ visit: (inout XMLPullParser) throws(SpreadsheetFileError) -> Void
  ) throws(SpreadsheetFileError) {
    let level = depth
    while try moveToChild(ofLevel: level) { try visit(&self) }
  }

  /// Moves to the next child of the element that was opened as the `level`-th, passing over what was
  /// left unread of the last one.
  ///
  /// - Returns: `false` at the end of the element.
  mutating func moveToChild(ofLevel level: Int) throws(SpreadsheetFileError) -> Bool {
    while let node = try next() {
      switch node {
      case .start:
        if depth == level + 1, !isForeign { return true }
      case .end:
        if depth < level { return false }
      case .text:
        continue
      }
    }
    return false
  }

  /// Visits the root element, if it is one of ours, and reads the document to its end, so that
  /// damage behind the last wanted element is found as well.
  mutating func readRoot(
    _ visit: (inout XMLPullParser) throws(SpreadsheetFileError) -> Void
  ) throws(SpreadsheetFileError) {
    var isRoot = true
    while let node = try next() {
      guard case .start = node, isRoot else { continue }
      isRoot = false
      if !isForeign { try visit(&self) }
    }
  }

  /// Adds all text inside the current element to `text`, without that of elements named `except`.
  mutating func appendText(to text: inout [UInt8], except: String? = nil)
    throws(SpreadsheetFileError)
  {
    let level = depth
    var silentAbove: Int?
    while let node = try next() {
      switch node {
      case .start:
        if let except, silentAbove == nil, name == except { silentAbove = depth }
      case .end:
        if depth < level { return }
        if let limit = silentAbove, depth < limit { silentAbove = nil }
      case .text:
        if silentAbove == nil { appendValue(to: &text) }
      }
    }
  }

  /// The value of an attribute of the current element, by local name.
  func attribute(_ name: String) -> String? {
    for index in attributes {
      let attribute = events.attributes[index]
      if events.names[Int(attribute.name.number)] == name { return text(attribute.value) }
    }
    return nil
  }

  /// Visits the attributes of the current element by local name.
  func forEachAttribute(_ visit: (_ name: String, _ value: String) -> Void) {
    for index in attributes {
      let attribute = events.attributes[index]
      visit(events.names[Int(attribute.name.number)], text(attribute.value))
    }
  }

  private func text(_ part: Range<Int>) -> String {
    String(decoding: events.bytes.array(of: part), as: UTF8.self)
  }

  /// Adds the text of the current node, which must be text.
  func appendValue(to text: inout [UInt8]) {
    events.bytes.withSpan(of: self.text) { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    }
  }
}

// MARK: - Names and values without strings

extension XMLPullParser {
  /// The name that reads so, for comparison with ``elementName`` and the names of attributes.
  mutating func xmlName(_ text: String) -> XMLName { events.name(text) }

  /// The value of an attribute of the current element.
  func attribute(_ name: XMLName) -> [UInt8]? {
    for index in attributes where events.attributes[index].name == name {
      return events.bytes.array(of: events.attributes[index].value)
    }
    return nil
  }

  /// Visits the attributes of the current element.
  func forEachAttribute(_ visit: (_ name: XMLName, _ value: Span<UInt8>) -> Void) {
    for index in attributes {
      let attribute = events.attributes[index]
      events.bytes.withSpan(of: attribute.value) { visit(attribute.name, $0) }
    }
  }
}
