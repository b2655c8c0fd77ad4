"""Makes the sample plan in the formats that Plans/ does not hold, into the folder Formats.

Run it with a Python that has openpyxl, xlwt and python-docx, with LibreOffice installed:

    .build/venv/bin/pip install xlwt python-docx
    .build/venv/bin/python Tests/PlanLedgerCommandTests/Python/make_formats.py

Each file is what another program or person would have made of the workbook: Excel for Windows in
China its CSV, xlwt an old workbook, LibreOffice an .ods, an office its document, a portal its page.
"""

import datetime
import html
import pathlib
import subprocess
import tempfile

import docx
import openpyxl
import xlwt

TESTS = pathlib.Path(__file__).resolve().parent.parent
ROOT = TESTS.parent.parent
SOURCE = next((ROOT / "Plans").glob("*计划表.xlsx"))
FORMATS = TESTS / "Formats"

book = openpyxl.load_workbook(SOURCE)
sheet = book.active
areas = [(area.min_row, area.min_col, area.max_row, area.max_col)
         for area in sheet.merged_cells.ranges]
rows = [[cell.value for cell in row] for row in sheet.iter_rows()]

# Where the header row is, what stands above it, and how many columns there are.
HEADER = next(place for place, row in enumerate(rows) if row[0] == "序号")
ABOVE = [value for row in rows[:HEADER] for value in row if value]


def shown(value):
    return "" if value is None else str(value)


def convert(kind, filters=None):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", "--norestore",
             f"-env:UserInstallation=file://{folder}/profile", "--convert-to", filters or kind,
             "--outdir", folder, str(SOURCE)], check=True, capture_output=True)
        return next(pathlib.Path(folder).glob(f"*.{kind}")).read_bytes()


def make_csv():
    text = convert("csv", "csv:Text - txt - csv (StarCalc):44,34,76,1").decode()
    (FORMATS / "计划.csv").write_bytes(text.replace("\n", "\r\n").encode("gb18030"))


def make_xls():
    old = xlwt.Workbook(encoding="utf-8")
    page = old.add_sheet(sheet.title)
    covered = set()
    for top, left, bottom, right in areas:
        page.write_merge(top - 1, bottom - 1, left - 1, right - 1, rows[top - 1][left - 1])
        covered |= {(row, column) for row in range(top, bottom + 1)
                    for column in range(left, right + 1)}
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            if value is not None and (row, column) not in covered:
                page.write(row - 1, column - 1, value)
    old.save(str(FORMATS / "计划.xls"))


def table_areas():
    """The merged areas from the header row on, counted from it."""
    return [(top - 1 - HEADER, left - 1, bottom - 1 - HEADER, right - 1)
            for top, left, bottom, right in areas if top > HEADER]


def make_docx():
    document = docx.Document()
    document.core_properties.created = datetime.datetime(2026, 1, 1)
    document.core_properties.modified = datetime.datetime(2026, 1, 1)
    for text in ABOVE:
        document.add_paragraph(shown(text))
    body = rows[HEADER:]
    table = document.add_table(rows=len(body), cols=len(body[0]))
    for line, values in zip(table.rows, body):
        for cell, value in zip(line.cells, values):
            cell.text = shown(value)
    cells = [line.cells for line in table.rows]
    for top, left, bottom, right in table_areas():
        text = cells[top][left].text
        merged = cells[top][left].merge(cells[bottom][right])
        merged.text = text
    document.save(FORMATS / "计划.docx")


def make_html():
    """As a portal writes pages: in GBK that it calls gb2312, laid out by tables."""
    spans = {(top, left): (bottom - top + 1, right - left + 1)
             for top, left, bottom, right in table_areas()}
    covered = {(row, column) for top, left, bottom, right in table_areas()
               for row in range(top, bottom + 1) for column in range(left, right + 1)} - set(spans)
    lines = []
    for row, values in enumerate(rows[HEADER:]):
        cells = ""
        for column, value in enumerate(values):
            if (row, column) in covered:
                continue
            down, across = spans.get((row, column), (1, 1))
            span = (f" rowspan={down}" if down > 1 else "") + (f" colspan={across}" if across > 1 else "")
            text = html.escape(shown(value)).replace("\n", "<br>") or "&nbsp;"
            cells += f"<td{span}>{text}</td>"
        lines.append(f"<tr>{cells}</tr>")
    above = "".join(f"<p>{html.escape(text)}</p>" for text in ABOVE)
    page = ("<html><head><meta charset=gb2312><title>门户</title></head><body>"
            f"<table width=100%><tr><td>{above}</td></tr><tr><td><table border=1>\r\n"
            + "\r\n".join(lines) + "\r\n</table></td></tr></table></body></html>\r\n")
    (FORMATS / "计划.html").write_bytes(page.encode("gb18030"))


if __name__ == "__main__":
    FORMATS.mkdir(exist_ok=True)
    make_csv()
    make_xls()
    (FORMATS / "计划.ods").write_bytes(convert("ods"))
    make_docx()
    make_html()
