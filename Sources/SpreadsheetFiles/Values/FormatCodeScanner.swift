/// Finds in a format code the letters that are placeholders and not quoted or escaped.
struct FormatCodeScanner {
  private var hasPercent = false
  private var hasElapsedTime = false

  /// Each run of a placeholder once, in order: `ymd`, `hms`.
  private var placeholders: [String] = []

  /// Excel allows 255 characters; what is far beyond is no format.
  private static let limit = 1_000

  init(_ code: String) {
    var rest = code.prefix(Self.limit)
    var previous = ""
    // What follows the first semicolon is for negative numbers, zero and text.
    while let character = rest.popFirst(), character != ";" {
      let lower = character.lowercased()
      switch lower {
      case "\"":
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*":
        rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }.lowercased()
        rest = rest.drop { $0 != "]" }.dropFirst()
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { hasElapsedTime = true }
      case "%":
        hasPercent = true
      case "a" where Self.isHalfDay(rest):
        rest = rest.drop { "mMpP/".contains($0) }.drop { "mM".contains($0) }
      case "g" where rest.prefix(6).lowercased() == "eneral":
        rest = rest.dropFirst("eneral".count)
      case "y", "m", "d", "h", "s", "a":
        if previous != lower { placeholders.append(lower) }
      default:
        break
      }
      previous = lower
    }
  }

  /// Whether an `a` begins `AM/PM` or `A/P`, the marks of the halves of a day.
  private static func isHalfDay(_ rest: Substring) -> Bool {
    let next = rest.prefix(4).lowercased()
    return next == "m/pm" || next.hasPrefix("/p")
  }

  var meaning: NumberMeaning {
    if hasElapsedTime { return .duration }
    if placeholders.contains("h") || placeholders.contains("s") { return .time }
    if placeholders.contains("d") || placeholders.contains("a") { return .date }
    if placeholders.contains("y") { return placeholders.contains("m") ? .month : .date }
    if placeholders.contains("m") { return .month }
    return hasPercent ? .percent : .number
  }
}
