"""Reads the first sheet of a workbook with calamine; measured is the parsing in Rust alone."""

import sys

from python_calamine import CalamineWorkbook

from findings import cpu_seconds, peak_bytes, report

before = cpu_seconds()
sheet = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0)
cpu, peak = cpu_seconds() - before, peak_bytes()
report(cpu, peak, sheet.to_python(skip_empty_area=False))
