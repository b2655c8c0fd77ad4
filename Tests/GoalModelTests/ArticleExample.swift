import Foundation
import Testing

/// An example of the article about the goal model, as its lines state it.
///
/// A line is a keyword, blanks and the rest; the article itself explains the keywords.
struct ArticleExample: CustomTestStringConvertible, Sendable {
  /// The lines in their order, by keyword.
  private let lines: [String: [String]]

  var testDescription: String { id }
  var id: String { first("example") }
  var promise: String { first("promise") }
  var workings: String { first("by hand") }

  /// The figures stated of every goal, and of the item where the example states them.
  var statedGoals: [[String: String]] { all("stated").map(Self.figures) }
  var statedItem: [String: String] { all("item").first.map(Self.figures) ?? [:] }

  private static let keywords = [
    "example", "promise", "goal", "record", "day", "stated", "item", "by hand",
  ]

  /// Every example of the article, in its order.
  static func all() throws -> [ArticleExample] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let article = try String(
      contentsOf: root.appending(path: "Sources/GoalModel/GoalModel.docc/GoalModel.md"),
      encoding: .utf8)
    return try article.components(separatedBy: "```").filter { $0.hasPrefix("\nexample ") }
      .map(ArticleExample.init)
  }

  private init(_ block: String) throws {
    var lines: [String: [String]] = [:]
    for line in block.split(separator: "\n") {
      guard let keyword = Self.keywords.first(where: { line.hasPrefix($0 + " ") }) else {
        throw GoldenFileError(message: "an example has the line \(line)")
      }
      let rest = line.dropFirst(keyword.count).trimmingCharacters(in: .whitespaces)
      lines[keyword, default: []].append(rest)
    }
    self.lines = lines
  }

  private func all(_ keyword: String) -> [String] { lines[keyword] ?? [] }
  private func first(_ keyword: String) -> String { all(keyword).first ?? "" }

  /// `actual 10 · met open` by name.
  private static func figures(_ line: String) -> [String: String] {
    let pairs = line.components(separatedBy: " · ").map { figure in
      let parts = figure.split(separator: " ", maxSplits: 1).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
    return Dictionary(pairs, uniquingKeysWith: { $0 + " and " + $1 })
  }

  /// The example as a golden case of one item, which knows how to become a plan with its records.
  func goldenCase() throws -> GoldenCase {
    let goals = try all("goal").map(Self.goal)
    let day = first("day").split(separator: " ").map(String.init)
    let due = goals.compactMap { $0["due"] as? String }.max() ?? ""
    let item: [String: Any] = ["number": "1", "title": promise, "due": due, "goals": goals]
    let golden: [String: Any] = [
      "id": id, "title": promise, "year": 2026, "asOf": day.first ?? "",
      "closing": day.last == "closing", "items": [item],
      "records": try all("record").enumerated().map { try Self.record($1, number: $0 + 1) },
      "expected": [String: Any](),
    ]
    return try JSONDecoder().decode(
      GoldenCase.self, from: JSONSerialization.data(withJSONObject: golden))
  }

  /// The bare words and the named values of a part of a line.
  private static func words(_ text: String) -> (bare: [String], named: [String: String]) {
    var bare: [String] = []
    var named: [String: String] = [:]
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { named[parts[0]] = parts[1] } else { bare.append(parts[0]) }
    }
    return (bare, named)
  }

  /// `measure … × bound … × schedule start due …`.
  private static func goal(_ line: String) throws -> [String: Any] {
    let parts = line.components(separatedBy: " × ").map(words)
    guard parts.map(\.bare.count) == [1, 1, 3] else { throw GoldenFileError(message: line) }
    var goal: [String: Any] = [
      "measure": parts[0].bare[0], "bound": parts[1].bare[0], "schedule": parts[2].bare[0],
      "start": parts[2].bare[1], "due": parts[2].bare[2],
    ]
    for (name, value) in parts.flatMap(\.named) {
      let entries = value.split(separator: ",").map { $0.split(separator: ":").map(String.init) }
      switch name {
      case "steps":
        goal[name] = entries.map { step in
          var named = ["name": step[0], "weight": step[1]]
          if step.count > 2 { named["due"] = step[2] }
          return named
        }
      case "shares": goal[name] = entries.map { ["share": $0[0], "end": $0[1]] }
      default: goal[name] = value
      }
    }
    return goal
  }

  /// `day amount … name=value …`, with evidence unless it says `evidence=none`.
  private static func record(_ line: String, number: Int) throws -> [String: Any] {
    let (bare, named) = words(line)
    guard let day = bare.first, bare.count > 1 else { throw GoldenFileError(message: line) }
    var record: [String: Any] = [
      "day": day, "item": "1", "state": named["state"] ?? "accepted",
      "amounts": bare.dropFirst().map { amount($0, named) },
    ]
    if named["evidence"] != "none" { record["evidence"] = "档案盒1-\(number)" }
    for name in ["id", "corrects"] { record[name] = named[name] }
    return record
  }

  /// `4次`, `380/400`, a verdict, or a step such as `方案完成`.
  private static func amount(_ text: String, _ named: [String: String]) -> [String: Any] {
    if ["完成", "基本完成", "未完成"].contains(text) { return ["verdict": text] }
    if text.hasSuffix("完成") { return ["step": String(text.dropLast(2))] }
    let parts = text.split(separator: "/").map(String.init)
    if parts.count == 2 { return ["numerator": parts[0], "denominator": parts[1]] }
    let value = text.prefix { $0.isASCII }
    var amount: [String: Any] = ["value": String(value)]
    if value != text[...] { amount["unit"] = String(text.dropFirst(value.count)) }
    amount["hedge"] = named["hedge"]
    amount["persons"] = named["persons"]?.split(separator: ",").map(String.init)
    return amount
  }
}
