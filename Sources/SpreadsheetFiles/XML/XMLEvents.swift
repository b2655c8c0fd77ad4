internal import CLibXML2

/// What libxml2 found in one piece of a document, until it is asked for.
///
/// Names are kept once for the whole document and compared as numbers; values of attributes and
/// texts lie end to end in one buffer that every piece uses again, so that an element costs no
/// memory of its own.
@safe struct XMLEvents: ~Copyable {
  /// An event of the document, in sixteen bytes.
  struct Event: BitwiseCopyable {
    /// What happened: an element that is wanted began, one that is not, one ended, or text came.
    enum Kind: UInt8 { case start, foreignStart, end, text }

    let kind: Kind

    /// The name of the element that began.
    let name: XMLName

    fileprivate let start: UInt32
    fileprivate let end: UInt32

    /// Where the attributes of the element lie in ``attributes``, or the text in ``bytes``.
    var range: Range<Int> { Int(start)..<Int(end) }

    fileprivate init(_ kind: Kind, _ range: Range<Int>, name: XMLName = XMLName(number: 0)) {
      self.kind = kind
      self.name = name
      start = UInt32(range.lowerBound)
      end = UInt32(range.upperBound)
    }
  }

  /// An attribute: its name, and where in ``bytes`` its value lies.
  struct Attribute: BitwiseCopyable {
    let name: XMLName
    fileprivate let start: UInt32
    fileprivate let end: UInt32

    /// Where the value lies.
    var value: Range<Int> { Int(start)..<Int(end) }
  }

  /// The first error libxml2 reported; later ones are consequences.
  struct Failure {
    let code: Int
    let line: Int
    let detail: String
  }

  /// How many elements may be open; libxml2 sets this bound itself only where it builds a tree.
  static let depthLimit = 256

  private(set) var events = ReusableBuffer<Event>()
  private(set) var attributes = ReusableBuffer<Attribute>()
  private(set) var bytes = ReusableBuffer<UInt8>()

  /// The local names seen so far, in the order of their numbers.
  private(set) var names: [String] = []

  /// How many elements are open.
  private(set) var depth = 0

  /// Whether the document declares its type, which ends the parsing.
  private(set) var hasDocumentType = false

  private(set) var failure: Failure?

  private let namespaces: Set<String>
  private var numbers: [String: XMLName] = [:]

  /// Names by where libxml2 keeps them, which it does once for each; a place per few low bits.
  private var knownNames: [KnownName] = Array(repeating: KnownName(), count: 128)

  /// How many places are looked at for a name.
  private static let neighbours = 4

  /// The namespaces seen last, likewise, and whether they are not wanted.
  private var knownNamespace: UnsafePointer<xmlChar>?
  private var isKnownForeign = true

  @safe private struct KnownName {
    var address: UnsafePointer<xmlChar>?
    var name = XMLName(number: 0)
  }

  /// No events yet; `namespaces` are those whose elements are wanted.
  init(namespaces: Set<String>) { self.namespaces = namespaces }

  /// Forgets all events, since they were taken.
  mutating func removeAll() {
    events.removeAll()
    attributes.removeAll()
    bytes.removeAll()
  }

  // MARK: Taking from libxml2

  /// Notes that an element begins; `values` are five addresses for each of `count` attributes: the
  /// name, its prefix and namespace, and where the value begins and ends.
  mutating func begin(
    _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    depth += 1
    let first = attributes.count
    if let values = unsafe values {
      for index in 0..<count {
        guard let name = unsafe values[index * 5], let start = unsafe values[index * 5 + 3],
          let end = unsafe values[index * 5 + 4]
        else { continue }
        let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
        let offset = bytes.count
        unsafe append(value)
        attributes.append(
          Attribute(
            name: unsafe self.name(at: name), start: UInt32(offset), end: UInt32(bytes.count)))
      }
    }
    events.append(
      Event(
        unsafe isForeign(namespace) ? .foreignStart : .start, first..<attributes.count,
        name: unsafe self.name(at: name)))
  }

  /// Notes that the element begun last and not ended yet ends.
  mutating func end() {
    depth -= 1
    events.append(Event(.end, 0..<0))
  }

  /// Notes text; pieces that follow one another become one event.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    let offset = bytes.count
    unsafe bytes.append(text)
    if let last = events.last, last.kind == .text, last.range.upperBound == offset {
      events[events.count - 1] = Event(.text, last.range.lowerBound..<bytes.count)
    } else {
      events.append(Event(.text, offset..<bytes.count))
    }
  }

  /// Notes that the document declares its type.
  mutating func noteDocumentType() { hasDocumentType = true }

  /// Notes an error, if it is the first.
  mutating func note(_ error: Failure) {
    if failure == nil { failure = error }
  }

  /// Adds the value of an attribute, in which libxml2 leaves `&` as the reference `&#38;`; that is
  /// the only reference it leaves, so putting `&` in its place gives the value exactly.
  private mutating func append(_ value: UnsafeBufferPointer<UInt8>) {
    let reference = StaticString("&#38;")
    guard unsafe value.contains(UInt8(ascii: "&")) else {
      unsafe bytes.append(value)
      return
    }
    var rest = unsafe value[...]
    while let byte = unsafe rest.first {
      bytes.append(byte)
      let isReference =
        byte == UInt8(ascii: "&") && reference.withUTF8Buffer { unsafe rest.starts(with: $0) }
      unsafe rest = rest.dropFirst(isReference ? reference.utf8CodeUnitCount : 1)
    }
  }

  /// The name that reads so, which the document may use or not.
  mutating func name(_ text: String) -> XMLName {
    if let known = numbers[text] { return known }
    let name = XMLName(number: Int32(names.count))
    names.append(text)
    numbers[text] = name
    return name
  }

  private mutating func name(at address: UnsafePointer<xmlChar>) -> XMLName {
    // libxml2 lays short names side by side, so the lowest bits nearly tell them apart; two names that
    // would share a place stand next to each other.
    let first = Int(bitPattern: address)
    for distance in 0..<Self.neighbours {
      let place = (first + distance) & (knownNames.count - 1)
      if unsafe knownNames[place].address == address { return knownNames[place].name }
      guard unsafe knownNames[place].address == nil else { continue }
      let name = unsafe name(String(cString: address))
      unsafe knownNames[place] = KnownName(address: address, name: name)
      return name
    }
    let name = unsafe name(String(cString: address))
    unsafe knownNames[first & (knownNames.count - 1)] = KnownName(address: address, name: name)
    return name
  }

  private mutating func isForeign(_ namespace: UnsafePointer<xmlChar>?) -> Bool {
    guard let namespace = unsafe namespace else { return true }
    if unsafe namespace != knownNamespace {
      unsafe knownNamespace = namespace
      isKnownForeign = unsafe !namespaces.contains(String(cString: namespace))
    }
    return isKnownForeign
  }
}
