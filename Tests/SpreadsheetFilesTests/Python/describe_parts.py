"""Prints what openpyxl finds in a workbook besides its cells: lists, locks, bars, charts, properties.

    python describe_parts.py FILE.xlsx
"""

import sys

import openpyxl


def describe_chart(chart):
    title = "".join(run.t for run in chart.title.tx.rich.p[0].r)
    series = " ".join(
        f"{one.val.numRef.f} of {(one.cat.strRef or one.cat.numRef).f}" for one in chart.series)
    return f"{chart.tagname} {title} {series}"


book = openpyxl.load_workbook(sys.argv[1])
for name in sorted(book.custom_doc_props.names):
    print(f"{name}={book.custom_doc_props[name].value}")
for sheet in book.worksheets:
    print(sheet.title, sheet.sheet_state, "protected" if sheet.protection.sheet else "free")
    for rule in sheet.data_validations.dataValidation:
        print("  list", rule.sqref, "=" + rule.formula1.lstrip("="),
              "strict" if rule.showErrorMessage else "offered",
              f"{rule.promptTitle or ''}/{len(rule.prompt or '')}")
    for area, rules in sheet.conditional_formatting._cf_rules.items():
        for rule in rules:
            print("  bars" if rule.dataBar else "  other", area.sqref)
    for chart in sheet._charts:
        print(" ", describe_chart(chart))
    unlocked = [cell.coordinate for row in sheet.iter_rows() for cell in row
                if not cell.protection.locked]
    if unlocked:
        print("  unlocked", *sorted(unlocked))
    if sheet["D2"].data_type == "f":
        print("  formula D2 =$B2 over C2:", sheet["D2"].value)
