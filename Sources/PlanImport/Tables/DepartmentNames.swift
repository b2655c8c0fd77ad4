/// The departments a cell names: the one that answers for an item, and those that help.
struct DepartmentNames: Hashable {
  /// The department that answers for it: the one marked 牵头, else the first.
  private(set) var lead = ""

  /// The others, in the order they are written.
  private(set) var others: [String] = []

  /// Reads 工会办公室（牵头）、人事科 or 牵头：工会办公室；配合：人事科.
  init(_ text: String) {
    guard text.contains(where: Self.marks.contains) else {
      self.init(leads: text.isEmpty ? [] : [text], helps: [])
      return
    }
    var names: [Role: [String]] = [:]
    var role = Role.unsaid
    for part in Self.parts(of: text) {
      let (name, own) = Self.name(part, role: &role)
      if !name.isEmpty { names[own, default: []].append(name) }
    }
    self.init(
      leads: (names[.lead] ?? []) + (names[.unsaid] ?? []), helps: names[.help] ?? [])
  }

  /// The departments that answer for an item, the first before all, and those that help.
  ///
  /// Where only helpers are named, nobody has been said to answer for it.
  init(leads: [String], helps: [String]) {
    lead = leads.first ?? ""
    others = leads.dropFirst() + helps
  }

  /// All departments that are named, the one that answers for it first.
  var all: [String] { (lead.isEmpty ? [] : [lead]) + others }

  /// What may stand between departments or around their roles; most cells have none of it.
  private static let marks = Set("、，,；;/／\n:：（()） 　\u{A0}和及与")

  private enum Role { case unsaid, lead, help }

  private static let leadWords = ["牵头", "主办", "主责", "负责", "承办", "主"]
  private static let helpWords = ["配合", "协办", "协助", "参与", "会办", "协", "配"]

  // MARK: Parts

  /// The names between commas, slashes, line breaks, and blanks or 和 where names stand on both sides.
  private static func parts(of text: String) -> [String] {
    let folded = FoldedText(text, blanks: .kept)
    var parts: [String] = []
    var depth = 0
    var start = 0
    for (place, character) in folded.characters.enumerated() {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      guard depth == 0, "、,;/\n".contains(character) else { continue }
      parts.append(folded.original(start..<place))
      start = place + 1
    }
    parts.append(folded.original(start..<folded.characters.count))
    return parts.flatMap { split($0, at: [" ", "　", "\u{A0}"]) }
      .flatMap { split($0, at: ["和", "及", "与"]) }
  }

  /// A text cut at some characters, if every piece is the name of a body by itself.
  ///
  /// 工 会 办 公 室 is one name, and 人事科 财务科 are two.
  private static func split(_ text: String, at marks: Set<Character>) -> [String] {
    let pieces = text.split(whereSeparator: marks.contains).map(String.init)
    let bodies = pieces.map { piece in looksLikeBody(String(piece.prefix { !"（(".contains($0) })) }
    return pieces.count > 1 && bodies.allSatisfy(\.self) ? pieces : [text.trimmingBlanks]
  }

  /// A part without the word that says its role; 配合：人事科 gives the role to all that follow.
  private static func name(_ part: String, role: inout Role) -> (String, Role) {
    let folded = FoldedText(part)
    var characters = folded.characters[...]
    if let colon = characters.firstIndex(of: ":"), let said = self.role(of: characters[..<colon]) {
      role = said
      characters = characters[(colon + 1)...]
    }
    var own = role
    if characters.last == ")", let open = characters.lastIndex(of: "("),
      let said = self.role(of: characters[(open + 1)...].dropLast())
    {
      own = said
      characters = characters[..<open]
    }
    return (folded.original(characters.startIndex..<characters.endIndex), own)
  }

  private static func role(of label: ArraySlice<Character>) -> Role? {
    let word = String(label)
    func means(_ words: [String]) -> Bool {
      words.contains { $0.count > 1 ? word.hasPrefix($0) : word == $0 }
    }
    return means(leadWords) ? .lead : means(helpWords) ? .help : nil
  }

  // MARK: Bodies

  private static let endings = [
    "科", "处", "室", "部", "办", "委", "委员会", "工会", "分会", "中心", "小组", "支部", "站", "院", "组", "团委", "协会",
    "财务",
  ]

  /// Whether a text is called like a department and not like a piece of work.
  static func looksLikeBody(_ text: String) -> Bool {
    let name = FoldedText(text).joined
    return (2...14).contains(name.count) && endings.contains(where: name.hasSuffix)
      && !["计划", "工作", "活动", "项目"].contains(where: name.contains)
  }
}
