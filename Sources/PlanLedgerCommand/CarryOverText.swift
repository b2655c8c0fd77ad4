import ExactNumbers
import GoalModel
import PlanLedger
import Wording

/// 结转 as people read it: counts first, then the items one by one.
struct CarryOverText {
  private let carryOver: CarryOver
  private let language: Language

  init(_ carryOver: CarryOver, language: Language) {
    self.carryOver = carryOver
    self.language = language
  }

  /// The whole list.
  var page: String {
    guard !carryOver.isEmpty else { return head }
    var table = TextTable(rightAligned: [3])
    for entry in carryOver.entries { table.add(row(entry)) }
    return head + "\n"
      + table.text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }

  /// How many items are left, and how many of them the next plan has.
  private var head: String {
    let (year, day) = (carryOver.year, carryOver.day)
    let open =
      carryOver.stillOpen == 0
      ? ""
      : language.say(
        "；另有 \(carryOver.stillOpen) 项年底前仍可完成",
        "; \(carryOver.stillOpen) more may still be met in time")
    guard !carryOver.isEmpty else {
      return language.say(
        "\(year) 年结转（截至 \(day)）：没有延期或未完成的事项\(open)",
        "carried over from \(year) (as of \(day)): nothing deferred or left undone\(open)")
    }
    let (deferred, undone) = (carryOver.deferred.count, carryOver.undone.count)
    return language.say(
      "\(year) 年结转（截至 \(day)）：批准延到其他年度 \(deferred) 项，未完成 \(undone) 项\(taken)\(open)",
      "carried over from \(year) (as of \(day)): \(deferred) deferred with approval, "
        + "\(undone) left undone\(taken)\(open)")
  }

  /// How much of it the next plan has.
  private var taken: String {
    guard carryOver.hasNextPlan else { return "" }
    var (listed, similar, missing) = (0, 0, 0)
    for entry in carryOver.entries {
      switch entry.place {
      case .listed: listed += 1
      case .similar: similar += 1
      case .missing: missing += 1
      }
    }
    let alike =
      similar == 0
      ? "" : language.say("，名称相近 \(similar) 项", ", \(similar) under a like title")
    return language.say(
      "；\(carryOver.next) 年计划已列入 \(listed) 项\(alike)，未列入 \(missing) 项",
      "; the plan for \(carryOver.next) has \(listed)\(alike) and misses \(missing)")
  }

  private func row(_ entry: CarryOver.Entry) -> [String] {
    let result = entry.result
    let kind = entry.deferredTo.map { language.say("延至 \($0)", "deferred to \($0)") }
    return [
      kind ?? language.say("未完成", "undone"), result.item.nameWithNumber,
      entry.deferredTo == nil ? result.word.name(in: language) : "",
      result.credited.map { DisplayedPercent($0).description } ?? "—", place(entry),
    ]
  }

  private func place(_ entry: CarryOver.Entry) -> String {
    guard carryOver.hasNextPlan else { return "" }
    switch entry.place {
    case .listed(let item):
      return item.number.isEmpty
        ? language.say("已列入", "listed")
        : language.say("已列入第 \(item.number) 项", "listed as \(item.number)")
    case .similar(let item):
      return language.say(
        "名称相近：\(item.nameWithNumber)", "perhaps as \(item.nameWithNumber)")
    case .missing:
      return entry.isOverlooked(in: carryOver.next)
        ? language.say(
          "未列入！已批准延到 \(carryOver.next) 年", "missing, though deferred to \(carryOver.next)")
        : language.say("未列入", "not listed")
    }
  }
}
