internal import CLibXML2

/// Parses a web page with libxml2, which mends what pages leave out, and tells a visitor.
///
/// The page is never built in memory, nothing is loaded, and no entity but those of HTML is known.
final class HTMLParsing {
  private let visitor: any HTMLVisitor
  private let path: String
  private var depth = 0
  private var failure: SpreadsheetFileError?

  /// How deep elements may lie in each other; libxml2 compares each end with all open elements.
  private static let deepest = 512

  private init(_ visitor: any HTMLVisitor, path: String) {
    self.visitor = visitor
    self.path = path
  }

  private static let initialized: Void = xmlInitParser()

  /// Parses a page in UTF-8 without illegal characters.
  static func parse(_ page: [UInt8], _ visitor: any HTMLVisitor, path: String)
    throws(SpreadsheetFileError)
  {
    initialized
    guard HTMLTagWatch.accepts(page) else {
      throw .tooLarge(path: path, .attributes(HTMLTagWatch.limit))
    }
    guard let length = Int32(exactly: page.count), let context = unsafe htmlNewParserCtxt() else {
      throw .tooLarge(path: path, .fileBytes(Int(Int32.max)))
    }
    defer { unsafe htmlFreeParserCtxt(context) }
    let parsing = HTMLParsing(visitor, path: path)
    unsafe parsing.listen(to: context)
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    unsafe page.withUnsafeBytes { bytes in
      unsafe _ = htmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), length, nil,
        DecodedText.utf8Name, Int32(options))
    }
    if let failure = parsing.failure { throw failure }
  }

  /// Replaces the calls that would build the page by calls of this object.
  private func listen(to context: htmlParserCtxtPtr) {
    var calls = unsafe htmlSAXHandler()
    unsafe calls.startElement = { user, name, attributes in
      unsafe HTMLParsing.of(user)?.start(name, attributes)
    }
    unsafe calls.endElement = { user, name in unsafe HTMLParsing.of(user)?.end(name) }
    unsafe calls.characters = { user, text, length in
      unsafe HTMLParsing.of(user)?.text(text, length)
    }
    unsafe calls.ignorableWhitespace = unsafe calls.characters
    unsafe calls.cdataBlock = unsafe calls.characters
    unsafe context.pointee.sax.pointee = calls
    unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> HTMLParsing? {
    unsafe user.map { unsafe Unmanaged<HTMLParsing>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard failure == nil, let name = unsafe name else { return }
    var values: [String: String] = [:]
    if let attributes = unsafe attributes {
      var place = 0
      // Names and values alternate; an attribute without a value has none.
      while let attribute = unsafe attributes[place] {
        let value = unsafe attributes[place + 1].map { unsafe String(cString: $0) }
        unsafe values[String(cString: attribute).lowercased()] = value ?? ""
        place += 2
      }
    }
    depth += 1
    do throws(SpreadsheetFileError) {
      guard depth <= Self.deepest else { throw .tooLarge(path: path, .nesting(Self.deepest)) }
      try visitor.start(unsafe String(cString: name), values)
    } catch {
      failure = error
    }
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    guard failure == nil, let name = unsafe name else { return }
    depth -= 1
    do throws(SpreadsheetFileError) {
      try visitor.end(unsafe String(cString: name))
    } catch {
      failure = error
    }
  }

  private func text(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard failure == nil else { return }
    unsafe visitor.text(UnsafeBufferPointer(start: text, count: Int(length)))
  }
}
