/// A workbook to be written: what it says and how it should look, in no particular file format.
///
/// The same document gives the XML Spreadsheet 2003 file and the `.xlsx` file, so both say the same.
/// It holds no clock and no random value: the same document gives the same file.
public struct SheetDocument: Hashable, Sendable {
  /// What the file says about itself in its properties.
  public var properties: DocumentProperties

  /// The sheets in the order of their tabs; at least one.
  public var sheets: [Sheet]

  /// Creates a workbook.
  public init(properties: DocumentProperties, sheets: [Sheet]) {
    self.properties = properties
    self.sheets = sheets
  }
}

/// What a workbook says about itself; every value is part of the document, none is read from a clock.
public struct DocumentProperties: Hashable, Sendable {
  /// The title, such as 2026年工会工作完成情况表.
  public var title: String

  /// The organisation the figures belong to.
  public var organisation: String

  /// What the workbook is about, such as the day the figures stand for.
  public var subject: String

  /// The moment written as the time of creation, `2026-06-30T00:00:00Z`.
  public var created: String

  /// Properties of our own by name, such as the version of the plan; a name is letters and digits of
  /// ASCII and begins with a letter.
  public var custom: [String: String] = [:]

  /// Creates the properties.
  public init(title: String, organisation: String, subject: String, created: String) {
    self.title = title
    self.organisation = organisation
    self.subject = subject
    self.created = created
  }
}
