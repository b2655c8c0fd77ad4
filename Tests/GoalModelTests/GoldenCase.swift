import Foundation
import Testing

/// One exact case of the goal model, as the golden file states it.
struct GoldenCase: Decodable, CustomTestStringConvertible, Sendable {
  let id: String
  let title: String
  let settings: Settings?
  let year: Int
  let asOf: String
  let closing: Bool
  let items: [Item]
  let records: [Record]
  let ticks: [Tick]?
  let expected: Expected

  var testDescription: String { "\(id) \(title)" }

  struct Settings: Decodable {
    let evidence: String?
    let reminderDays: Int?
    let thresholds: [Int]?
    let sectionWeights: [String: String]?
    let knownAt: String?
  }

  struct Item: Decodable {
    let number: String
    let title: String
    let section: String?
    let category: String?
    /// Absent means 1; `null` means a blank, which only the decoder can tell apart.
    let weight: Weight
    let due: String
    let originalDue: String?
    let state: String?
    let goals: [Goal]

    enum Weight { case absent, blank, given(String) }
    enum CodingKeys: CodingKey {
      case number, title, section, category, weight, due, originalDue, state, goals
    }

    init(from decoder: any Decoder) throws {
      let box = try decoder.container(keyedBy: CodingKeys.self)
      number = try box.decode(String.self, forKey: .number)
      title = try box.decode(String.self, forKey: .title)
      section = try box.decodeIfPresent(String.self, forKey: .section)
      category = try box.decodeIfPresent(String.self, forKey: .category)
      due = try box.decode(String.self, forKey: .due)
      originalDue = try box.decodeIfPresent(String.self, forKey: .originalDue)
      state = try box.decodeIfPresent(String.self, forKey: .state)
      goals = try box.decodeIfPresent([Goal].self, forKey: .goals) ?? []
      if !box.contains(.weight) {
        weight = .absent
      } else if let text = try box.decodeIfPresent(String.self, forKey: .weight) {
        weight = .given(text)
      } else {
        weight = .blank
      }
    }
  }

  struct Goal: Decodable {
    let measure, bound: String
    let target, lower, upper, baseline, growth: String?
    let unit, per, schedule: String?
    let start, due: String
    let weight: String?
    let steps: [Step]?
    let shares: [Share]?
    struct Step: Decodable {
      let name, weight: String
      let due: String?
    }
    struct Share: Decodable { let share, end: String }
  }

  struct Record: Decodable {
    let id: String?
    let day, item: String
    let amounts: [Amount]
    let evidence: String?
    let state: String
    let corrects: String?
    let withdrawn, confirmed: Bool?
    let entered: String?
  }

  struct Amount: Decodable {
    let value, unit, hedge: String?
    let persons: [String]?
    let numerator, denominator: String?
    let cumulative: Bool?
    let verdict, step: String?
  }

  struct Tick: Decodable { let item, day: String }

  struct Expected: Decodable {
    let items: [ExpectedItem]?
    let rates: [String: String?]?
    let originalBasis: String?
    let counts: [String: Int]?
    let display: [String: String]?
  }

  struct ExpectedItem: Decodable {
    let number: String
    let state: String?
    let figures: Figures
    let flags: [String]?
    let goals: [ExpectedGoal]?
    enum CodingKeys: CodingKey { case number, state, flags, goals }
    init(from decoder: any Decoder) throws {
      let box = try decoder.container(keyedBy: CodingKeys.self)
      number = try box.decode(String.self, forKey: .number)
      state = try box.decodeIfPresent(String.self, forKey: .state)
      flags = try box.decodeIfPresent([String].self, forKey: .flags)
      goals = try box.decodeIfPresent([ExpectedGoal].self, forKey: .goals)
      figures = try Figures(from: decoder)
    }
  }

  struct ExpectedGoal: Decodable {
    let figures: Figures
    let flags: [String]?
    enum CodingKeys: CodingKey { case flags }
    init(from decoder: any Decoder) throws {
      flags = try decoder.container(keyedBy: CodingKeys.self)
        .decodeIfPresent([String].self, forKey: .flags)
      figures = try Figures(from: decoder)
    }
  }

  /// The figures a case states: a key that is absent is not checked, `null` must be none.
  struct Figures: Decodable {
    let stated: [String: String?]
    static let keys = ["actual", "raw", "credited", "met", "expected", "gap", "light"]
    struct Key: CodingKey {
      let stringValue: String
      init(stringValue: String) { self.stringValue = stringValue }
      var intValue: Int? { nil }
      init?(intValue: Int) { nil }
    }
    init(from decoder: any Decoder) throws {
      let box = try decoder.container(keyedBy: Key.self)
      var stated: [String: String?] = [:]
      for name in Self.keys where box.contains(Key(stringValue: name)) {
        let text = try box.decodeIfPresent(String.self, forKey: Key(stringValue: name))
        stated[name] = .some(text)
      }
      self.stated = stated
    }
  }
}
