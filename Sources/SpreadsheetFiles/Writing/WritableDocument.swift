internal import SheetDocument

/// A document both writers can write.
///
/// The libraries below accept much that Excel refuses, so nothing reaches them unchecked.
struct WritableDocument {
  /// What the workbook says about itself.
  let properties: DocumentProperties

  /// The sheets in the order of their tabs.
  let sheets: [WritableSheet]

  /// The moment of creation in seconds since 1970.
  let created: Int

  private static let propertyLimit = 255
  private static let nameLimit = 31

  init(_ document: SheetDocument) throws(SheetWritingError) {
    guard !document.sheets.isEmpty else { throw .impossible(.noSheets) }
    try Self.checkNames(document.sheets)
    guard document.sheets.contains(where: { !$0.isHidden }) else { throw .impossible(.noSheets) }
    created = try Self.seconds(document.properties.created)
    var properties = document.properties
    properties.title = Self.property(document.properties.title)
    properties.organisation = Self.property(document.properties.organisation)
    properties.subject = Self.property(document.properties.subject)
    properties.custom = try Self.custom(document.properties.custom)
    self.properties = properties
    let names = Set(document.sheets.map(\.name))
    var sheets: [WritableSheet] = []
    for sheet in document.sheets {
      sheets.append(try WritableSheet(sheet, in: names))
    }
    self.sheets = sheets
  }

  private static func property(_ text: String) -> String {
    SheetText.cut(SheetText.clean(text).text, to: propertyLimit)
  }

  private static func custom(_ properties: [String: String]) throws(SheetWritingError)
    -> [String: String]
  {
    var clean: [String: String] = [:]
    for (name, value) in properties {
      let isPlain = name.utf8.allSatisfy { byte in
        Self.isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
      guard isPlain, name.utf8.first.map(Self.isLetter) == true, name.utf8.count <= nameLimit else {
        throw .impossible(.property(name))
      }
      clean[name] = property(value)
    }
    return clean
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func checkNames(_ sheets: [Sheet]) throws(SheetWritingError) {
    var seen: Set<String> = []
    for sheet in sheets {
      guard SheetName.legal(from: sheet.name) == sheet.name,
        SheetText.clean(sheet.name).removed == 0
      else { throw .impossible(.sheetName(sheet.name)) }
      guard seen.insert(sheet.name.lowercased()).inserted else {
        throw .impossible(.sheetNameTwice(sheet.name))
      }
    }
  }

  /// Reads `2026-06-30T00:00:00Z`.
  private static func seconds(_ text: String) throws(SheetWritingError) -> Int {
    let form = "0000-00-00T00:00:00Z"
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isOfForm = zip(text.utf8, form.utf8).allSatisfy { byte, sign in
      sign == digits.lowerBound ? digits.contains(byte) : byte == sign
    }
    let numbers = text.utf8.split { !digits.contains($0) }.compactMap { Int(Substring($0)) }
    guard isOfForm, text.utf8.count == form.utf8.count, numbers.count == 6,
      let day = CivilDay(year: numbers[0], month: numbers[1], day: numbers[2]), numbers[0] >= 1971,
      numbers[3] < 24, numbers[4] < 60, numbers[5] < 60
    else { throw .impossible(.created(text)) }
    return day.daysSince1970 * 86_400 + (numbers[3] * 60 + numbers[4]) * 60 + numbers[5]
  }
}
