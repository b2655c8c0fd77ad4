internal import SheetDocument

extension SheetFormula {
  /// A credit as leadership reads it: one decimal, only exactly all of it as 100.0%, never 0.0% for
  /// something; the sign for no figure where there is none.
  static func displayed(_ credit: CellReference) -> SheetFormula {
    """
    IF(ISNUMBER(\(credit)),IF(\(credit)=1,1,IF(\(credit)=0,0,\
    MAX(0.001,MIN(0.999,ROUND(\(credit),3))))),\(text: SheetCell.noFigure))
    """
  }

  /// A rate as leadership reads it, out of what stands above and below the line.
  ///
  /// Sums of binary numbers are compared with a tolerance far below anything that is displayed.
  static func displayed(_ above: CellReference, of below: CellReference) -> SheetFormula {
    """
    IF(\(below)=0,\(text: SheetCell.noFigure),\
    IF(ABS(\(above)-\(below))<\(below)*1E-12,1,IF(\(above)=0,0,\
    MAX(0.001,MIN(0.999,ROUND(\(above)/\(below),3))))))
    """
  }

  /// How much of a limit is used, which may be more than all of it, as leadership reads it.
  static func displayedUse(_ actual: CellReference, of limit: CellReference) -> SheetFormula {
    """
    IF(\(actual)=\(limit),1,IF(\(actual)=0,0,IF(\(actual)<\(limit),\
    MAX(0.001,MIN(0.999,ROUND(\(actual)/\(limit),3))),\
    MAX(1.001,ROUND(\(actual)/\(limit),3)))))
    """
  }
}
