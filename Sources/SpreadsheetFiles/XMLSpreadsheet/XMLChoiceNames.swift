internal import SheetDocument

/// Names for the choices of drop-down lists: a list of this format cannot reach another sheet in any
/// other way that all versions of Excel understand.
struct XMLChoiceNames {
  private var names: [SheetArea: String] = [:]
  private var inOrder: [SheetArea] = []

  /// Names the choices in the order of their first use.
  init(_ sheets: [WritableSheet]) {
    for list in sheets.flatMap(\.sheet.lists) where names[list.choices] == nil {
      inOrder.append(list.choices)
      names[list.choices] = "choices_\(inOrder.count)"
    }
  }

  /// The name of the choices.
  func name(of choices: SheetArea) -> String { names[choices] ?? "" }

  /// Writes the names, where there are any.
  func write(to xml: inout XMLWriter) {
    guard !inOrder.isEmpty else { return }
    xml.element("Names") { xml in
      for choices in inOrder {
        let area = FormulaText(notation: .r1c1).text(choices)
        xml.element("NamedRange", ["ss:Name": name(of: choices), "ss:RefersTo": "=" + area])
      }
    }
  }
}
