internal import CLibXML2

/// What libxml2's callbacks reach: the source of bytes, and the first error reported.
final class XMLInput {
  /// The first error that ends the parsing.
  struct Failure {
    let code: Int
    let line: Int
    let detail: String
  }

  let source: any XMLSource
  private(set) var failure: Failure?

  /// Whether an element with too many attributes stopped the reading.
  private(set) var hasTooManyAttributes = false

  private var attributes = AttributeCounter()

  /// Whether the source has ended.
  private var hasEnded = false

  /// The last byte that is no blank.
  private var lastByte: UInt8?

  init(_ source: any XMLSource) { self.source = source }

  /// Whether the source ended in the middle of something, since a document ends with a tag.
  var isCutOff: Bool { hasEnded && lastByte != UInt8(ascii: ">") }

  private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = unsafe source.read(into: buffer)
    guard count > 0 else {
      hasEnded = true
      return count
    }
    let bytes = unsafe buffer[..<count]
    if let byte = unsafe bytes.last(where: { $0 > 0x20 }) { lastByte = byte }
    guard unsafe attributes.watch(bytes) else {
      hasTooManyAttributes = true
      return -1
    }
    return count
  }

  /// Hands bytes to libxml2; the context is an ``XMLInput``.
  static let read: xmlInputReadCallback = { context, buffer, length in
    guard let context = unsafe context, let buffer = unsafe buffer, length >= 0 else { return -1 }
    let input = unsafe Unmanaged<XMLInput>.fromOpaque(context).takeUnretainedValue()
    let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))
    return Int32(unsafe input.read(into: target))
  }

  /// Keeps the first error libxml2 reports; later ones are consequences.
  static let report: xmlStructuredErrorFunc = { context, error in
    guard let context = unsafe context, let error = unsafe error?.pointee else { return }
    let input = unsafe Unmanaged<XMLInput>.fromOpaque(context).takeUnretainedValue()
    guard input.failure == nil, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else {
      return
    }
    let detail = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
    input.failure = unsafe Failure(
      code: Int(error.code), line: Int(error.line),
      detail: String(detail.split(whereSeparator: \.isNewline).joined(separator: " ")))
  }
}
