/// Whether a text is struck through by the fonts of its runs, whatever the font of its cell.
enum RunLook: UInt8 {
  /// It looks as the font of its cell does.
  case asCell
  /// All of it is struck through.
  case struck
  /// Some of it is not struck through, even where the font of the cell is.
  case plain

  /// Whether the whole text is struck through in a cell whose own font is or is not.
  func isStruck(inStruckCell isStruck: Bool) -> Bool {
    self == .struck || (isStruck && self == .asCell)
  }

  /// What the runs of one text come to.
  struct Sum {
    private var sawAsCell = false
    private var sawStruck = false
    private var sawPlain = false

    /// Adds a run of text, in UTF-8 or UTF-16; a blank one shows no line.
    mutating func add(_ look: RunLook, of text: some Sequence<some FixedWidthInteger>) {
      guard text.contains(where: { $0 > 0x20 }) else { return }
      switch look {
      case .asCell: sawAsCell = true
      case .struck: sawStruck = true
      case .plain: sawPlain = true
      }
    }

    /// What they come to; beside a run that looks as the cell does, the cell decides for the struck ones.
    var total: RunLook {
      if sawPlain { return .plain }
      return sawStruck && !sawAsCell ? .struck : .asCell
    }
  }
}
