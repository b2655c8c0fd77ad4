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

WORKBOOK_ORDER = [O + "DocumentProperties", O + "CustomDocumentProperties", X + "ExcelWorkbook",
                  SS + "Styles", SS + "Names", SS + "Worksheet"]
WORKSHEET_ORDER = [SS + "Names", SS + "Table", X + "WorksheetOptions", X + "PageBreaks",
                   X + "DataValidation", X + "AutoFilter", X + "ConditionalFormatting"]
TABLE_ORDER = [SS + "Column", SS + "Row"]
STYLE_ORDER = [SS + name for name in (
    "Alignment", "Borders", "Font", "Interior", "NumberFormat", "Protection")]
LIST_ORDER = [X + name for name in (
    "Range", "Type", "CellRangeList", "Value", "UseBlank", "InputHide", "InputTitle",
    "InputMessage", "ErrorHide", "ErrorStyle", "ErrorMessage", "ErrorTitle")]
OPTIONS = [X + name for name in (
    "PageSetup", "FitToPage", "Print", "Visible", "DoNotDisplayGridlines", "FreezePanes",
    "FrozenNoSplit", "SplitHorizontal", "TopRowBottomPane", "SplitVertical",
    "LeftColumnRightPane", "ActivePane", "ProtectObjects", "ProtectScenarios")]
REFERENCE = re.compile(r"(?:'((?:[^']|'')+)'!)?\bR(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(])")

problems = []


def complain(text):
    problems.append(text)


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def check_order(element, order):
    places = [order.index(child.tag) if child.tag in order else -1 for child in element]
    if -1 in places or places != sorted(places):
        complain(f"{element.tag}: children out of order or unknown")


def check_once(element, known):
    tags = [child.tag for child in element]
    if len(tags) != len(set(tags)) or not set(tags) <= set(known):
        complain(f"{element.tag}: children twice or unknown")


def check_attributes(root):
    for element in root.iter():
        if element.tag.startswith(SS):
            for name in element.attrib:
                if not name.startswith(SS):
                    complain(f"{element.tag}: attribute {name}")


def check_texts(root):
    for element in root.iter():
        for text in [element.text or "", *element.attrib.values()]:
            if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", text):
                complain(f"{element.tag}: a character no sheet may hold")


def on_sheet(text, place, limit):
    """Whether a part of a reference such as 4, [-2] or nothing leads to a row or column there is."""
    if not text:
        return True
    target = place + int(text[1:-1]) if text.startswith("[") else int(text)
    return 1 <= target <= limit


def check_formula(formula, row, column, sheets):
    place = f"R{row}C{column}: formula"
    if not formula.startswith("=") or len(formula) > 1_024:
        complain(f"{place} {formula!r}")
    code = re.sub(r'"(?:[^"]|"")*"', '""', formula)
    for sheet, to_row, to_column in REFERENCE.findall(code):
        if sheet and sheet.replace("''", "'") not in sheets:
            complain(f"{place} reads {sheet}")
        if not on_sheet(to_row, row, ROWS) or not on_sheet(to_column, column, COLUMNS):
            complain(f"{place} {formula!r} reads outside the sheet")
    if code.count("(") != code.count(")") or re.search(r"\$[A-Z]", code):
        complain(f"{place} {formula!r} is spelled wrongly")


def check_list(rule, names):
    check_order(rule, LIST_ORDER)
    said = {child.tag: child.text or "" for child in rule}
    if said.get(X + "Type") != "List" or X + "CellRangeList" not in said:
        complain("a validation that is no list")
    if said.get(X + "Value") not in names:
        complain(f"choices {said.get(X + 'Value')!r} are not named")
    if not re.fullmatch(r"R\d+C\d+:R\d+C\d+", said.get(X + "Range", "")):
        complain(f"a list in {said.get(X + 'Range')!r}")
    if units(said.get(X + "InputTitle", "")) > 32 or units(said.get(X + "InputMessage", "")) > 255:
        complain("a message that is too long")


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


def check_table(table, styles, sheets):
    covered, row, column = set(), 0, 0
    check_order(table, TABLE_ORDER)
    for element in table.findall(SS + "Column"):
        index = int(element.get(SS + "Index", column + 1))
        if index <= column:
            complain(f"column {index}: index")
        column = index + int(element.get(SS + "Span", 0))
    extent = [len(table.findall(SS + "Row")), column]
    for element in table.findall(SS + "Row"):
        index = int(element.get(SS + "Index", row + 1))
        if index <= row:
            complain(f"row {index}: index")
        row = index
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
            formula = cell.get(SS + "Formula")
            if formula is not None:
                check_formula(formula, row, index, sheets)
                if cell.find(SS + "Data") is None:
                    complain(f"{place}: a formula without its result")
            extent = [max(extent[0], row), max(extent[1], index + across)]
            for data in cell.findall(SS + "Data"):
                check_data(data, place)
            column = index + across
    for number, name in zip(extent, ("ExpandedRowCount", "ExpandedColumnCount")):
        if int(table.get(SS + name, number)) < number:
            complain(f"{name} below {number}")


def check_names(element):
    names = [name.get(SS + "Name") for name in element.iter(SS + "NamedRange")]
    if len(names) != len(set(names)):
        complain("two names are equal")
    if any(not re.fullmatch(r"[A-Za-z_]\w*", name) for name in names):
        complain("a name that is none")
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
check_attributes(root)
check_texts(root)
for style in root.iter(SS + "Style"):
    check_order(style, STYLE_ORDER)
names = {name.get(SS + "Name") for group in root.findall(SS + "Names") for name in group}
for group in root.findall(SS + "Names"):
    check_names(group)
seen = set()
sheets = {worksheet.get(SS + "Name") for worksheet in root.iter(SS + "Worksheet")}
if all(options.find(X + "Visible") is not None for options in root.iter(X + "WorksheetOptions")):
    complain("no sheet can be seen")
for worksheet in root.iter(SS + "Worksheet"):
    check_order(worksheet, WORKSHEET_ORDER)
    for options in worksheet.iter(X + "WorksheetOptions"):
        check_once(options, OPTIONS)
    for rule in worksheet.iter(X + "DataValidation"):
        check_list(rule, names)
    check_name(worksheet.get(SS + "Name"), seen)
    check_names(worksheet)
    for table in worksheet.iter(SS + "Table"):
        check_table(table, set(ids), sheets)
for footer in root.iter(X + "Footer"):
    data = footer.get(X + "Data", "")
    if units(data) > 255 or re.search(r"&(?![&CLRPN])", data):
        complain("footer too long, or with a stray &")
print("\n".join(problems))
