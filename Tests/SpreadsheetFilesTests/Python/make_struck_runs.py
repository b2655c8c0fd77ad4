"""Makes the spreadsheets in which runs of a text are crossed out, whatever the font of the cell.

    .build/venv/bin/python Tests/SpreadsheetFilesTests/Python/make_struck_runs.py

openpyxl writes such texts into the cells; LibreOffice, which saves its file anew, into the list of
shared texts.
"""

import datetime

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from make_files import FILES, archive, convert, parts

STRUCK = InlineFont(strike=True)
BOLD = InlineFont(b=True)


def by_programs():
    book = openpyxl.Workbook()
    book.properties.created = datetime.datetime(2026, 1, 1)
    book.properties.modified = datetime.datetime(2026, 1, 1)
    sheet = book.active
    sheet.title = "表"
    texts = [
        CellRichText(TextBlock(STRUCK, "职工"), TextBlock(InlineFont(strike=True, b=True), "运动会")),
        CellRichText(TextBlock(STRUCK, "不少于3次"), TextBlock(BOLD, "不少于2次")),
        CellRichText(TextBlock(BOLD, "照"), TextBlock(InlineFont(i=True), "办")),
    ]
    for place, text in enumerate(texts, 1):
        sheet.cell(1, place).value = text
    book.save(FILES / "struck-runs.xlsx")
    for kind in ["xlsx", "ods", "xls"]:
        convert(FILES / "struck-runs.xlsx", kind, name="struck-runs-saved")


def by_hand():
    """What no program was seen to write, or only an old one: shared and inline, with both fonts."""
    struck, plain, off = "<rPr><strike/></rPr>", "<rPr><b/></rPr>", '<rPr><strike val="0"/></rPr>'

    def run(text, font=""):
        return f'<r>{font}<t xml:space="preserve">{text}</t></r>'

    shared = [
        "<t>平常</t>",
        run("全", struck) + run(" ", plain) + run("划", '<rPr><strike val="1"/></rPr>'),
        run("半") + run("划", struck),
        run("没划", off) + '<rPh sb="0" eb="1"><t>mei</t></rPh>',
        run("又平常") + run("些"),
    ]
    # Row 1 and 2 share the texts, in a plain font and in a struck one; row 3 has them in its cells.
    rows = ""
    for row, style in [(1, 0), (2, 1), (3, 0)]:
        cells = ""
        for place, (column, text) in enumerate(zip("ABCDE", shared)):
            value = f' t="s"><v>{place}</v>' if row < 3 else f' t="inlineStr"><is>{text}</is>'
            cells += f'<c r="{column}{row}" s="{style}"{value}</c>'
        rows += f'<row r="{row}">{cells}</row>'
    styles = ("<fonts><font/><font><strike/></font></fonts>"
              '<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>')
    archive("struck-runs-by-hand.xlsx",
            parts(rows, shared="".join(f"<si>{text}</si>" for text in shared), styles=styles))

    data = [
        "<S>全</S> <S><B>划</B></S>", "<S>划</S>半", "半<S>划</S>", "<B>没划</B>", "平常", "\n<S>首行空</S>",
        "<Font><S>层层</S></Font>",
    ]
    cells = "".join(
        f'<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">{text}</ss:Data></Cell>'
        for text in data)
    (FILES / "struck-runs.xml").write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="表"><Table><Row>{cells}</Row></Table></Worksheet></Workbook>\n',
        encoding="utf-8")


if __name__ == "__main__":
    by_programs()
    by_hand()
