"""Prints an exported .xlsx to PDF and compares the pages with the cells.

usage: check_print.py SHEET.xlsx [--spoil]      (exits with 1 on any complaint)

Every page must hold both the first and the last column of its table, so that a sheet is one page wide;
every letter of every cell that is shown must be printed; no text may be cut: nothing runs over another
cell's text, no number is printed as ###. With --spoil one row is made too low first, which must be
noticed: then the program exits with 0 only if it complains.
"""
import collections
import csv
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as tree

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

from spreadsheet_office import DISPLAYED, convert, only

warnings.simplefilter("ignore")
# The right margin of a page, in points.
RIGHT = (297 / 25.4 - 0.6) * 72

path, spoil = sys.argv[1], "--spoil" in sys.argv
problems = []
folder = pathlib.Path(tempfile.mkdtemp(prefix="planledger-print-"))
book = load_workbook(path)
if spoil:
    sheet = book["完成情况"]
    tall = max(range(4, sheet.max_row - 1), key=lambda row: sheet.row_dimensions[row].height or 0)
    sheet.row_dimensions[tall].height = 12
    path = folder / "spoiled.xlsx"
    book.save(path)

pdf = convert(path, "pdf")
document = only(pdf, ".pdf")
boxes = folder / "boxes.html"
subprocess.run(["pdftotext", "-bbox", str(document), str(boxes)], check=True)
html = re.sub(r"<!DOCTYPE[^>]*>", "", boxes.read_text("utf-8")).replace(
    ' xmlns="http://www.w3.org/1999/xhtml"', "")
pages = [[(float(word.get("xMin")), float(word.get("yMin")), float(word.get("xMax")),
           float(word.get("yMax")), word.text or "") for word in page.iter("word")]
         for page in tree.fromstring(html).iter("page")]


def letters(text):
    return collections.Counter(text and re.sub(r"\s", "", text))


# One page wide: a page with the first header of a list has its last one too.
listed = 0
for sheet in book:
    if not sheet.print_title_rows:
        continue
    header = [cell.value for cell in sheet[3]
              if cell.value and not sheet.column_dimensions[cell.column_letter].hidden]
    first, last = header[0], header[-1]
    for number, page in enumerate(pages, 1):
        words = "".join(word[4] for word in page)
        if sheet.title != "完成情况" and "——" + sheet.title not in words:
            continue
        if sheet.title == "完成情况" and "——逐项情况" not in words:
            continue
        listed += 1
        if first not in words or last not in words:
            problems.append(f"page {number} lacks {first} or {last}")
if listed < len([sheet for sheet in book if sheet.print_title_rows]):
    problems.append("a sheet is not printed")

# Every letter of every cell that is shown is printed somewhere.
shown = convert(path, DISPLAYED, recalculated=False)
wanted = collections.Counter()
for sheet in book:
    hidden = {column_index_from_string(letter) - 1
              for letter, dimension in sheet.column_dimensions.items() if dimension.hidden}
    with open(only(shown, f"-{sheet.title}.csv"), encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            for place, text in enumerate(row):
                if place not in hidden:
                    wanted += letters(text)
printed = collections.Counter()
for page in pages:
    for word in page:
        printed += letters(word[4])
missing = wanted - printed
if missing:
    problems.append(f"not printed: {dict(missing.most_common(20))}")
# LibreOffice draws numbers of hidden columns as ### into the margin, cut down to nothing.
for number, page in enumerate(pages, 1):
    if any("##" in word[4] and word[2] <= RIGHT for word in page):
        problems.append(f"page {number}: a number is too wide for its column")

# No text runs over another.
for number, page in enumerate(pages, 1):
    page = sorted(page, key=lambda word: word[1])
    for place, one in enumerate(page):
        for other in page[place + 1:]:
            if other[1] > one[3]:
                break
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - other[1]
            if across > 1 and down > 0.35 * (one[3] - one[1]):
                problems.append(f"page {number}: {one[4]!r} runs over {other[4]!r}")

for temporary in (folder, pdf, shown):
    shutil.rmtree(temporary)
print(len(pages), "pages,", sum(wanted.values()), "letters compared")
for problem in problems[:20]:
    print(problem)
sys.exit(bool(problems) != spoil)
