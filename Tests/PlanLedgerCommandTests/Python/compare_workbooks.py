"""Compares two .xlsx files cell by cell: values, number formats, widths, merges and print set-up.

usage: compare_workbooks.py ONE.xlsx OTHER.xlsx      (prints every difference; exits with 1 if any)
"""
import sys

from openpyxl import load_workbook


def describe(path):
    book = load_workbook(path)
    said = {"sheets": book.sheetnames, "title": book.properties.title,
            "created": str(book.properties.created)}
    for sheet in book:
        said[sheet.title, "merges"] = sorted(map(str, sheet.merged_cells.ranges))
        said[sheet.title, "print"] = (
            sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight,
            sheet.print_title_rows, sheet.freeze_panes, sheet.auto_filter.ref,
            sheet.oddFooter.center.text)
        for letter, column in sorted(sheet.column_dimensions.items()):
            said[sheet.title, "column", letter] = (column.width, column.hidden)
        for row in sheet.iter_rows():
            for cell in row:
                fill = cell.fill.fgColor.rgb if cell.fill.fill_type else None
                said[sheet.title, cell.coordinate] = (
                    cell.value, cell.data_type, cell.number_format, cell.font.b, fill)
    return said


one, other = map(describe, sys.argv[1:3])
different = [key for key in sorted(set(one) | set(other), key=str) if one.get(key) != other.get(key)]
for key in different:
    print(key, one.get(key), other.get(key))
print(len(one), "things compared")
sys.exit(1 if different else 0)
