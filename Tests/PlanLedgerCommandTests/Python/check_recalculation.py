"""Lets LibreOffice compute every formula of a sheet anew and compares with the results it carries.

usage: check_recalculation.py FILE.xlsx-or-.xml ...      (exits with 1 on any difference)

Every number must agree to the twelfth decimal place, every text exactly; of a workbook also what is
displayed must be the same before and after.
"""
import csv
import shutil
import sys
import warnings
import xml.etree.ElementTree as tree

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

from spreadsheet_office import DISPLAYED, convert, only

warnings.simplefilter("ignore")
SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
problems, formulas, compared = [], 0, 0


def carried_by_workbook(path):
    values, code = load_workbook(path, data_only=True), load_workbook(path)
    return {(sheet.title, cell.row, cell.column): (cell.value, code[sheet.title][
        cell.coordinate].data_type == "f")
            for sheet in values for row in sheet.iter_rows() for cell in row}


def carried_by_xml(path):
    found = {}
    for sheet in tree.parse(path).getroot().iter(SS + "Worksheet"):
        for row, element in enumerate(sheet.find(SS + "Table").findall(SS + "Row"), 1):
            column = 1
            for cell in element.findall(SS + "Cell"):
                data = cell.find(SS + "Data")
                if data is not None and data.get(SS + "Type") != "DateTime":
                    text = data.text or ""
                    value = float(text) if data.get(SS + "Type") == "Number" else text
                    found[sheet.get(SS + "Name"), row, column] = (
                        value, cell.get(SS + "Formula") is not None)
                column += int(cell.get(SS + "MergeAcross", 0)) + 1
    return found


def agree(one, other):
    if one in (None, "") and other in (None, ""):
        return True
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= 1e-12 * max(1, abs(one))
    return one == other


def displayed(folder, sheet):
    """The rows of a sheet as displayed, without its hidden columns."""
    hidden = {column_index_from_string(letter) - 1
              for letter, dimension in sheet.column_dimensions.items() if dimension.hidden}
    with open(only(folder, f"-{sheet.title}.csv"), encoding="utf-8", newline="") as file:
        return [tuple(text for place, text in enumerate(row) if place not in hidden)
                for row in csv.reader(file)]


for path in sys.argv[1:]:
    carried = (carried_by_xml if path.endswith(".xml") else carried_by_workbook)(path)
    folder = convert(path, "xlsx")
    anew = load_workbook(only(folder, ".xlsx"), data_only=True)
    for (sheet, row, column), (value, is_formula) in carried.items():
        found = anew[sheet].cell(row, column).value
        compared += 1
        formulas += is_formula
        if not agree(value, found):
            problems.append(f"{path} {sheet} R{row}C{column}: {value!r} becomes {found!r}")
    shutil.rmtree(folder)
    if path.endswith(".xlsx"):
        folders = [convert(path, DISPLAYED, recalculated) for recalculated in (False, True)]
        for sheet in load_workbook(path):
            before, after = (displayed(folder, sheet) for folder in folders)
            if before != after:
                problems.append(f"{sheet.title} is displayed otherwise: {set(before) ^ set(after)}")
        for folder in folders:
            shutil.rmtree(folder)

print(f"{formulas} formulas among {compared} cells computed anew")
if formulas < 100 * len(sys.argv[1:]):
    problems.append("hardly any formulas")
for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
