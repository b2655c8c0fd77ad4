import Testing

@testable import SpreadsheetFiles

@Suite("The rows of a finished workbook are looked through")
struct WorksheetScanTests {
  private static let head = "<worksheet><cols><col min=\"1\"/></cols><sheetData>"
  private static let tail = "</sheetData><pageMargins left=\"0.6\"/></worksheet>"

  /// A row with one cell of each kind: 5 cells; those with a text in them take 5, 4, 13 and 2 bytes.
  private static func row(_ number: Int) -> String {
    """
    <row r="\(number)" ht="20"><c r="A\(number)" s="1"/><c r="B\(number)" s="2"><v>12.5</v></c>\
    <c r="C\(number)" s="3" t="s"><v>1</v></c>\
    <c r="D\(number)" t="inlineStr"><is><t xml:space="preserve"> 一</t></is></c>\
    <c r="E\(number)" t="str"><f>IF(B2&lt;1,2)</f><v>ok</v></c></row>
    """
  }

  private static func scan(_ text: some Sequence<UInt8>, pieces: Int = 1 << 16) -> WorksheetScan {
    var scan = WorksheetScan(sharedLengths: [9, 5])
    var rest = Array(text)[...]
    var piece: [UInt8] = []
    while !rest.isEmpty {
      piece += rest.prefix(pieces)
      rest = rest.dropFirst(pieces)
      let kept = unsafe piece.withUnsafeBytes { unsafe scan.read($0) }
      piece.removeFirst(piece.count - kept)
    }
    return scan
  }

  @Test("and counted, in pieces of any size", arguments: [1, 2, 7, 64, 1 << 16])
  func counts(pieces: Int) {
    let text = Self.head + (1...20).map(Self.row).joined() + Self.tail
    let scan = Self.scan(text.utf8, pieces: pieces)
    // 20 rows of 5 cells; " 一" takes 4 bytes, IF(B2&lt;1,2) 13, ok 2, and the shared text 5.
    #expect(scan.tally == SheetTally(columns: 0, cells: 100, textBytes: 20 * (5 + 4 + 13 + 2)))
    #expect(String(decoding: scan.frame, as: UTF8.self) == Self.head + Self.tail)
  }

  @Test("so that a lost block is noticed wherever it was")
  func lostBlocks() {
    let text = Array((Self.head + (1...400).map(Self.row).joined() + Self.tail).utf8)
    let whole = Self.scan(text)
    for size in [512, 4096] {
      for start in stride(from: 0, to: text.count - size, by: 241) {
        let scan = Self.scan(text[..<start] + text[(start + size)...])
        #expect(scan.tally != whole.tally || scan.frame != whole.frame)
      }
    }
  }

  @Test(
    "and what is no sheet at all ends nothing",
    arguments: ["<c<", "<", "<sheetData><c t=\"s\"><v>"])
  func garbage(text: String) {
    let digits = String(repeating: "9", count: 60)
    _ = Self.scan((Self.head + text + digits + "<<c<v></v></" + digits + Self.tail).utf8)
  }
}
