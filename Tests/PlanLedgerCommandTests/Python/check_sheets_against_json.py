"""Holds every number of an exported .xlsx against the ledger's own JSON, with fractions of its own.

usage: check_sheets_against_json.py SHEET.xlsx STATUS.json HISTORY.json    (exits with 1 on a difference)

Also computes the yearly rate anew from the items of the JSON: the sum of weight times credit over the
items in scope, divided by the sum of their weights.
"""
import json
import sys
import warnings
from decimal import Decimal
from fractions import Fraction

from openpyxl import load_workbook

warnings.simplefilter("ignore")
book = load_workbook(sys.argv[1], data_only=True)
status = json.load(open(sys.argv[2], encoding="utf-8"))
history = json.load(open(sys.argv[3], encoding="utf-8"))
problems = []
compared = 0


def check(place, found, wanted):
    global compared
    compared += 1
    if found != wanted:
        problems.append(f"{place}: {found!r} instead of {wanted!r}")


def fraction(text):
    return None if text is None else Fraction(text)


def check_number(place, found, wanted):
    """An exact number, as near as a binary one can come; blank where there is none."""
    global compared
    compared += 1
    if wanted is None:
        if found not in (None, ""):
            problems.append(f"{place}: {found!r} instead of nothing")
    elif not isinstance(found, (int, float)) or \
            abs(Fraction(found) - wanted) > max(1, abs(wanted)) / Fraction(10**12):
        problems.append(f"{place}: {found!r} instead of {wanted}")


def check_percent(place, cell, printed):
    """A cell that shows the percentage the ledger prints."""
    shown = cell.value
    if isinstance(shown, (int, float)):
        shown = f"{Decimal(str(shown)) * 100:.1f}%"
    check(place, shown, "—" if printed is None else printed)


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

# The overview: the first line, four tables, six rates, two bases, eight lights.
overview = book["总体情况"]
counts = status["counts"]
line = (f"计划 {counts['inScope']} 项，已完成 {counts['done']} 项，进行中 {counts['running']} 项，"
        f"逾期 {counts['overdue']} 项，完成率 {status['rates']['year']['percent']}")
check("the first line", overview["A3"].value, line)


def find(text):
    return next(cell for row in overview.iter_rows() for cell in row if cell.value == text)


def row_of(cell, count):
    return [overview.cell(cell.row, cell.column + step) for step in range(count)]


def check_group(place, cell, rates, counts):
    name, planned, due, done, on_time, overdue, ticked, rate, above, below = row_of(cell, 10)
    for key, found in (("inScope", planned), ("due", due), ("done", done), ("onTime", on_time),
                       ("overdue", overdue), ("ticked", ticked)):
        check(f"{place} {key}", found.value, counts[key])
    check_percent(f"{place} rate", rate, rates["year"]["percent"])
    check_number(f"{place} above", above.value, fraction(rates["year"]["numerator"]))
    check_number(f"{place} below", below.value, fraction(rates["year"]["denominator"]))


for by, heading in (("section", "工作类别"), ("department", "责任部门"), ("month", "到期月份"),
                    ("category", "工作种类")):
    cell = find(heading)
    for group in [group for group in status["groups"] if group["by"] == by]:
        cell = overview.cell(cell.row + 1, cell.column)
        wanted = group["name"] + ("月" if by == "month" else "")
        check(f"{heading} name", cell.value, wanted or "（未填）")
        check_group(f"{heading} {wanted}", cell, group["rates"], group["counts"])
    cell = overview.cell(cell.row + 1, cell.column)
    check(f"{heading} total", cell.value, "合计")
    check_group(f"{heading} total", cell, status["rates"], counts)

cell = find("指标")
for key in ("year", "due", "pace", "onTime", "ticked", "reported"):
    cell = overview.cell(cell.row + 1, cell.column)
    _, value, above, below = row_of(cell, 4)
    check_percent(f"{key} rate", value, status["rates"][key]["percent"])
    check_number(f"{key} above", above.value, fraction(status["rates"][key]["numerator"]))
    check_number(f"{key} below", below.value, fraction(status["rates"][key]["denominator"]))
_, items, rate, note = row_of(find("年初计划"), 4)
check("items as made", items.value, counts["items"])
check_percent("rate as made", rate, status["originalBasis"]["year"]["percent"])
_, items, rate, note = row_of(find("调整后计划"), 4)
check("items as adjusted", items.value, counts["inScope"])
check("adjusted", note.value,
      f"经批准取消 {counts['cancelled']} 项、延期 {counts['deferred']} 项")
cell = find("状态")
for light in ("done", "blue", "green", "yellow", "red", "grey", "white", "void"):
    cell = overview.cell(cell.row + 1, cell.column)
    check(f"light {light}", row_of(cell, 2)[1].value, counts["lights"][light])

# The item sheet: one row per goal, in the order of the plan.
sheet = book["完成情况"]
header = next(row for row in sheet.iter_rows() if row[0].value == "序号")
columns = {cell.value: cell.column - 1 for cell in header if cell.value}
rows = list(sheet.iter_rows(min_row=header[0].row + 1))
goals = [(item, goal) for item in status["items"] for goal in item["goals"]]
for row, (item, goal) in zip(rows, goals):
    place = f"item {item['number']} {goal['phrase']}"
    cell = {name: row[index].value for name, index in columns.items()}
    check(place + " number", str(cell["序号"]), item["number"])
    check(place + " title", cell["事项"], item["title"])
    check(place + " due", str(cell["完成时限"].date()), goal["due"])
    check_number(place + " credit", cell["完成率（未取整）"], fraction(goal["credited"]))
    check_number(place + " expected", cell["应完成比例"], fraction(goal["expected"]))
    actual, target = goal["actual"], fraction(goal["target"])
    if actual is None:
        check(place + " actual", cell["实际完成"] in (None, "—"), True)
    elif actual[0] in "<>~":
        number = fraction(actual.lstrip("<>=~"))
        check_number(place + " softened actual", cell["计算用数"], number)
        check(place + " words", str(number) in cell["实际完成"], True)
    elif actual[0].isdigit() or actual[0] == "-":
        check_number(place + " actual", cell["实际完成"], fraction(actual))
    if isinstance(cell["目标值"], (int, float)) and goal["measure"] not in ("cadence", "milestone"):
        check_number(place + " target", cell["目标值"], target)
    if isinstance(cell["差距"], (int, float)):
        check_number(place + " gap", cell["差距"], fraction(goal["gap"]))
    if isinstance(cell["完成率"], (int, float)):
        exact = fraction(goal["credited"]) * 1000
        shown = Fraction(str(cell["完成率"])) * 1000
        check(place + " shown whole", shown == 1000, exact == 1000)
        check(place + " shown nothing", shown == 0, exact == 0)
        check(place + " shown", abs(shown - exact) <= 1, True)
if len(rows) < len(goals):
    problems.append(f"{len(rows)} rows for {len(goals)} goals")

# What needs attention names only items that do.
numbers = {item["number"]: item for item in status["items"]}
for row in book["重点关注"].iter_rows(min_row=4, values_only=True):
    item = numbers.get(str(row[0]))
    if item:
        check(f"attention {row[0]}", row[2], item["title"])
outside_work = [row for row in book["重点关注"].iter_rows(min_row=4)
                if row[2].value in {work["title"] for work in status["outsidePlan"]}]
check("work outside the plan", len(outside_work), len(status["outsidePlan"]))

# The records: each one dated by the day, once, as it was entered.
titles = {item["id"]: item["title"] for item in status["items"]}
entered = {record["id"]: record for change in history if not change["undone"]
           for record in change.get("records", [])
           if isinstance(record, dict) and "item" in record and record["day"] <= status["asOf"]}
listed = {}
for row in book["完成记录"].iter_rows(min_row=4, values_only=True):
    listed[f"r{row[0]}"] = row
check("records listed", sorted(listed), sorted(entered))
for key, record in entered.items():
    row = listed.get(key)
    if row:
        check(key + " day", str(row[1].date()), record["day"])
        check(key + " item", row[3], titles[record["item"]])
        check(key + " amounts", row[4], "、".join(record["amounts"]))
        check(key + " by", row[6] or "", record["by"])

# The adjustments: one row per decision.
decisions = [change for change in history if change["kind"] == "decided" and not change["undone"]
             and change["on"] <= status["asOf"]]
rows = list(book["计划调整"].iter_rows(min_row=4, values_only=True)) if decisions else []
check("decisions", [(str(row[0].date()), row[2], row[7]) for row in rows],
      [(change["on"], titles[change["item"]], change["reason"]) for change in decisions])

print(f"{len(goals)} goals, {compared} things compared")
for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
