internal import GoalModel
internal import Wording

/// Which items the page 计划台账 shows, as its address says.
struct ItemFilter {
  private let section: String
  private let category: String
  private let department: String
  private let light: String
  private let month: String
  private let text: String

  init(_ request: Request) {
    section = request.asked("section")
    category = request.asked("category")
    department = request.asked("department")
    light = request.asked("light")
    month = request.asked("month")
    text = request.asked("text")
  }

  /// The items that fit everything that was asked for.
  func chosen(from items: [ItemResult]) -> [ItemResult] {
    items.filter { result in
      let item = result.item
      if !section.isEmpty, item.section != section { return false }
      if !category.isEmpty, item.category.rawValue != category { return false }
      if !department.isEmpty, item.department != department { return false }
      if !light.isEmpty, result.light.rawValue != light { return false }
      if !month.isEmpty, String(item.due.month) != month { return false }
      if text.isEmpty { return true }
      return [item.number, item.title, item.targetText, item.person].contains { $0.contains(text) }
    }
  }

  /// The form to ask for something else; it works without any script.
  func form(for plan: Plan) -> HTML {
    let categories = Category.allCases.filter { category in
      plan.items.contains { $0.category == category }
    }
    let lights = Light.allCases.map { ($0.rawValue, $0.name(in: .chinese)) }
    let months = (1...12).map { (String($0), "\($0)月") }
    return """
      <form class="filter" method="get" action="/" role="search">
      \(Figures.choice("section", "板块", Self.named(plan.items.map(\.section)), chosen: section))\
      \(Figures.choice(
        "category", "工作类别", categories.map { ($0.rawValue, $0.officeName) }, chosen: category))\
      \(Figures.choice(
        "department", "责任部门", Self.named(plan.items.map(\.department)), chosen: department))\
      \(Figures.choice("light", "状态", lights, chosen: light))\
      \(Figures.choice("month", "到期月份", months, chosen: month))\
      <label>查找 <input type="search" name="text" value="\(text)" size="12"></label>
      <button type="submit">筛选</button>
      </form>

      """
  }

  /// The different texts in the order of the plan, each its own name.
  private static func named(_ texts: [String]) -> [(value: String, text: String)] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }.map { ($0, $0) }
  }
}
