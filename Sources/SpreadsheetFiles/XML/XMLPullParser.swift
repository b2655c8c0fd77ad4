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

  /// The local name of the element whose start was read last.
  private(set) var name = ""

  /// How many elements are open.
  private var depth = 0

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
    switch event {
    case .start(let number, let isForeign, let attributes):
      depth += 1
      name = events.names[number]
      self.isForeign = isForeign
      self.attributes = attributes
      return .start
    case .end:
      depth -= 1
      return .end
    case .text(let range):
      text = range
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
    while let node = try next() {
      switch node {
      case .start:
        if !isForeign { try visit(&self) }
        while depth > level, try next() != nil {}
        if depth < level { return }
      case .end:
        if depth < level { return }
      case .text:
        continue
      }
    }
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
        if silentAbove == nil, name == except { silentAbove = depth }
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
    attributeBytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Visits the attributes of the current element by local name.
  func forEachAttribute(_ visit: (_ name: String, _ value: String) -> Void) {
    forEachAttributeBytes { name, value in visit(name, String(decoding: value, as: UTF8.self)) }
  }

  /// The value of an attribute as bytes, which cost nothing.
  func attributeBytes(_ name: String) -> ArraySlice<UInt8>? {
    for attribute in events.attributes[attributes] where events.names[attribute.name] == name {
      return events.bytes[attribute.value]
    }
    return nil
  }

  /// Visits the attributes as bytes, which cost nothing but must not be kept.
  func forEachAttributeBytes(_ visit: (_ name: String, _ value: ArraySlice<UInt8>) -> Void) {
    for attribute in events.attributes[attributes] {
      visit(events.names[attribute.name], events.bytes[attribute.value])
    }
  }

  /// Adds the text of the current node, which must be text.
  func appendValue(to text: inout [UInt8]) {
    text.append(contentsOf: events.bytes[self.text])
  }
}
