"""Looks at a fill-in sheet as openpyxl reads it: locks, list, hidden parts, print set-up, properties.

check_form.py FORM ITEMS   prints what is wrong and ends with 1, or prints nothing.
"""

import sys

import openpyxl

path, items = sys.argv[1], int(sys.argv[2])
book = openpyxl.load_workbook(path)
sheet = book.worksheets[0]
wrong = []


def check(holds, what):
    if not holds:
        wrong.append(what)


check([s.sheet_state for s in book.worksheets] == ["visible", "hidden", "hidden"], "sheets")
check(sheet.protection.sheet, "the sheet is not protected")
header = [cell.value for cell in sheet[4]]
check(header[6:13] == ["本期完成", "完成日期", "完成 √", "佐证", "完成情况说明", "未完成原因", "下一步措施"], header)
body = range(5, 5 + items)
for row in body:
    locks = [sheet.cell(row, column).protection.locked for column in range(1, 18)]
    check(locks == [True] * 6 + [False] * 7 + [True] * 4, f"row {row}: {locks}")
    check(sheet.cell(row, 7).number_format == "@", f"G{row} is no text")
    check(sheet.cell(row, 8).number_format == "yyyy-mm-dd", f"H{row} is no date")
    check(sheet.cell(row, 14).value, f"N{row} is empty")
# openpyxl knows the columns of one width as a group under the first of them.
hidden = set()
for letter, column in sheet.column_dimensions.items():
    if column.hidden:
        hidden |= set(range(column.min, column.max + 1))
check(hidden == {14, 15, 16, 17}, f"hidden columns: {hidden}")
rules = sheet.data_validations.dataValidation
check(len(rules) == 1 and rules[0].type == "list", "no list")
check("字典" in rules[0].formula1, f"the list reads {rules[0].formula1}")
check(str(rules[0].sqref) == f"I5:I{4 + items}", f"the list covers {rules[0].sqref}")
check(sheet.print_title_rows == "$1:$4", f"print titles {sheet.print_title_rows}")
check(sheet.page_setup.orientation == "landscape", "not landscape")
check(sheet.sheet_properties.pageSetUpPr.fitToPage, "not fitted to the page")
check(sheet.page_setup.fitToHeight == 0, "fitted to one page in height")
check(sheet.freeze_panes == "D5", f"frozen at {sheet.freeze_panes}")
check(sheet.auto_filter.ref == f"A4:Q{4 + items}", f"filter {sheet.auto_filter.ref}")
names = {p.name for p in book.custom_doc_props.props}
check({"PlanLedgerForm", "PlanLedgerLedger", "PlanLedgerYear"} <= names, f"properties {names}")
print("\n".join(map(str, wrong)), end="")
sys.exit(1 if wrong else 0)
