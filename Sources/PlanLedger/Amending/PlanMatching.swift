internal import GoalModel

/// Gives the items of a table their places in the ledger, so that outcomes stay with their items.
///
/// In this order: what a person answered, the id the table states, number and title, a title that
/// stands once in each. What is left over and looks alike is never assumed to be the same where the
/// ledger holds records of it: it becomes a question. The cost is linear in the items, except for
/// those left over, whose titles are compared in pairs (``ComparableTitle/mostPairs``).
struct PlanMatching {
  /// An item of a table as it asks for its place.
  struct Row {
    let item: PlanItem
    /// What a person may call it besides its number: `C7`.
    let cell: String
    let statedID: PlanItem.ID?
  }

  /// What the ledger holds of the year.
  struct Known {
    /// The items of the last table, as it stated them.
    var current: [PlanItem] = []
    /// The items of earlier tables that the last one had no more, as last stated.
    var former: [PlanItem] = []
    /// What is held about each.
    var kept: [PlanItem.ID: KeptRecords] = [:]
  }

  /// The item of the ledger that each item of the table is; `nil` where it is new.
  private(set) var partners: [PlanItem?]

  /// What a person has to decide; those items are among the new ones meanwhile.
  private(set) var questions: [MatchingQuestion] = []

  /// The places of the rows whose stated id is no item of the year, or stands twice.
  private(set) var idsNotFound: [Int] = []

  private let rows: [Row]
  private let titles: [ComparableTitle]
  private let known: Known
  private var taken: Set<PlanItem.ID> = []
  private var saidNew: Set<Int> = []

  /// Matches the rows of a table with what is known.
  ///
  /// - Throws: `LedgerError` where an answer names no item, or one that another answer took.
  init(_ rows: [Row], with known: Known, given answers: LoadAnswers) throws(LedgerError) {
    self.rows = rows
    self.known = known
    titles = rows.map { ComparableTitle($0.item.title) }
    partners = Array(repeating: nil, count: rows.count)
    try follow(answers)
    matchIDs()
    matchTitles(among: known.current)
    // What an amendment took out and a later one brings back takes its records with it.
    matchTitles(among: known.former)
    if !answers.isAllNew { matchLookalikes() }
  }

  private mutating func match(_ row: Int, with item: PlanItem) {
    partners[row] = item
    taken.insert(item.id)
  }

  private func isOpen(_ row: Int) -> Bool { partners[row] == nil && !saidNew.contains(row) }

  // MARK: What was said

  private mutating func follow(_ answers: LoadAnswers) throws(LedgerError) {
    let named = rows.map { $0.item.identified(as: PlanItem.ID($0.cell)) }
    let places = Dictionary(named.indices.map { (named[$0].id, $0) }) { first, _ in first }
    let table = ItemReference(named)
    func row(_ text: String) throws(LedgerError) -> Int {
      do throws(LedgerError) {
        if let place = places[try table.item(text).id] { return place }
      } catch .itemUnknown {
        throw .cannot(.notInTable(text))
      }
      throw .cannot(.notInTable(text))
    }
    let current = ItemReference(known.current)
    let former = ItemReference(known.former)
    for pair in answers.same {
      let place = try row(pair.new)
      let item: PlanItem
      // A number means the item that bears it now before one that once did.
      do throws(LedgerError) { item = try current.item(pair.old) } catch .itemUnknown {
        item = try former.item(pair.old)
      }
      guard partners[place] == nil, !taken.contains(item.id) else {
        throw .cannot(.answeredTwice(new: pair.new, old: pair.old))
      }
      match(place, with: item)
    }
    for text in answers.new.sorted() where text != "all" && text != "全部" {
      let place = try row(text)
      if let partner = partners[place] {
        throw .cannot(.answeredTwice(new: text, old: partner.nameWithNumber))
      }
      saidNew.insert(place)
    }
  }

  // MARK: What is sure

  private mutating func matchIDs() {
    let all = known.current + known.former
    let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    for place in rows.indices where isOpen(place) {
      guard let id = rows[place].statedID else { continue }
      if let item = byID[id], !taken.contains(id) {
        match(place, with: item)
      } else {
        idsNotFound.append(place)
      }
    }
  }

  private mutating func matchTitles(among items: [PlanItem]) {
    let free = items.filter { !taken.contains($0.id) }
    let byTitle = Dictionary(grouping: free) { ComparableTitle($0.title) }
    let open = Dictionary(grouping: rows.indices.filter(isOpen)) { titles[$0] }
    for (title, places) in open {
      guard let items = byTitle[title] else { continue }
      matchNamesakes(places, items)
    }
  }

  /// Matches rows and items that all have one title.
  ///
  /// Two that say the same in everything but number and section are the same before numbers are
  /// asked, because a row put in above renumbers everything below it. Numbers tell the rest apart
  /// only where they were not shifted: where one side's numbers are among the other's.
  private mutating func matchNamesakes(_ places: [Int], _ items: [PlanItem]) {
    var places = places
    var items = items
    match(&places, &items) { $0.identified(as: Self.anyone) }
    match(&places, &items) { $0.content }
    let new = Set(places.map { rows[$0].item.number })
    let old = Set(items.map(\.number))
    if new.isSubset(of: old) || old.isSubset(of: new) { match(&places, &items) { $0.number } }
    let isPlain =
      places.count == 1 && items.count == 1 || items.allSatisfy { known.kept[$0.id] == nil }
    guard isPlain else { return }
    for (place, item) in zip(places, items) { match(place, with: item) }
  }

  /// Matches those with the same key; of several with one key, order decides.
  private mutating func match<Key: Hashable>(
    _ places: inout [Int], _ items: inout [PlanItem], by key: (PlanItem) -> Key
  ) {
    guard !places.isEmpty, !items.isEmpty else { return }
    var waiting = Dictionary(grouping: items.reversed(), by: key)
    for place in places {
      guard let item = waiting[key(rows[place].item)]?.popLast() else { continue }
      match(place, with: item)
    }
    places.removeAll { partners[$0] != nil }
    items.removeAll { taken.contains($0.id) }
  }

  private static let anyone = PlanItem.ID("")

  // MARK: What only looks alike

  /// Asks about what looks like an item with records, and matches a corrected title without any.
  private mutating func matchLookalikes() {
    let open = rows.indices.filter(isOpen)
    let free = known.current.filter { !taken.contains($0.id) }
    guard !open.isEmpty, !free.isEmpty else { return }
    let candidates = LookalikeItems(free)
    var corrected: [PlanItem.ID: [Int]] = [:]
    let comparesTitles = open.count <= ComparableTitle.mostPairs / free.count
    let tableNumbers = Self.counts(rows.map(\.item.number))
    let ledgerNumbers = Self.counts(known.current.map(\.number))
    for place in open {
      let row = rows[place]
      let found = candidates.like(row.item, titles[place], comparingTitles: comparesTitles)
      if found.contains(where: { known.kept[$0.id] != nil }) {
        questions.append(
          MatchingQuestion(
            item: row.item,
            reference: tableNumbers[row.item.number] == 1 ? row.item.number : row.cell,
            candidates: found.map { item in
              MatchingQuestion.Candidate(
                item: item,
                reference: ledgerNumbers[item.number] == 1 ? item.number : item.id.description,
                kept: known.kept[item.id] ?? KeptRecords())
            }))
        continue
      }
      let nearly = found.filter { ComparableTitle($0.title).isNearly(titles[place]) }
      if nearly.count == 1 { corrected[nearly[0].id, default: []].append(place) }
    }
    for item in free {
      guard let places = corrected[item.id], places.count == 1 else { continue }
      match(places[0], with: item)
    }
  }

  /// How often each number stands; no number is nobody's own.
  private static func counts(_ numbers: [String]) -> [String: Int] {
    Dictionary(numbers.filter { !$0.isEmpty }.map { ($0, 1) }, uniquingKeysWith: +)
  }
}

extension PlanItem {
  /// Everything the item says but where it stands: no identity, number or section.
  fileprivate var content: PlanItem {
    var copy = identified(as: ID(""))
    copy.number = ""
    copy.section = ""
    return copy
  }
}
