"""Prints every rule of Excel that an XML Spreadsheet 2003 file breaks, one per line.

The published schema accepts much that Excel refuses, so these rules are checked by hand.

    python lint_xml_spreadsheet.py FILE.xml
"""

import re
import sys
import xml.etree.ElementTree as tree

SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
X = "{urn:schemas-microsoft-com:office:excel}"
O = "{urn:schemas-microsoft-com:office:office}"
ROWS, COLUMNS = 1_048_576, 16_384

WORKBOOK_ORDER = [O + "DocumentProperties", X + "ExcelWorkbook", SS + "Styles", SS + "Names",
                  SS + "Worksheet"]
WORKSHEET_ORDER = [SS + "Names", SS + "Table", X + "WorksheetOptions", X + "AutoFilter"]

problems = []


def complain(text):
    problems.append(text)


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def check_order(element, order):
    places = [order.index(child.tag) if child.tag in order else -1 for child in element]
    if -1 in places or places != sorted(places):
        complain(f"{element.tag}: children out of order or unknown")


def check_prologue(content):
    lines = content.split(b"\n")
    if lines[0] != b'<?xml version="1.0" encoding="UTF-8"?>':
        complain("the first line is not the declaration")
    if lines[1] != b'<?mso-application progid="Excel.Sheet"?>':
        complain("the second line does not name the program")


def check_name(name, seen):
    if not 1 <= units(name) <= 31 or re.search(r"[\[\]:*?/\\]", name) or name != name.strip("'"):
        complain(f"sheet name {name!r}")
    if name.lower() in seen or name.lower() == "history":
        complain(f"sheet name {name!r} taken")
    seen.add(name.lower())


def check_data(data, place):
    kind, text = data.get(SS + "Type"), data.text or ""
    patterns = {"Number": r"-?\d+(\.\d+)?", "Boolean": r"[01]", "String": r"(?s).*",
                "DateTime": r"(19|[2-9]\d)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d\d"}
    if kind not in patterns or not re.fullmatch(patterns[kind], text):
        complain(f"{place}: {kind} {text!r}")
    if units(text) > 32_767:
        complain(f"{place}: too long")
    if len(list(data)):
        complain(f"{place}: elements inside text")


def check_table(table, styles):
    covered, row = set(), 0
    for element in table.findall(SS + "Row"):
        row = int(element.get(SS + "Index", row + 1))
        column = 0
        for cell in element.findall(SS + "Cell"):
            index = int(cell.get(SS + "Index", column + 1))
            place = f"R{row}C{index}"
            if index <= column or index > COLUMNS or row > ROWS:
                complain(f"{place}: index")
            across, down = (int(cell.get(SS + name, 0)) for name in ("MergeAcross", "MergeDown"))
            area = {(r, c) for r in range(row, row + down + 1)
                    for c in range(index, index + across + 1)}
            if area & covered:
                complain(f"{place}: overlaps a merged area")
            if len(area) > 1:
                covered |= area
            if cell.get(SS + "StyleID", "Default") not in styles:
                complain(f"{place}: unknown style")
            if cell.get(SS + "Formula"):
                complain(f"{place}: a formula")
            for data in cell.findall(SS + "Data"):
                check_data(data, place)
            column = index + across


def check_names(element):
    names = [name.get(SS + "Name") for name in element.iter(SS + "NamedRange")]
    if len(names) != len(set(names)):
        complain("two names are equal")
    for name in element.iter(SS + "NamedRange"):
        if not re.fullmatch(r"='([^']|'')+'!R\d+(C\d+)?:R\d+(C\d+)?", name.get(SS + "RefersTo")):
            complain(f"name refers to {name.get(SS + 'RefersTo')}")


content = open(sys.argv[1], "rb").read()
check_prologue(content)
root = tree.fromstring(content)
if root.tag != SS + "Workbook":
    complain("the root is no Workbook")
check_order(root, WORKBOOK_ORDER)
ids = [style.get(SS + "ID") for style in root.iter(SS + "Style")]
if "Default" not in ids or len(ids) != len(set(ids)) or len(ids) > 4_000:
    complain("styles without Default, double or too many")
if any(not re.fullmatch(r"[A-Za-z_]\w*", id) for id in ids):
    complain("a style's name begins with a digit")
seen = set()
for worksheet in root.iter(SS + "Worksheet"):
    check_order(worksheet, WORKSHEET_ORDER)
    check_name(worksheet.get(SS + "Name"), seen)
    check_names(worksheet)
    for table in worksheet.iter(SS + "Table"):
        check_table(table, set(ids))
for footer in root.iter(X + "Footer"):
    if units(footer.get(X + "Data", "")) > 255:
        complain("footer too long")
print("\n".join(problems))
