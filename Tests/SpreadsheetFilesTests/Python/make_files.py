"""Makes the spreadsheets the reading tests read, into the folder Files beside this one.

Run it with the Python that has openpyxl (see Scripts/setup), with LibreOffice installed:

    .build/venv/bin/python Tests/SpreadsheetFilesTests/Python/make_files.py

Files made by openpyxl and LibreOffice show what real programs write; the others are put together
part by part, because no program writes what they contain.
"""

import datetime
import pathlib
import struct
import subprocess
import tempfile
import zipfile

import openpyxl
from openpyxl.styles import Font
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

FILES = pathlib.Path(__file__).resolve().parent.parent / "Files"

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


# MARK: Files of real programs


def plan_workbook():
    """A small plan table with what people use: merges, formats, hidden things, formulas."""
    book = openpyxl.Workbook()
    book.properties.created = datetime.datetime(2026, 1, 1)
    book.properties.modified = datetime.datetime(2026, 1, 1)
    sheet = book.active
    sheet.title = "工作计划"
    sheet["A1"] = "2026年工会工作计划"
    sheet.merge_cells("A1:E1")
    sheet.append(["序号", "项目", "目标", "完成时限", "完成率"])
    sheet.append([1, "职工代表大会\n（两次）", 2, datetime.date(2026, 3, 31), 0.95])
    sheet.append([2, "困难职工慰问", 2067.5, datetime.datetime(2026, 6, 30, 9, 30), 1 / 3])
    sheet["D3"].number_format = 'yyyy"年"m"月"d"日"'
    sheet["D4"].number_format = "yyyy/m/d h:mm"
    sheet["E3"].number_format = "0%"
    sheet["E4"].number_format = "0.00%"
    sheet["B5"] = True
    sheet["C5"] = "=SUM(C3:C4)"
    sheet["D5"] = "=B3&D2"
    sheet["E5"] = "=1/0"
    sheet["B6"] = CellRichText("不少于", TextBlock(InlineFont(b=True), "两次"))
    sheet["C6"] = 1.5e-7
    sheet["D6"] = datetime.date(2026, 9, 1)
    sheet["D6"].number_format = 'yyyy"年"m"月"'
    sheet["A2"].font = Font(bold=True)
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["C"].hidden = True
    hidden = book.create_sheet("字典")
    hidden["A1"] = "办公室"
    hidden.sheet_state = "hidden"
    return book


def convert(source, kind, filters=None, name="libreoffice"):
    """Lets LibreOffice save `source` as `kind`, under the name given."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = ["soffice", "--headless", "--norestore",
                     f"-env:UserInstallation=file://{folder}/profile",
                     "--convert-to", filters or kind, "--outdir", f"{folder}/out", str(source)]
        subprocess.run(arguments, check=True, capture_output=True)
        made = pathlib.Path(folder) / "out" / (source.stem + "." + kind)
        (FILES / (name + "." + kind)).write_bytes(made.read_bytes())


# MARK: Archives made part by part


def archive(name, parts, folder="xl"):
    """Packs parts into an archive that is the same on every run."""
    with zipfile.ZipFile(FILES / name, "w", zipfile.ZIP_DEFLATED) as target:
        for path, text in parts.items():
            info = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, text if isinstance(text, bytes) else text.encode())


def types(main="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"):
    return (XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>')


def relationships(*entries):
    rows = "".join(f'<Relationship Id="{id}" Type="{REL}/{role}" Target="{target}"/>'
                   for id, role, target in entries)
    return f'{XML}<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def workbook(sheets='<sheet name="表" sheetId="1" r:id="rId1"/>', properties=""):
    return (f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{REL}">{properties}'
            f"<sheets>{sheets}</sheets></workbook>")


def parts(sheet, shared=None, styles=None, properties="", before="", after=""):
    """The parts of a workbook with one sheet, whose rows are given."""
    entries = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    result = {"[Content_Types].xml": types(),
              "_rels/.rels": relationships(("rId1", "officeDocument", "xl/workbook.xml")),
              "xl/workbook.xml": workbook(properties=properties)}
    if shared is not None:
        entries.append(("rId2", "sharedStrings", "sharedStrings.xml"))
        result["xl/sharedStrings.xml"] = f'{XML}<sst xmlns="{MAIN}">{shared}</sst>'
    if styles is not None:
        entries.append(("rId3", "styles", "styles.xml"))
        result["xl/styles.xml"] = f'{XML}<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    result["xl/_rels/workbook.xml.rels"] = relationships(*entries)
    result["xl/worksheets/sheet1.xml"] = (
        f'{XML}<worksheet xmlns="{MAIN}">{before}<sheetData>{sheet}</sheetData>{after}</worksheet>')
    return result


def rows(*cells):
    return '<row r="1">' + "".join(cells) + "</row>"


def texts_and_types():
    shared = (
        "<si><t>普通</t></si>"
        "<si><r><t>不少于</t></r><r><rPr><b/></rPr><t>两次</t></r>"
        '<rPh sb="0" eb="1"><t>bushaoyu</t></rPh><phoneticPr fontId="1"/></si>'
        "<si><t>第一行_x000D_第二行_x005F_x0041_</t></si>"
        '<si><t xml:space="preserve"> </t></si>')
    sheet = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
        '<c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>行内</t></is></c>'
        '<c r="B2" t="str"><f>A1&amp;B1</f><v>公式_x0007_文字</v></c>'
        '<c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#DIV/0!</v></c>'
        '<c r="E2" t="d"><v>2026-03-31T00:00:00</v></c></row>'
        '<row r="3"><c r="A3"><v>0.95000000000000007</v></c><c r="B3"><v>1.5E5</v></c>'
        '<c r="C3"><v>-2.5E-3</v></c><c r="D3"><v>1E308</v></c><c r="E3"><v>not a number</v></c>'
        '<c r="F3"><f>NOW()</f></c></row>'
        "<row><c><v>4</v></c><c><v>5</v></c></row>")
    archive("texts-and-types.xlsx", parts(sheet, shared=shared))


def dates():
    styles = (
        '<numFmts count="8"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>'
        '<numFmt numFmtId="171" formatCode="[h]:mm"/>'
        '<numFmt numFmtId="172" formatCode="&quot;day&quot;0\\d"/>'
        '<numFmt numFmtId="173" formatCode="0.0%;[Red]-0.0%"/>'
        '<numFmt numFmtId="174" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>'
        '<numFmt numFmtId="175" formatCode="[$-804]h:mm AM/PM"/></numFmts>'
        "<cellXfs>" + "".join(f'<xf numFmtId="{id}"/>' for id in
                              [0, 14, 170, 171, 172, 173, 174, 175, 22, 31, 9]) + "</cellXfs>")
    values = [(1, "46112"), (2, "46112.75"), (3, "1.5"), (4, "46112"), (5, "0.95"), (6, "46112"),
              (7, "0.39583333333333331"), (8, "46112.395833333336"), (9, "60"), (9, "59"),
              (9, "61"), (1, "1"), (1, "2958465"), (1, "2958466"), (1, "-1"), (8, "46111.999999"),
              (10, "1"), (99, "7")]
    sheet = rows(*[f'<c s="{style}"><v>{value}</v></c>' for style, value in values])
    archive("dates.xlsx", parts(sheet, styles=styles))
    archive("dates-1904.xlsx",
            parts(rows('<c s="1"><v>0</v></c>', '<c s="1"><v>44650</v></c>'), styles=styles,
                  properties='<workbookPr date1904="1"/>'))


def strict():
    """The strict form, with a prefix on every element and parts where nobody expects them."""
    sheet = (f'{XML}<s:worksheet xmlns:s="{STRICT}" xmlns:o="urn:other"><s:sheetData>'
             '<o:row r="9"><o:c r="A9"><o:v>1</o:v></o:c></o:row>'
             '<s:row r="2"><s:c r="B2" t="s"><s:v>0</s:v></s:c></s:row></s:sheetData>'
             "</s:worksheet>")
    shared = f'{XML}<s:sst xmlns:s="{STRICT}"><s:si><s:t>严格</s:t></s:si></s:sst>'
    book = (f'{XML}<s:workbook xmlns:s="{STRICT}" xmlns:q="{STRICT_REL}"><s:sheets>'
            '<s:sheet name="甲&amp;乙" sheetId="7" q:id="x"/></s:sheets></s:workbook>')

    def links(*entries):
        return relationships(*entries).replace(REL, STRICT_REL)

    archive("strict-odd-parts.xlsx", {
        "[Content_Types].xml": types(),
        "_rels/.rels": links(("a", "officeDocument", "/Book/Main.XML")),
        "book\\main.xml": book,
        "book/_rels/main.xml.rels": links(("x", "worksheet", "../pages/./p.xml"),
                                          ("y", "sharedStrings", "/words.xml")),
        "pages/p.xml": sheet,
        "words.xml": shared})


def hidden_and_merged():
    before = ('<dimension ref="A1:XFD1048576"/><cols><col min="2" max="3" hidden="1"/>'
              '<col min="2" max="16384" hidden="1"/><col min="16384" max="99999999" hidden="1"/>'
              "</cols>")
    after = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:B2"/></mergeCells>'
    sheet = ('<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/>'
             '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')
    archive("hidden-and-merged.xlsx", parts(sheet, before=before, after=after))


def struck_and_signs():
    """Texts crossed out, and ticks that are letters of fonts of signs, in both formats."""
    book = openpyxl.Workbook()
    book.properties.created = datetime.datetime(2026, 1, 1)
    book.properties.modified = datetime.datetime(2026, 1, 1)
    sheet = book.active
    sheet.title = "表"
    for place, (text, font) in enumerate([
            ("已取消", Font(strike=True)), ("照办", Font()), ("þ", Font(name="Wingdings")),
            ("R ", Font(name="Wingdings 2")), ("P", Font(name="宋体")), ("ab", Font(name="Wingdings")),
            (12, Font(name="Wingdings 2", strike=True))], 1):
        sheet.cell(1, place, text).font = font
    book.save(FILES / "struck.xlsx")
    for kind in ["ods", "xls", "html"]:
        convert(FILES / "struck.xlsx", kind, name="struck")
    styles = "".join(
        f'<Style ss:ID="{name}" {more}><Font {font}/></Style>' for name, font, more in [
            ("s1", 'ss:StrikeThrough="1"', ""), ("s2", 'ss:FontName="Wingdings"', ""),
            ("s3", 'ss:Bold="1"', 'ss:Parent="s1"'), ("s4", 'ss:StrikeThrough="0"', 'ss:Parent="s1"')])
    cells = "".join(
        f'<Cell ss:StyleID="{style}"><Data ss:Type="String">{text}</Data></Cell>'
        for style, text in [("s1", "已取消"), ("s2", "ü"), ("s3", "也取消"), ("s4", "照办"), ("s9", "ü")])
    (FILES / "struck.xml").write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f"<Styles>{styles}</Styles><Worksheet ss:Name=\"表\"><Table><Row>{cells}</Row></Table>"
        "</Worksheet></Workbook>\n", encoding="utf-8")


def hostile():
    cell = '<row r="1"><c r="A1"><v>1</v></c></row>'
    for name, sheet in {
        "row-beyond": '<row r="1048577"><c><v>1</v></c></row>',
        "row-absurd": '<row r="99999999999999999999"><c><v>1</v></c></row>',
        "cell-beyond": '<row r="1"><c r="XFD1048577"><v>1</v></c></row>',
        "cell-nonsense": '<row r="1"><c r="-5"><v>1</v></c></row>',
        "cells-backwards": '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row>',
        "cell-twice": '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    }.items():
        archive(f"{name}.xlsx", parts(sheet))
    archive("merge-beyond.xlsx",
            parts(cell, after='<mergeCells><mergeCell ref="A1:A9999999"/></mergeCells>'))
    archive("shared-text-missing.xlsx",
            parts('<row r="3"><c r="B3" t="s"><v>7</v></c></row>', shared="<si><t>一</t></si>"))
    archive("shared-text-circular.xlsx",
            parts('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', shared="<si><t>一</t></si>"))

    truncated = parts(cell)
    truncated["xl/worksheets/sheet1.xml"] = truncated["xl/worksheets/sheet1.xml"][:-40]
    archive("sheet-cut-off.xlsx", truncated)

    missing = parts(cell)
    del missing["xl/worksheets/sheet1.xml"]
    archive("sheet-missing.xlsx", missing)

    doctype = parts(cell)
    doctype["xl/worksheets/sheet1.xml"] = doctype["xl/worksheets/sheet1.xml"].replace(
        "<worksheet", '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<worksheet')
    archive("document-type.xlsx", doctype)

    deep = parts("<row>" + "<x>" * 5000 + "</x>" * 5000 + "</row>")
    archive("deep.xlsx", deep)

    leaving = parts(cell)
    leaving["../../etc/passwd"] = "root"
    archive("leaving.xlsx", leaving)

    chart = parts(cell)
    chart["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "chartsheet", "charts/c.xml"))
    archive("no-sheets.xlsx", chart)

    bomb = parts(cell)
    bomb["xl/worksheets/sheet1.xml"] += " " * 3_000_000
    archive("bomb.xlsx", bomb)

    # The same archive with the declared size of its large entry changed to 100 bytes.
    content = (FILES / "bomb.xlsx").read_bytes()
    size = struct.pack("<L", len(bomb["xl/worksheets/sheet1.xml"].encode()))
    (FILES / "bomb-that-lies.xlsx").write_bytes(content.replace(size, struct.pack("<L", 100)))

    # The flag of encryption set in every header.
    archive("encrypted-entries.xlsx", parts(cell))
    content = bytearray((FILES / "encrypted-entries.xlsx").read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = content.find(signature)
        while position >= 0:
            content[position + offset] |= 1
            position = content.find(signature, position + 4)
    (FILES / "encrypted-entries.xlsx").write_bytes(bytes(content))

    # One byte of packed data changed, so that the checksum is wrong.
    archive("checksum.xlsx", parts(cell))
    with zipfile.ZipFile(FILES / "checksum.xlsx") as source:
        info = source.getinfo("xl/worksheets/sheet1.xml")
    content = bytearray((FILES / "checksum.xlsx").read_bytes())
    start = content.find(b"xl/worksheets/sheet1.xml") + len("xl/worksheets/sheet1.xml")
    content[start + info.compress_size // 2] ^= 0xFF
    (FILES / "checksum.xlsx").write_bytes(bytes(content))


def other_documents():
    word = types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
    attached = word.replace("</Types>", '<Default Extension="xlsx" ContentType="application/vnd.'
                            'openxmlformats-officedocument.spreadsheetml.sheet"/></Types>')
    archive("document.docx", {"[Content_Types].xml": attached, "word/document.xml": "<w/>"})
    archive("slides.pptx", {"[Content_Types].xml": types(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")})
    archive("binary.xlsb", {"[Content_Types].xml": types(
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "xl/workbook.bin": b"\1"})
    archive("pictures.zip", {"a.png": b"\x89PNG"})


# MARK: XML Spreadsheet 2003 and delimited text in other encodings


def xml_spreadsheet(encoding):
    return (f'<?xml version="1.0" encoding="{encoding}"?>\n'
            '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
            'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
            '<Worksheet ss:Name="计划"><Table><Row><Cell><Data ss:Type="String">朱镕基𠮷</Data>'
            "</Cell></Row></Table></Worksheet></Workbook>\n")


def encodings():
    (FILES / "declared-gb2312.xml").write_bytes(xml_spreadsheet("gb2312").encode("gb18030"))
    (FILES / "declared-utf8.xml").write_bytes(xml_spreadsheet("UTF-8").encode("gb18030"))
    (FILES / "utf16.xml").write_bytes(xml_spreadsheet("UTF-16").encode("utf-16"))
    (FILES / "utf16-unmarked.xml").write_bytes(xml_spreadsheet("UTF-16").encode("utf-16-be"))
    table = '序号,项目\r\n1,"走访,慰问"\r\n2,朱镕基𠮷\r\n'
    (FILES / "gb18030.csv").write_bytes(table.encode("gb18030"))
    (FILES / "utf16.csv").write_bytes(table.replace(",", "\t").encode("utf-16"))
    (FILES / "utf16-big-endian.csv").write_bytes(b"\xfe\xff" + table.encode("utf-16-be"))


# MARK: Hostile plans for the command line


WORKBOOK_2003 = ('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
                 'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">')
PLAN = [["序号", "工作项目", "工作目标", "完成时限"], ["1", "职工议事会", "不少于2次", "年底"]]


def plan_rows():
    """The rows of a small plan in a sheet of an archive."""
    def cell(row, column, text):
        return f'<c r="{"ABCD"[column]}{row}" t="inlineStr"><is><t>{text}</t></is></c>'
    return "".join(f'<row r="{row}">' + "".join(cell(row, column, text)
                                               for column, text in enumerate(texts)) + "</row>"
                   for row, texts in enumerate(PLAN, 1))


def plan_2003(content='<Data ss:Type="String">职工议事会</Data>', doctype="", after=""):
    """The same plan as XML Spreadsheet 2003; `content` stands for the title of its item."""
    def cell(text):
        return f'<Cell><Data ss:Type="String">{text}</Data></Cell>'
    header, item = PLAN
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + doctype + WORKBOOK_2003
            + '<Worksheet ss:Name="计划"><Table>'
            + "<Row>" + "".join(map(cell, header)) + "</Row>"
            + f"<Row>{cell(item[0])}<Cell>{content}</Cell>{cell(item[2])}{cell(item[3])}</Row>"
            + after + "</Table></Worksheet></Workbook>\n")


def hostile_plans():
    """Plans that attack the reader, and plans a broken program wrote."""
    levels = "".join(f'<!ENTITY e{n} "{("&e%d;" % (n - 1)) * 10}">' for n in range(1, 12))
    data = '<Data ss:Type="String">{}</Data>'
    documents = {
        "entity-expansion.xml": plan_2003(
            data.format("&e11;"), f'<!DOCTYPE Workbook [<!ENTITY e0 "哈">{levels}]>\n'),
        "entity-external.xml": plan_2003(
            data.format("&file;"),
            '<!DOCTYPE Workbook [<!ENTITY file SYSTEM "file:///etc/hostname">]>\n'),
        "entity-quadratic.xml": plan_2003(
            data.format("&a;" * 5000), f'<!DOCTYPE Workbook [<!ENTITY a "{"a" * 50000}">]>\n'),
        "nested.xml": plan_2003("<x>" * 5000 + "</x>" * 5000),
        "million-empty-rows.xml": plan_2003(
            after='<Row ss:Hidden="1" ss:Span="1048000"/>'),
        "merge-negative.xml": plan_2003(after='<Row><Cell ss:MergeDown="-5"/></Row>'),
        "index-absurd.xml": plan_2003(
            after='<Row ss:Index="99999999999999999999"><Cell/></Row>'),
        "control-characters.xml": plan_2003(data.format("职工\x07议事&#12;会")),
        "cut-off.xml": plan_2003()[:-60],
    }
    for name, text in documents.items():
        (FILES / name).write_bytes(text.encode())

    table = "\n".join(",".join(row) for row in PLAN) + "\n"
    (FILES / "control-characters.csv").write_bytes(table.replace("议事", "\x07议事\x0c").encode())
    (FILES / "broken-utf8.csv").write_bytes(
        table.encode().replace("议".encode(), b"\xe8\xae\xff"))
    (FILES / "nul-bytes.csv").write_bytes(table.encode().replace(b"1,", b"1\0,"))
    (FILES / "utf16-cut-off.csv").write_bytes(table.encode("utf-16")[:-1])

    (FILES / "declared-other.xml").write_bytes(plan_2003().encode("gb18030"))

    uncalculated = ('<row r="3"><c r="A3"><v>2</v></c><c r="B3" t="inlineStr"><is><t>健康讲座</t></is>'
                    '</c><c r="C3"><f>2+2</f></c><c r="D3" t="inlineStr"><is><t>年底</t></is></c></row>')
    archive("formula-uncalculated.xlsx", parts(plan_rows() + uncalculated))

    far = plan_rows() + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    archive("far-cell.xlsx", parts(far))
    empty = plan_rows() + "".join(f'<row r="{row}"/>' for row in range(3, 60_000))
    archive("many-empty-rows.xlsx", parts(empty))

    # The sheet refers to itself as its shared texts; the texts refer to one another by number only.
    circular = parts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', shared="<si><t>一</t></si>")
    circular["xl/_rels/workbook.xml.rels"] = relationships(
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "sharedStrings", "worksheets/sheet1.xml"))
    archive("part-circular.xlsx", circular)

    # A compound file that holds an encrypted workbook, as Excel saves one with a password.
    directory = "EncryptedPackage".encode("utf-16-le").ljust(128, b"\0")
    (FILES / "encrypted.xlsx").write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + directory)

    (FILES / "archive-cut-off.xlsx").write_bytes((FILES / "far-cell.xlsx").read_bytes()[:-200])


if __name__ == "__main__":
    FILES.mkdir(exist_ok=True)
    plan_workbook().save(FILES / "openpyxl.xlsx")
    convert(FILES / "openpyxl.xlsx", "xlsx")
    convert(FILES / "openpyxl.xlsx", "xls")
    convert(FILES / "openpyxl.xlsx", "ods")
    texts_and_types()
    dates()
    strict()
    hidden_and_merged()
    struck_and_signs()
    hostile()
    other_documents()
    encodings()
    hostile_plans()
