/// What a browser asks for, in no particular protocol.
public struct Request: Sendable {
  /// How it asks.
  public enum Method: String, Hashable, Sendable {
    /// To see something; nothing changes.
    case get = "GET"
    /// To do something.
    case post = "POST"
  }

  /// How it asks.
  public var method: Method

  /// The path, decoded, from the first slash on: `/items/2026-12`.
  public var path: String

  /// What stands behind the question mark, in its order.
  public var query: [Field]

  /// The headers by their names in small letters.
  public var headers: [String: String]

  /// The fields of a form that was sent.
  public var fields: [Field] = []

  /// The files that were sent with it.
  public var files: [UploadedFile] = []

  /// Whether it comes from the machine itself.
  public var isFromHere = true

  /// A name with what was typed or chosen.
  public struct Field: Hashable, Sendable {
    /// The name, as the form calls it.
    public var name: String
    /// The value.
    public var value: String

    /// A field with its value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A file that was sent.
  public struct UploadedFile: Sendable {
    /// The field it was sent in.
    public var field: String
    /// Its name on the sender's machine, which is shown and never used as a path.
    public var name: String
    /// Its content.
    public var bytes: [UInt8]

    /// A file with its content.
    public init(field: String, name: String, bytes: [UInt8]) {
      self.field = field
      self.name = name
      self.bytes = bytes
    }
  }

  /// A request without any fields.
  public init(
    _ method: Method, _ path: String, query: [Field] = [], headers: [String: String] = [:]
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
  }

  /// The parts of the path: `["items", "2026-12"]`.
  var parts: [String] { path.split(separator: "/").map(String.init) }

  /// What stands in the address under that name, without blanks around it; empty where nothing does.
  func asked(_ name: String) -> String {
    Self.trimmed(query.first { $0.name == name }?.value ?? "")
  }

  /// What was typed under that name, without blanks around it; empty where nothing was.
  func typed(_ name: String) -> String {
    Self.trimmed(fields.first { $0.name == name }?.value ?? "")
  }

  /// Everything that was chosen under that name.
  func chosen(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for pair in (headers["cookie"] ?? "").split(separator: ";") {
      let halves = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      if halves.count == 2, halves[0] == name { return String(halves[1]) }
    }
    return nil
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    let tail = text.drop(while: isBlank)
    return String(tail.reversed().drop(while: isBlank).reversed())
  }
}
