"""Does to a fill-in sheet what offices do: fills it in, sorts it, deletes, doubles and moves things.

fill_form.py SOURCE TARGET DEED…

A deed is one word; `_` stands for a blank in it:
  fill:NUMBER:HEADER=VALUE     types a value into the row of an item; 2026-06-20 becomes a date
  sort:HEADER                  sorts whole rows by a column, downwards
  sort-shown:HEADER            sorts only the columns that are seen
  hide:NUMBER                  filters the row of an item out of sight
  delete:NUMBER                deletes the row of an item
  double:NUMBER                inserts a copy of a row below it
  insert:NUMBER:TITLE:AMOUNT   inserts a row of its own below the row of an item
  move:HEADER:HEADER           moves a column before another one
  rename:HEADER=HEADER         types another header
  drop-hidden                  deletes the hidden columns
  drop-sheets                  deletes the hidden sheets
"""

import datetime
import re
import sys
from copy import copy

import openpyxl

source, target, *deeds = sys.argv[1:]
book = openpyxl.load_workbook(source)
sheet = book.worksheets[0]
HEADER_ROW = 4
NUMBER = 1


def columns():
    return {cell.value: cell.column for cell in sheet[HEADER_ROW] if cell.value}


def body():
    """The rows of items: those with a number in the first column."""
    return [
        row
        for row in range(HEADER_ROW + 1, sheet.max_row + 1)
        if isinstance(sheet.cell(row, NUMBER).value, (int, str))
        and not str(sheet.cell(row, NUMBER).value).startswith("填报人")
    ]


def row_of(number):
    rows = [r for r in body() if str(sheet.cell(r, NUMBER).value) == number]
    assert rows, f"no row {number}"
    return rows[0]


def value(text):
    text = text.replace("_", " ")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.datetime.fromisoformat(text)
    if text.isdigit():
        return int(text)
    return text or None


def line(row):
    return [sheet.cell(row, column).value for column in range(1, sheet.max_column + 1)]


def write(row, values):
    for column, content in enumerate(values, start=1):
        if not isinstance(sheet.cell(row, column), openpyxl.cell.cell.MergedCell):
            sheet.cell(row, column).value = content


def lift_signatures():
    """The line to sign is merged and would be torn apart when rows move."""
    for area in list(sheet.merged_cells.ranges):
        if area.min_row > HEADER_ROW:
            sheet.unmerge_cells(str(area))




for deed in deeds:
    name, _, rest = deed.partition(":")
    if name == "fill":
        number, _, said = rest.partition(":")
        header, _, text = said.partition("=")
        sheet.cell(row_of(number), columns()[header.replace("_", " ")]).value = value(text)
    elif name in ("sort", "sort-shown"):
        rows = body()
        lines = [line(row) for row in rows]
        key = columns()[rest] - 1
        ordered = sorted(lines, key=lambda cells: str(cells[key]), reverse=True)
        shown = 13 if name == "sort-shown" else sheet.max_column
        for row, old, new in zip(rows, lines, ordered):
            write(row, new[:shown] + old[shown:])
    elif name == "hide":
        sheet.row_dimensions[row_of(rest)].hidden = True
    elif name == "delete":
        lift_signatures()
        sheet.delete_rows(row_of(rest))
    elif name == "double":
        lift_signatures()
        row = row_of(rest)
        doubled = line(row)
        sheet.insert_rows(row + 1)
        write(row + 1, doubled)
    elif name == "insert":
        lift_signatures()
        number, title, amount = rest.split(":")
        row = row_of(number) + 1
        sheet.insert_rows(row)
        sheet.cell(row, columns()["事项"]).value = value(title)
        sheet.cell(row, columns()["本期完成"]).value = amount
    elif name == "move":
        lift_signatures()
        moved, before = (columns()[header] for header in rest.replace("_", " ").split(":"))
        for row in range(HEADER_ROW, sheet.max_row + 1):
            cells = [(cell.value, copy(cell._style)) for cell in sheet[row]]
            taken = cells.pop(moved - 1)
            cells.insert(before - 1 - (1 if moved < before else 0), taken)
            for cell, (content, style) in zip(sheet[row], cells):
                cell.value, cell._style = content, style
    elif name == "rename":
        old, _, new = rest.partition("=")
        sheet.cell(HEADER_ROW, columns()[old.replace("_", " ")]).value = new.replace("_", " ")
    elif name == "drop-hidden":
        sheet.delete_cols(14, 4)
    elif name == "drop-sheets":
        for other in book.worksheets[1:]:
            book.remove(other)
        sheet.data_validations.dataValidation = []
    else:
        raise SystemExit(f"unknown deed {deed}")

book.save(target)
