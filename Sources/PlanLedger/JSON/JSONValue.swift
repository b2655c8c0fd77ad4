internal import Foundation

/// A JSON document as outside programs read it; keys never change meaning.
public enum JSONValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// An object; its keys are printed in alphabetical order, so that the same facts print the same.
  case object([String: JSONValue])

  /// The text where there is one, else null.
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A list of texts.
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// The document as indented text with a line break at the end.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Encoding plain texts, whole numbers and containers cannot fail.
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension JSONValue: Encodable {
  /// Writes the value into `encoder`.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    switch self {
    case .null: try box.encodeNil()
    case .bool(let value): try box.encode(value)
    case .int(let value): try box.encode(value)
    case .string(let value): try box.encode(value)
    case .array(let values): try box.encode(values)
    case .object(let members): try box.encode(members)
    }
  }
}
