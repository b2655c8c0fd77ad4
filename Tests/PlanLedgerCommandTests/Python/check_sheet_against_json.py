"""Holds the item sheet of an exported .xlsx against `status --json`, with fractions of its own.

usage: check_sheet_against_json.py SHEET.xlsx STATUS.json      (exits with 1 on any difference)

Also computes the yearly rate anew from the items of the JSON: the sum of weight times credit over the
items in scope, divided by the sum of their weights.
"""
import json
import sys
from fractions import Fraction

from openpyxl import load_workbook

book = load_workbook(sys.argv[1])
status = json.load(open(sys.argv[2], encoding="utf-8"))
problems = []


def check(place, found, wanted):
    if found != wanted:
        problems.append(f"{place}: {found!r} instead of {wanted!r}")


def fraction(text):
    return None if text is None else Fraction(text)


# The yearly rate, from the items alone.
outside = {"target-unknown", "baseline-unknown", "zero-baseline"}
weighted = total = Fraction(0)
for item in status["items"]:
    if item["met"] == "na" or item["state"] in ("cancelled", "deferred"):
        continue
    if all(outside & set(goal["flags"]) or goal["met"] == "na" or goal["actual"] == "基本完成"
           for goal in item["goals"]):
        continue
    weighted += Fraction(item["weight"]) * (fraction(item["credited"]["fraction"]) or 0)
    total += Fraction(item["weight"])
check("rates.year", fraction(status["rates"]["year"]["fraction"]), weighted / total)

# The first line of the overview.
counts = status["counts"]
line = (f"计划 {counts['inScope']} 项，已完成 {counts['done']} 项，进行中 {counts['running']} 项，"
        f"逾期 {counts['overdue']} 项，完成率 {status['rates']['year']['percent']}")
texts = [cell.value for row in book["总体情况"].iter_rows(max_row=6) for cell in row if cell.value]
if line not in texts:
    problems.append(f"the overview does not say {line!r} but {texts!r}")

# The item sheet: one row per goal, in the order of the plan.
sheet = book["完成情况"]
header = next(row for row in sheet.iter_rows() if row[0].value == "序号")
columns = {cell.value: cell.column - 1 for cell in header if cell.value}
hidden = [index for index, cell in enumerate(header)
          if sheet.column_dimensions[cell.column_letter].hidden]
rows = list(sheet.iter_rows(min_row=header[0].row + 1))
goals = [(item, goal) for item in status["items"] for goal in item["goals"]]
for row, (item, goal) in zip(rows, goals):
    place = f"item {item['number']} {goal['phrase']}"
    check(place + " number", str(row[columns["序号"]].value), item["number"])
    check(place + " title", row[columns["事项"]].value, item["title"])
    check(place + " due", str(row[columns["完成时限"]].value.date()), goal["due"])
    credited = fraction(goal["credited"])
    value = row[hidden[0]].value
    if credited is None:
        check(place + " credit", value, None)
    elif value is None or abs(Fraction(value) - credited) > Fraction(1, 10**12):
        problems.append(f"{place} credit: {value!r} instead of {credited}")
if len(rows) < len(goals):
    problems.append(f"{len(rows)} rows for {len(goals)} goals")

print(f"{len(goals)} goals compared")
for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
