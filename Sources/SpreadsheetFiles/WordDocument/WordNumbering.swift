/// The automatic numbers of paragraphs, which stand nowhere in the document's text.
///
/// People number the first column of a table this way, so the numbers are worked out as Word does.
struct WordNumbering {
  /// The list and the level that a paragraph names.
  struct Place: Hashable {
    var list: String?
    var level: Int?
  }

  private struct Level {
    var start = 1
    var format = WordNumberFormat.decimal
    var pattern = ""
    var isPlain = false
    var hasNoGap = false
  }

  /// A list in use: which definition it follows, and where it begins anew.
  private struct List {
    var definition = ""
    var starts: [Int: Int] = [:]
  }

  private var definitions: [String: [Int: Level]] = [:]
  private var lists: [String: List] = [:]

  /// The places that paragraph styles name, and the styles they are based on.
  private var styles: [String: (place: Place, parent: String?)] = [:]

  /// The numbers reached in each definition, by level; lists of one definition count on together.
  private var counters: [String: [Int: Int]] = [:]

  /// The lists and levels that have begun anew, which they do once.
  private var restarted: Set<Place> = []

  private static let levels = 0...8
  private static let longestChain = 32
}

// MARK: - Reading

extension WordNumbering {
  /// Reads the part that defines lists.
  mutating func readLists(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "abstractNum":
        let id = parser.attribute("abstractNumId") ?? ""
        definitions[id] = try Self.readLevels(&parser)
      case "num":
        let id = parser.attribute("numId") ?? ""
        lists[id] = try Self.readList(&parser)
      default:
        break
      }
    }
  }

  private static func readLevels(_ parser: inout XMLPullParser) throws(SpreadsheetFileError)
    -> [Int: Level]
  {
    var result: [Int: Level] = [:]
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard parser.name == "lvl", let number = parser.attribute("ilvl").flatMap({ Int($0) })
      else { return }
      var level = Level()
      try parser.forEachChild { parser in
        let value = parser.attribute("val") ?? ""
        switch parser.name {
        case "start": level.start = Int(value) ?? 1
        case "numFmt": level.format = WordNumberFormat(rawValue: value) ?? .decimal
        case "lvlText": level.pattern = value
        case "isLgl": level.isPlain = value != "0" && value != "false"
        case "suff": level.hasNoGap = value == "nothing"
        default: break
        }
      }
      result[number] = level
    }
    return result
  }

  private static func readList(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) -> List {
    var list = List()
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      switch parser.name {
      case "abstractNumId":
        list.definition = parser.attribute("val") ?? ""
      case "lvlOverride":
        guard let level = parser.attribute("ilvl").flatMap({ Int($0) }) else { return }
        try parser.forEachChild { parser in
          guard parser.name == "startOverride" else { return }
          list.starts[level] = parser.attribute("val").flatMap { Int($0) }
        }
      default:
        break
      }
    }
    return list
  }

  /// Reads the part that defines styles, of which paragraphs may be numbered by theirs.
  mutating func readStyles(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) {
    try parser.forEachChild { parser throws(SpreadsheetFileError) in
      guard parser.name == "style", let id = parser.attribute("styleId") else { return }
      var place = Place()
      var parent: String?
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        switch parser.name {
        case "basedOn": parent = parser.attribute("val")
        case "pPr":
          try parser.forEachChild { parser throws(SpreadsheetFileError) in
            if parser.name == "numPr" { place = try Self.readPlace(&parser) }
          }
        default: break
        }
      }
      styles[id] = (place, parent)
    }
  }

  /// Reads the list and level that the current element names.
  static func readPlace(_ parser: inout XMLPullParser) throws(SpreadsheetFileError) -> Place {
    var place = Place()
    try parser.forEachChild { parser in
      switch parser.name {
      case "numId": place.list = parser.attribute("val")
      case "ilvl": place.level = parser.attribute("val").flatMap { Int($0) }
      default: break
      }
    }
    return place
  }
}

// MARK: - Counting

extension WordNumbering {
  /// Counts the next paragraph and returns the number in front of it, with the gap between.
  ///
  /// Paragraphs must come in the order of the document.
  mutating func label(_ named: Place?, style: String?) -> String {
    let place = resolved(named, style: style)
    guard let id = place.list, let list = lists[id],
      let levels = definitions[list.definition], let level = place.level,
      Self.levels.contains(level), let definition = levels[level]
    else { return "" }
    func start(_ level: Int) -> Int { list.starts[level] ?? levels[level]?.start ?? 1 }
    var numbers = counters[list.definition] ?? [:]
    let beginsAnew =
      list.starts[level] != nil && restarted.insert(Place(list: id, level: level)).inserted
    let reached = beginsAnew ? start(level) : numbers[level].map { $0 &+ 1 } ?? start(level)
    numbers = numbers.filter { $0.key < level }
    numbers[level] = reached
    counters[list.definition] = numbers
    guard definition.format != .bullet else { return "" }

    var text = definition.pattern
    for above in 0...level {
      let format = definition.isPlain ? .decimal : levels[above]?.format ?? .decimal
      text = text.replacing(
        "%\(above + 1)", with: format.text(numbers[above] ?? start(above)))
    }
    let needsGap = text.last.map { $0.isLetter || $0.isNumber } ?? false
    return needsGap && !definition.hasNoGap ? text + " " : text
  }

  /// The place a paragraph names, or where it names none, that of its style.
  private func resolved(_ named: Place?, style: String?) -> Place {
    var place = named ?? Place()
    var next = style
    for _ in 0..<Self.longestChain where place.list == nil || place.level == nil {
      guard let id = next, let (inherited, parent) = styles[id] else { break }
      place.list = place.list ?? inherited.list
      place.level = place.level ?? inherited.level
      next = parent
    }
    if place.level == nil { place.level = 0 }
    return place
  }
}
