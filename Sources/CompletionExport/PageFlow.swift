internal import SheetDocument

/// How tables fall on printed pages, so that none is torn that would fit on a page of its own.
struct PageFlow {
  /// The height of a page in points of the sheet, before it is shrunk.
  let pageHeight: Double

  /// How much of the page that is being filled is used.
  private(set) var used = 0.0

  /// Follows a sheet with these columns.
  init(_ sheet: Sheet) {
    let width = sheet.columns.reduce(0) { $0 + ($1.isHidden ? 0 : $1.points) }
    let page = sheet.page.printable
    // Programs shrink a sheet to the width of a page by whole percents.
    let scale = min((page.width / width * 100).rounded(.down) / 100, 1)
    pageHeight = page.height / scale
  }

  /// What is left of the page.
  var left: Double { max(pageHeight - used, 0) }

  /// Whether rows of this height still fit on the page.
  func fits(_ height: Double) -> Bool { height <= left }

  /// Places rows; those that go beyond a page continue on the next.
  mutating func place(_ height: Double) {
    used += height
    while used > pageHeight { used -= pageHeight }
  }

  /// Whether rows of this height begin a new page: they would be torn, although a page could hold them.
  mutating func breaks(before height: Double) -> Bool {
    guard !fits(height), height <= pageHeight else { return false }
    used = 0
    return true
  }
}

extension [SheetRow] {
  /// The height of the rows together.
  var height: Double { reduce(0) { $0 + ($1.height ?? 0) } }
}
