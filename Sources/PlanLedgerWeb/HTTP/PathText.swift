/// Text as it stands in addresses.
enum PathText {
  /// Everything but letters, digits and `-._~` as bytes in hexadecimal, after RFC 3986.
  static func encode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.append(byte)
      default:
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// A path with fields behind it: `/?section=一&light=red`; fields without a value are left out.
  static func address(_ path: String, _ fields: [Request.Field]) -> String {
    let pairs = fields.filter { !$0.value.isEmpty }.map { field in
      "\(encode(field.name))=\(encode(field.value))"
    }
    return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
  }
}
