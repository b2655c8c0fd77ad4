"""Changes actuals in an exported .xlsx as a reviewer would and compares what its formulas then come to
with what the ledger says after the same was recorded there.

usage: check_changed_actuals.py SHEET.xlsx STATUS-AFTERWARDS.json NUMBER/UNIT=ACTUAL ...

The cells are changed by openpyxl, which drops every result, and computed by LibreOffice.
"""
import json
import pathlib
import shutil
import sys
import tempfile
import warnings
from decimal import Decimal
from fractions import Fraction

from openpyxl import load_workbook

from spreadsheet_office import convert, only

warnings.simplefilter("ignore")
problems, compared = [], 0
status = json.load(open(sys.argv[2], encoding="utf-8"))

book = load_workbook(sys.argv[1])
sheet = book["完成情况"]
header = {cell.value: cell.column for cell in sheet[3] if cell.value}
for change in sys.argv[3:]:
    goal, value = change.split("=")
    number, unit = goal.split("/")
    rows = [row[0].row for row in sheet.iter_rows(min_row=4)
            if str(row[0].value) == number
            and sheet.cell(row[0].row, header["单位"]).value == unit]
    if len(rows) != 1:
        sys.exit(f"{len(rows)} rows for {goal}")
    sheet.cell(rows[0], header["实际完成"]).value = float(Fraction(value))
folder = pathlib.Path(tempfile.mkdtemp(prefix="planledger-changed-"))
changed = folder / "changed.xlsx"
book.save(changed)
converted = convert(changed, "xlsx")
anew = load_workbook(only(converted, ".xlsx"), data_only=True)
shutil.rmtree(folder)
shutil.rmtree(converted)


def check(place, found, wanted):
    global compared
    compared += 1
    if isinstance(found, (int, float)) and wanted is not None:
        if abs(Fraction(found) - wanted) > max(1, abs(wanted)) / Fraction(10**12):
            problems.append(f"{place}: {found!r} instead of {wanted} = {float(wanted)}")
    elif not (found in (None, "", "—") and wanted is None):
        problems.append(f"{place}: {found!r} instead of {wanted}")


def check_rate(place, cell, rate):
    shown = rate["percent"]
    check(place, cell.value, None if shown is None else Fraction(Decimal(shown[:-1]) / 100))


overview = anew["总体情况"]


def find(text):
    return next(cell for row in overview.iter_rows() for cell in row if cell.value == text)


for by, heading in (("section", "工作类别"), ("department", "责任部门"), ("month", "到期月份"),
                    ("category", "工作种类")):
    cell = find(heading)
    groups = [(group["name"], group["rates"]["year"]) for group in status["groups"]
              if group["by"] == by] + [("合计", status["rates"]["year"])]
    for step, (name, rate) in enumerate(groups, 1):
        row = [overview.cell(cell.row + step, cell.column + place) for place in (7, 8, 9)]
        check_rate(f"{heading} {name}", row[0], rate)
        check(f"{heading} {name} above", row[1].value, Fraction(rate["numerator"]))
        check(f"{heading} {name} below", row[2].value, Fraction(rate["denominator"]))
cell = find("指标")
for step, key in enumerate(("year", "due", "pace"), 1):
    rate = status["rates"][key]
    row = [overview.cell(cell.row + step, cell.column + place) for place in (1, 2, 3)]
    check_rate(key, row[0], rate)
    check(f"{key} above", row[1].value, Fraction(rate["numerator"]))
    check(f"{key} below", row[2].value, Fraction(rate["denominator"]))
cell = find("年初计划")
check_rate("as made", overview.cell(cell.row, cell.column + 2), status["originalBasis"]["year"])
line = overview["A3"].value
if not line.endswith("完成率 " + status["rates"]["year"]["percent"]):
    problems.append(f"the first line says {line}")

items = anew["完成情况"]
goals = [goal for item in status["items"] for goal in item["goals"]]
for step, goal in enumerate(goals, 4):
    credit = goal["credited"]
    check(f"credit of {goal['phrase']}", items.cell(step, header["完成率（未取整）"]).value,
          None if credit is None else Fraction(credit))
    shown = items.cell(step, header["完成率"]).value
    if goal["used"] and isinstance(shown, str) and "占用" in shown:
        used = Fraction(goal["used"])
        percent = f"{float(round(used * 1000) / 10):.1f}%"
        if not shown.endswith("占用" + percent):
            problems.append(f"{goal['phrase']} says {shown!r} for {used}")

print(f"{len(sys.argv[3:])} actuals changed, {compared} figures compared")
for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
