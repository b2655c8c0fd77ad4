internal import GoalModel
public import Wording

extension PlanDifference {
  /// One thing that differs, in words.
  public struct Line: Hashable, Sendable {
    /// What happened: 新增, 删去, 改动; empty where the line goes on with the item before it.
    public let what: String
    /// What it happened to.
    public let subject: String
    /// What about it changed; empty where that goes without saying.
    public let field: String
    /// The rest.
    public let text: String

    init(_ what: String, _ subject: String, field: String = "", _ text: String = "") {
      self.what = what
      self.subject = subject
      self.field = field
      self.text = text
    }
  }

  /// Everything that differs, a line for each thing, so that a person can check a whole plan at a
  /// glance; empty where nothing differs.
  public func lines(in language: Language) -> [Line] {
    DifferenceLines(difference: self, language: language).all
  }
}

/// The lines that tell a difference.
private struct DifferenceLines {
  let difference: PlanDifference
  let language: Language

  typealias Line = PlanDifference.Line

  var all: [Line] { title + added + removed + changed + moved + sections + numbers }

  private func say(_ chinese: String, _ english: String) -> String {
    language.say(chinese, english)
  }

  private var title: [Line] {
    difference.title.map {
      [Line(say("标题", "title"), ShortenedChange($0.old, $0.new).text(in: language))]
    } ?? []
  }

  private var added: [Line] {
    difference.added.map { added in
      let name = added.isBack ? say("恢复", "back") : say("新增", "added")
      let promise = [added.item.targetText, added.item.dueText].filter { !$0.isEmpty }
        .joined(separator: say("，", ", "))
      guard !added.kept.isEmpty else { return Line(name, added.item.nameWithNumber, promise) }
      let kept = added.kept.text(in: language)
      return Line(
        name, added.item.nameWithNumber, say("原有 \(kept)重新计入", "counts again: \(kept)"))
    }
  }

  private var removed: [Line] {
    difference.removed.map { removed in
      let kept = removed.kept.text(in: language)
      return Line(
        say("删去", "removed"), removed.item.nameWithNumber,
        removed.kept.isEmpty
          ? "" : say("有 \(kept)不再计入，仍保留在台账里", "no longer counts, stays in the ledger: \(kept)"))
    }
  }

  private var changed: [Line] {
    difference.changed.flatMap { changed in
      fields(changed.fields).enumerated().map { index, field in
        Line(
          index == 0 ? say("改动", "changed") : "", index == 0 ? changed.item.nameWithNumber : "",
          field: field.name, field.text)
      }
    }
  }

  /// The fields with what changed; how a changed target is read now stands beside its words.
  private func fields(_ fields: [PlanDifference.FieldChange]) -> [(name: String, text: String)] {
    let reading = fields.lazy.compactMap { field -> String? in
      guard case .goals = field else { return nil }
      return field.texts(in: language).new
    }.first
    let hasTarget = fields.contains { if case .target = $0 { true } else { false } }
    return fields.compactMap { field in
      let texts = field.texts(in: language)
      var text = ShortenedChange(texts.old, texts.new).text(in: language)
      switch field {
      case .goals where hasTarget: return nil
      case .target: text += reading.map { say("（读作：\($0)）", " (read as \($0))") } ?? ""
      default: break
      }
      return (field.name(in: language), text)
    }
  }

  // MARK: Places and numbers

  /// How many moves are told one by one; more are a plan sorted anew.
  private static let mostMoves = 12

  private var moved: [Line] {
    let moved = difference.moved.filter { $0.section == nil }
    guard moved.count <= Self.mostMoves else {
      return [
        Line(
          say("移动", "moved"), say("\(moved.count) 项改变了先后次序", "\(moved.count) in another order"))
      ]
    }
    return moved.map { moved in
      let after = moved.after ?? ""
      return Line(
        say("移动", "moved"), moved.item.nameWithNumber,
        after.isEmpty ? say("移到最前", "to the front") : say("移到“\(after)”之后", "after “\(after)”"))
    }
  }

  /// Items that changed from one section to another together, in a line.
  private var sections: [Line] {
    var order: [PlanDifference.Change<String>] = []
    var names: [PlanDifference.Change<String>: [String]] = [:]
    for moved in difference.moved {
      guard let section = moved.section else { continue }
      if names[section] == nil { order.append(section) }
      let number = moved.item.number
      names[section, default: []].append(number.isEmpty ? moved.item.title : number)
    }
    return order.map { section in
      let items = names[section] ?? []
      return Line(
        say("板块", "section"), ShortenedChange(section.old, section.new).text(in: language),
        say("\(items.count) 项：", "\(items.count): ") + items.joined(separator: say("、", ", ")))
    }
  }

  /// Items renumbered by the same step one after the other, in a line.
  private var numbers: [Line] {
    NumberShift.runs(of: difference.renumbered).map { run in
      let from = run.isOne ? run.firstOld : "\(run.firstOld)–\(run.lastOld)"
      let to = run.isOne ? run.firstNew : "\(run.firstNew)–\(run.lastNew)"
      let none = say("（无）", "(none)")
      return Line(
        say("编号", "number"),
        (from.isEmpty ? none : from) + " → " + (to.isEmpty ? none : to),
        run.isOne ? run.title : say("\(run.count) 项", "\(run.count) items"))
    }
  }
}
