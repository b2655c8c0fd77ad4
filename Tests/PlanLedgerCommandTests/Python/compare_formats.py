"""Compares the .xml and the .xlsx of one export cell by cell: values, formulas or not, and texts.

usage: compare_formats.py SHEET.xml SHEET.xlsx      (prints every difference; exits with 1 if any)
"""
import sys
import warnings
import xml.etree.ElementTree as tree

from openpyxl import load_workbook

warnings.simplefilter("ignore")
SS = "{urn:schemas-microsoft-com:office:spreadsheet}"


def xml_cells(path):
    cells = {}
    for sheet in tree.parse(path).getroot().iter(SS + "Worksheet"):
        for row, element in enumerate(sheet.find(SS + "Table").findall(SS + "Row"), 1):
            column = 1
            for cell in element.findall(SS + "Cell"):
                data = cell.find(SS + "Data")
                if data is not None:
                    kind, text = data.get(SS + "Type"), data.text or ""
                    value = float(text) if kind == "Number" else \
                        text[:10] if kind == "DateTime" else text
                    if value != "":
                        cells[sheet.get(SS + "Name"), row, column] = (
                            value, cell.get(SS + "Formula") is not None)
                column += int(cell.get(SS + "MergeAcross", 0)) + 1
    return cells


def xlsx_cells(path):
    values, formulas = load_workbook(path, data_only=True), load_workbook(path)
    cells = {}
    for sheet in values:
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if value in (None, ""):
                    continue
                if hasattr(value, "date"):
                    value = str(value.date())
                elif isinstance(value, int):
                    value = float(value)
                kind = formulas[sheet.title].cell(cell.row, cell.column).data_type
                cells[sheet.title, cell.row, cell.column] = (value, kind == "f")
    return cells


def same(one, other):
    if one is None or other is None or one[1] != other[1]:
        return False
    if isinstance(one[0], float) and isinstance(other[0], float):
        return abs(one[0] - other[0]) <= 1e-15 * max(1, abs(one[0]))
    return one[0] == other[0]


xml, xlsx = xml_cells(sys.argv[1]), xlsx_cells(sys.argv[2])
different = [key for key in sorted(set(xml) | set(xlsx)) if not same(xml.get(key), xlsx.get(key))]
for key in different:
    print(key, xml.get(key), xlsx.get(key))
print(len(xml), "cells compared")
sys.exit(1 if different else 0)
