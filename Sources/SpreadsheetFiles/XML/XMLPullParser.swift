internal import CLibXML2

/// A parser that is asked for one node after another, so that memory does not grow with the file.
///
/// It never touches the network, expands no entity and refuses any document type. Elements are
/// told by their local names; elements outside the namespaces given, and everything in them, are
/// passed over by ``forEachChild(_:)``.
@safe struct XMLPullParser: ~Copyable {
  enum Node { case start, end, text }

  private let reader: xmlTextReaderPtr
  private let input: XMLInput
  private let part: String
  private let path: String
  private let namespaces: Set<String>

  /// The local name of the element whose start was read last.
  private(set) var name = ""

  /// How many elements are open.
  private var depth = 0

  /// Whether the last start belongs to an element without content, whose end libxml2 leaves out.
  private var endIsDue = false

  /// The namespace of the last element, interned by libxml2, and whether it is one of ours.
  private var lastNamespace: UnsafePointer<xmlChar>?
  private var isForeign = true

  private static let initialized: Void = xmlInitParser()

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
    Self.initialized
    let input = XMLInput(source)
    let context = unsafe Unmanaged.passUnretained(input).toOpaque()
    var options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOCDATA.rawValue
    if encoding != nil { options |= XML_PARSE_IGNORE_ENC.rawValue }
    guard
      let reader = unsafe xmlReaderForIO(
        XMLInput.read, nil, context, nil, encoding, Int32(options))
    else {
      throw source.failure
        ?? .damaged(path: path, part: part.isEmpty ? nil : part, line: nil, .truncated)
    }
    unsafe xmlTextReaderSetStructuredErrorHandler(reader, XMLInput.report, context)
    unsafe self.reader = reader
    self.input = input
    self.part = part
    self.path = path
    self.namespaces = namespaces
  }

  deinit { unsafe xmlFreeTextReader(reader) }

  /// Moves to the next node; `nil` at the end of the document.
  mutating func next() throws(SpreadsheetFileError) -> Node? {
    if endIsDue {
      endIsDue = false
      depth -= 1
      return .end
    }
    while unsafe xmlTextReaderRead(reader) == 1 {
      switch unsafe xmlReaderTypes(rawValue: UInt32(xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT:
        depth += 1
        endIsDue = unsafe xmlTextReaderIsEmptyElement(reader) == 1
        noteNames()
        return .start
      case XML_READER_TYPE_END_ELEMENT:
        depth -= 1
        return .end
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
        throw .documentType(path: path, part: part)
      default:
        continue
      }
    }
    if let failure = failure() { throw failure }
    return nil
  }

  private mutating func noteNames() {
    name = unsafe xmlTextReaderConstLocalName(reader).map { unsafe String(cString: $0) } ?? ""
    let namespace = unsafe xmlTextReaderConstNamespaceUri(reader)
    guard unsafe namespace != lastNamespace || namespace == nil else { return }
    unsafe lastNamespace = namespace
    isForeign = unsafe namespace.map { unsafe !namespaces.contains(String(cString: $0)) } ?? true
  }

  /// What went wrong, if the document did not simply end.
  private func failure() -> SpreadsheetFileError? {
    if let failure = input.source.failure { return failure }
    if input.hasTooManyAttributes {
      return .tooLarge(path: path, .attributes(AttributeCounter.limit))
    }
    guard let failure = input.failure else { return nil }
    let endCodes = [XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED]
    let isTruncated =
      input.isCutOff || endCodes.contains { $0.rawValue == UInt32(failure.code) }
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
    var found: String?
    forEachAttribute { attribute, value in
      if attribute == name { found = value }
    }
    return found
  }

  /// Visits the attributes of the current element by local name.
  func forEachAttribute(_ visit: (_ name: String, _ value: String) -> Void) {
    while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard let name = unsafe xmlTextReaderConstLocalName(reader),
        let value = unsafe xmlTextReaderConstValue(reader)
      else { continue }
      unsafe visit(String(cString: name), String(cString: value))
    }
    unsafe xmlTextReaderMoveToElement(reader)
  }

  /// Adds the text of the current node, which must be text.
  func appendValue(to text: inout [UInt8]) {
    guard let value = unsafe xmlTextReaderConstValue(reader) else { return }
    let length = Int(unsafe xmlStrlen(value))
    unsafe text.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
  }
}
