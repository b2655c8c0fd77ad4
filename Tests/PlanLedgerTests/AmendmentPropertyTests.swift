import GoalModel
import Testing

@testable import PlanLedger

/// Random numbers that are the same every time, so that a failure can be seen again.
private struct FixedNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

@Suite("However a plan table is rearranged")
struct AmendmentPropertyTests {
  /// A row as its office knows it: the mark stays in the remark, whatever becomes of the row.
  private struct Line {
    let mark: Int
    let title: String
    let target: String

    func text(_ number: Int) -> String {
      "\(number),\(title),不少于\(target)次,次,年底,标记\(mark)\n"
    }
  }

  /// Titles that repeat and look like each other, as those of an office do.
  private static let titles = [
    "职工读书活动", "职工读书活动月", "健康讲座", "春季长跑", "秋季长跑", "困难职工慰问", "困难职工走访", "议事会", "民主议事会",
    "工会小组长培训",
  ]

  private static func table(_ lines: [Line]) -> String {
    "序号,工作项目,工作目标,计量单位,完成时限,备注\n"
      + lines.enumerated().map { $1.text($0 + 1) }.joined()
  }

  @Test("every outcome stays with its item", arguments: 1...25)
  func outcomesStay(seed: Int) throws {
    var numbers = FixedNumbers(seed: seed)
    var next = 0
    // Rows of one title differ in their targets; two rows alike in everything nobody could tell apart.
    var used: Set<String> = []
    func line(_ numbers: inout FixedNumbers) -> Line {
      while true {
        let title = Self.titles[Int.random(in: 0..<Self.titles.count, using: &numbers)]
        let target = "\(Int.random(in: 2...30, using: &numbers))"
        if used.insert(title + target).inserted {
          next += 1
          return Line(mark: next, title: title, target: target)
        }
      }
    }
    var lines = (0..<12).map { _ in line(&numbers) }
    let sample = try SampleLedger()
    _ = try sample.load(sample.folder.file("0.csv", Self.table(lines)))
    // Each outcome carries the mark of its row, so that nothing but the ledger says where it belongs.
    for place in lines.indices where place % 2 == 0 {
      let item = try sample.ledger.records(of: 2026).plan.items[place]
      _ = try sample.ledger.record(
        Ledger.RecordRequest(item: item.id.description, amounts: ["\(lines[place].mark)次"]),
        sample.signature)
    }
    for step in 1...4 {
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: lines.shuffle(using: &numbers)
      case 1: lines.insert(line(&numbers), at: Int.random(in: 0...lines.count, using: &numbers))
      case 2 where lines.count > 1:
        lines.remove(at: Int.random(in: 0..<lines.count, using: &numbers))
      default:
        lines.swapAt(0, Int.random(in: 0..<lines.count, using: &numbers))
      }
      var answers = LoadAnswers()
      // Rows are kept, moved, taken out or quite new, never renamed.
      answers.new = ["all"]
      let reading = try PlanReading(
        PlanReading.Request(
          path: sample.folder.file("\(step).csv", Self.table(lines)), year: 2026))
      _ = try sample.ledger.load(
        reading, amending: "调整", given: answers, sample.signature)
      let records = try sample.ledger.records(of: 2026)
      #expect(records.plan.items.map(\.note) == lines.map { "标记\($0.mark)" })
      for item in records.plan.items {
        for outcome in records.outcomes[item.id] ?? [] {
          let mark = outcome.amounts.map(\.text).joined().replacing("次", with: "")
          #expect(item.note == "标记" + mark, "seed \(seed), step \(step)")
        }
      }
      let counted = records.plan.items.reduce(0) { $0 + (records.outcomes[$1.id]?.count ?? 0) }
      #expect(counted == lines.count { $0.mark <= 12 && $0.mark % 2 == 1 })
    }
  }
}
