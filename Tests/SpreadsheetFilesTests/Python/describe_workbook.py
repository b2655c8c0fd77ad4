"""Prints as JSON what openpyxl finds in a workbook: values, looks and print set-up.

    python describe_workbook.py FILE.xlsx
"""

import datetime
import json
import sys

import openpyxl


def value(cell):
    if isinstance(cell.value, datetime.datetime):
        return cell.value.isoformat()
    return cell.value


def describe_cell(cell):
    return {
        "value": value(cell),
        "type": cell.data_type,
        "format": cell.number_format,
        "font": cell.font.name,
        "size": cell.font.sz,
        "bold": bool(cell.font.b),
        "color": cell.font.color.rgb if cell.font.color and cell.font.color.type == "rgb" else None,
        "fill": cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None,
        "border": cell.border.left.style,
        "align": cell.alignment.horizontal,
        "wrap": bool(cell.alignment.wrap_text),
    }


def describe_sheet(sheet):
    return {
        "name": sheet.title,
        "cells": {cell.coordinate: describe_cell(cell)
                  for row in sheet.iter_rows() for cell in row
                  if cell.value is not None or cell.has_style},
        "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
        "freeze": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "repeated": sheet.print_title_rows,
        "orientation": sheet.page_setup.orientation,
        "paper": sheet.page_setup.paperSize,
        "fitWidth": sheet.page_setup.fitToWidth if sheet.page_setup.fitToWidth is not None else 1,
        "fitHeight": sheet.page_setup.fitToHeight,
        "fits": bool(sheet.sheet_properties.pageSetUpPr.fitToPage),
        "centred": bool(sheet.print_options.horizontalCentered),
        "margins": [sheet.page_margins.left, sheet.page_margins.right,
                    sheet.page_margins.top, sheet.page_margins.bottom],
        "footer": sheet.oddFooter.center.text,
        "gridlines": sheet.sheet_view.showGridLines,
        "widths": {letter: dimension.width for letter, dimension in sheet.column_dimensions.items()},
        "hidden": [letter for letter, dimension in sheet.column_dimensions.items()
                   if dimension.hidden],
        "heights": {str(row): dimension.height for row, dimension in sheet.row_dimensions.items()
                    if dimension.height},
    }


book = openpyxl.load_workbook(sys.argv[1])
properties = book.properties
print(json.dumps({
    "title": properties.title,
    "subject": properties.subject,
    "creator": properties.creator,
    "created": properties.created.isoformat(),
    "sheets": [describe_sheet(sheet) for sheet in book.worksheets],
}, ensure_ascii=False))
