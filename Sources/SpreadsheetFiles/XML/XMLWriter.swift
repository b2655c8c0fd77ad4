internal import CLibXML2

/// Writes indented XML into a file.
///
/// A call that fails makes ``finish()`` fail; until then nothing needs to be checked.
@safe struct XMLWriter: ~Copyable {
  private let writer: xmlTextWriterPtr
  private let output: XMLOutput
  private var hasFailed = false

  /// Starts a document in UTF-8.
  init(to file: OutputFile) throws(SheetWritingError) {
    output = XMLOutput(file)
    guard let buffer = unsafe output.open() else { throw .library(code: 0) }
    guard let writer = unsafe xmlNewTextWriter(buffer) else {
      unsafe _ = xmlOutputBufferClose(buffer)
      throw .library(code: 0)
    }
    unsafe self.writer = writer
    check(unsafe xmlTextWriterSetIndent(writer, 1))
    check(unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
  }

  deinit { unsafe xmlFreeTextWriter(writer) }

  private mutating func check(_ result: Int32) {
    if result < 0 { hasFailed = true }
  }

  /// Writes an instruction to programs.
  mutating func instruction(_ target: String, _ content: String) {
    check(unsafe xmlTextWriterWritePI(writer, target, content))
  }

  /// Writes an element with attributes in the order given; `content` writes what is inside.
  mutating func element<Failure>(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout XMLWriter) throws(Failure) -> Void
  ) throws(Failure) {
    check(unsafe xmlTextWriterStartElement(writer, name))
    for (attribute, value) in attributes { self.attribute(attribute, value) }
    try content(&self)
    check(unsafe xmlTextWriterEndElement(writer))
  }

  /// Writes an element that holds nothing.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    element(name, attributes) { _ in }
  }

  /// Writes an element that holds text alone.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes text; line breaks become references, which no program mistakes for indentation.
  private mutating func text(_ text: String) {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if number > 0 { check(unsafe xmlTextWriterWriteRaw(writer, "&#10;")) }
      check(unsafe xmlTextWriterWriteString(writer, String(line)))
    }
  }

  /// Writes an attribute of the element just begun.
  mutating func attribute(_ name: String, _ value: String) {
    check(unsafe xmlTextWriterWriteAttribute(writer, name, value))
  }

  /// Writes finished markup, as it is, inside the element just begun.
  mutating func markup(_ bytes: [UInt8]) {
    let result = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe xmlTextWriterWriteRawLen(writer, bytes.baseAddress, Int32(bytes.count))
    }
    check(result)
  }

  /// Ends the document.
  mutating func finish() throws(SheetWritingError) {
    check(unsafe xmlTextWriterEndDocument(writer))
    check(unsafe xmlTextWriterFlush(writer))
    if let failure = output.failure { throw failure }
    guard !hasFailed else { throw .library(code: 0) }
  }
}
