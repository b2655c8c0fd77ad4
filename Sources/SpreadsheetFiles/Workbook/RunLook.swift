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
    private var marks = StrikeMarks()
    private var sawAsCell = false

    /// Adds a run of text; a blank one shows no line.
    mutating func add(_ look: RunLook, of text: ArraySlice<UInt8>) {
      switch look {
      case .asCell: sawAsCell = sawAsCell || StrikeMarks.shows(text)
      case .struck: marks.note(text, isStruck: true)
      case .plain: marks.note(text, isStruck: false)
      }
    }

    /// What they come to; with a run that looks as the cell does, the cell decides for the struck ones.
    var total: RunLook {
      if marks.hasPlain { return .plain }
      return marks.isStruckWhole && !sawAsCell ? .struck : .asCell
    }
  }
}
