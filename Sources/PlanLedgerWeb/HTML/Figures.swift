internal import ExactNumbers
internal import GoalModel
internal import Wording

/// Figures as pages show them.
enum Figures {
  /// A share as text; a dash where nobody can know it.
  static func percent(_ share: Fraction?) -> String {
    share.map { DisplayedPercent($0).description } ?? "—"
  }

  /// A bar with its share beside it.
  static func bar(_ share: Fraction?, label: String) -> HTML {
    guard let share else { return "<span class=\"bar\">—</span>" }
    let text = percent(share)
    let value = min(max(share, .zero), .one).plainDecimal(atMost: 4)
    return """
      <span class="bar"><progress max="1" value="\(value)" aria-label="\(label)">\(text)</progress> \
      <span class="figure">\(text)</span></span>
      """
  }

  /// The word of a light on its colour.
  static func light(_ light: Light, _ word: LightWord) -> HTML {
    "<span class=\"light \(light.rawValue)\">\(word.name(in: .chinese))</span>"
  }

  /// A list to choose from; the first choice is none.
  static func choice(
    _ name: String, _ label: String, _ options: [(value: String, text: String)], chosen: String
  ) -> HTML {
    let all = [("", "全部")] + options
    let items = all.map { value, text -> HTML in
      "<option value=\"\(value)\"\("selected", if: value == chosen)>\(text)</option>"
    }
    return """
      <label>\(label) <select name="\(name)">\(items)</select></label>

      """
  }
}
