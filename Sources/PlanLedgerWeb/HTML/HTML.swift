/// Markup of a page, in which text can only ever be text.
///
/// It is written as a literal, `"<td>\(item.title)</td>"`: what is interpolated is escaped unless it is
/// markup itself, so nothing a person typed can become markup. Attributes are always in double quotes.
struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The markup.
  private(set) var text: String

  /// No markup.
  static let nothing: HTML = ""

  /// Markup without anything interpolated.
  init(stringLiteral value: String) { text = value }

  /// Markup with values in it.
  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// Adds more markup behind.
  static func += (left: inout HTML, right: HTML) { left.text += right.text }

  /// Collects the parts of a literal.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    /// Adds text, in which nothing is markup.
    mutating func appendInterpolation(_ value: some StringProtocol) {
      for scalar in value.unicodeScalars {
        switch scalar {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "\"": text += "&quot;"
        case "'": text += "&#39;"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }

    /// Adds a number.
    mutating func appendInterpolation(_ value: Int) { text += String(value) }

    /// Adds markup.
    mutating func appendInterpolation(_ value: HTML) { text += value.text }

    /// Adds markup, one part behind the other.
    mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { text += part.text }
    }

    /// Adds an attribute without a value, such as `checked`, where it holds.
    mutating func appendInterpolation(_ attribute: StaticString, if holds: Bool) {
      if holds { text += " \(attribute)" }
    }
  }
}
