/// Words that mean something to the readers, so that a mutant gets further than the first check.
enum SoakTokens {
  /// The words for files of an ending.
  static func all(for ending: String) -> [[UInt8]] {
    let words =
      switch ending {
      case "xlsx": markup + workbook
      case "xml": markup + spreadsheet2003
      case "ods": markup + openDocument
      case "docx": markup + wordDocument
      case "html": markup + page
      case "csv": text
      default: text
      }
    let isBinary = ["xls", "xlsx", "ods", "docx"].contains(ending)
    return words.map { Array($0.utf8) } + brokenText + (isBinary ? binary : [])
  }

  private static let markup = [
    "<", ">", "/>", "</", "\"", "'", "&", ";", "&amp;", "&lt;", "&#0;", "&#7;", "&#xD800;",
    "&#x10FFFF;", "&#12;", "&unknown;", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<!ENTITY % d SYSTEM \"file:///etc/passwd\">", "&b;",
    " xmlns=\"\"", " xmlns:ss=\"urn:other\"", " xml:space=\"preserve\"", " xml:lang=\"zh\"",
    "<?xml version=\"1.0\" encoding=\"GB2312\"?>", "encoding=\"UTF-16\"", "encoding=\"no-such\"",
    "\u{FEFF}", "\u{FFFE}", "\u{0}", "\u{7}", "𠮷", "\u{301}", "不少于2次", "序号", "工作项目",
    String(repeating: "<x>", count: 300), String(repeating: " a=\"1\"", count: 300),
  ]

  private static let workbook = [
    "<row>", "</row>", "<c>", "</c>", "<v>", "</v>", "<is><t>", "</t></is>", "<f>", "<r><t>",
    " r=\"XFD1048576\"", " r=\"A1\"", " r=\"1048577\"", " t=\"s\"", " t=\"inlineStr\"",
    " t=\"b\"", " t=\"e\"", " t=\"d\"", " t=\"str\"", " s=\"99999\"", " hidden=\"1\"",
    " min=\"1\" max=\"16384\"", " date1904=\"1\"", " state=\"veryHidden\"", "_x000D_", "_xD83D_",
    "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B2:A1\"/>", " numFmtId=\"14\"",
    " formatCode=\"yyyy&quot;年&quot;m\"", "../../xl/workbook.xml", "rId1", "worksheets/sheet1.xml",
    "<sheet name=\"\" sheetId=\"1\" r:id=\"rId1\"/>",
  ]

  private static let spreadsheet2003 = [
    "<Row>", "</Row>", "<Cell>", "</Cell>", "<Data ss:Type=\"Number\">", "</Data>", "<Table>",
    "<Worksheet ss:Name=\"\">", " ss:Index=\"1048576\"", " ss:Index=\"0\"", " ss:Span=\"1048575\"",
    " ss:MergeDown=\"1048575\"", " ss:MergeAcross=\"16383\"", " ss:MergeDown=\"-5\"",
    " ss:Hidden=\"1\"", " ss:StyleID=\"s1\"", " ss:Parent=\"s1\"", " ss:Type=\"DateTime\"",
    " ss:Type=\"Boolean\"", " ss:Type=\"Error\"", "2026-02-30T25:61:00.000", "<Date1904/>",
    "<Comment><Data>", "<B>", "<Font>", "<Column ss:Span=\"16383\"/>",
  ]

  private static let openDocument = [
    "<table:table>", "<table:table-row>", "<table:table-cell>", "<text:p>",
    "<text:s text:c=\"9\"/>", "<text:s text:c=\"99999999\"/>",
    " table:number-columns-repeated=\"16384\"", " table:number-rows-repeated=\"1048576\"",
    " table:number-columns-repeated=\"99999999999\"", " table:number-columns-spanned=\"9\"",
    " table:number-rows-spanned=\"1048576\"", " office:value-type=\"date\"",
    " office:date-value=\"2026-13-45\"", " table:visibility=\"collapse\"",
    "<table:covered-table-cell/>", "<table:table-row-group>",
  ]

  private static let wordDocument = [
    "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:p>", "<w:r><w:t>",
    "<w:gridSpan w:val=\"99999\"/>", "<w:gridSpan w:val=\"-1\"/>", "<w:vMerge/>",
    "<w:vMerge w:val=\"restart\"/>", "<w:br/>", "<w:tab/>", "<w:sdt>", "<w:strike/>", "<w:del>",
  ]

  private static let page = [
    "<table>", "</table>", "<tr>", "<td>", "</td>", "<th>", "<br>", "<p>", "&nbsp;",
    " colspan=\"65535\"", " rowspan=\"1048576\"", " colspan=\"-1\"", " rowspan=\"0\"",
    "<script>", "<style>", "<meta charset=\"gb2312\">", "<thead>", "<tbody>",
    " style=\"mso-number-format:'\\@'\"", " style=\"display:none\"", "<s>", "<del>",
  ]

  private static let text = [
    "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "sep=;\r\n", "\u{FEFF}", "\u{0}",
    "\u{7}", "，", "、", "不少于2次", "序号,工作项目,工作目标,完成时限\n", "合计", "#REF!", "99999999999999999999",
    String(repeating: ",", count: 20_000), String(repeating: "\n", count: 2_000),
    String(repeating: "长", count: 3_000), "=1+1", "二〇二六年", "2月30日", "每月1-2次",
  ]

  private static let brokenText: [[UInt8]] = [
    [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x81],
  ]

  private static let binary: [[UInt8]] = [
    [0], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0x80], [0xFF, 0x7F], [0xFE, 0xFF],
    Array("PK\u{1}\u{2}".utf8), Array("PK\u{3}\u{4}".utf8), Array("PK\u{5}\u{6}".utf8),
    [0xD0, 0xCF, 0x11, 0xE0], [0x09, 0x08], [0x0A, 0, 0, 0], [0xFC, 0, 0xFF, 0xFF],
  ]
}
