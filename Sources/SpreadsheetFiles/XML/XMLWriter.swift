internal import CLibXML2

/// Writes indented XML into memory.
///
/// A call that fails makes ``finish()`` return `nil`; until then nothing needs to be checked.
@safe struct XMLWriter: ~Copyable {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr
  private var hasFailed = false

  /// Starts a document in UTF-8; `nil` if there is no memory.
  init?() {
    guard let buffer = unsafe xmlBufferCreate() else { return nil }
    guard let writer = unsafe xmlNewTextWriterMemory(buffer, 0) else {
      unsafe xmlBufferFree(buffer)
      return nil
    }
    unsafe self.buffer = buffer
    unsafe self.writer = writer
    check(unsafe xmlTextWriterSetIndent(writer, 1))
    check(unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
  }

  deinit {
    unsafe xmlFreeTextWriter(writer)
    unsafe xmlBufferFree(buffer)
  }

  private mutating func check(_ result: Int32) {
    if result < 0 { hasFailed = true }
  }

  /// Writes an instruction to programs.
  mutating func instruction(_ target: String, _ content: String) {
    check(unsafe xmlTextWriterWritePI(writer, target, content))
  }

  /// Writes an element with attributes in the order given; `content` writes what is inside.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    check(unsafe xmlTextWriterStartElement(writer, name))
    for (attribute, value) in attributes { self.attribute(attribute, value) }
    content(&self)
    check(unsafe xmlTextWriterEndElement(writer))
  }

  /// Writes an element that holds text alone.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an attribute of the element just begun.
  mutating func attribute(_ name: String, _ value: String) {
    check(unsafe xmlTextWriterWriteAttribute(writer, name, value))
  }

  /// Writes text; line breaks become references, which no program mistakes for indentation.
  mutating func text(_ text: String) {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if number > 0 { check(unsafe xmlTextWriterWriteRaw(writer, "&#10;")) }
      check(unsafe xmlTextWriterWriteString(writer, String(line)))
    }
  }

  /// Ends the document.
  mutating func finish() -> [UInt8]? {
    check(unsafe xmlTextWriterEndDocument(writer))
    check(unsafe xmlTextWriterFlush(writer))
    guard !hasFailed, let content = unsafe xmlBufferContent(buffer) else { return nil }
    let count = Int(unsafe xmlBufferLength(buffer))
    return unsafe Array(UnsafeBufferPointer(start: content, count: count))
  }
}
