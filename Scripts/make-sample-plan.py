#!/usr/bin/env python3
"""Makes the sample plan tables in Plans/ from the plain table of sixty items.

The result looks like a table an office made by hand: title rows, merged class cells, sign-off
lines. Run it with a Python that has openpyxl, for example after Scripts/setup --tests:

    .build/venv/bin/python Scripts/make-sample-plan.py
"""
import csv
import pathlib
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "Tests/PlanLedgerTests/Sample/plan-2026.csv"
NAME = "2026年工会工作计划表"
TITLE = "市第一人民医院工会2026年度工作计划表"
SHEET = "工作计划"
UNIT_LINE = "单位：市第一人民医院工会"
DATE_LINE = "编制日期：2026年1月5日"
SIGN_OFF = ["填表人：工会干事", "审核人：组织委员", "工会主席（签字）："]
NOTES = "注：目标与时限经七届二次职工代表大会讨论；完成情况半年、年终各报一次。"
WIDTHS = [6, 13, 24, 34, 8, 7, 16, 14, 16, 30]
NUMBERS = {"序号", "权重"}


def rows():
    with SOURCE.open(encoding="utf-8") as file:
        table = list(csv.reader(file))
    return table[0], table[1:]


def classes(items):
    """First and last place of every run of items in the same class."""
    runs = []
    for place, item in enumerate(items):
        if runs and items[runs[-1][0]][1] == item[1]:
            runs[-1][1] = place
        else:
            runs.append([place, place])
    return runs


def make_xlsx():
    header, items = rows()
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET
    thin = Side(style="thin", color="808080")
    box = Border(left=thin, right=thin, top=thin, bottom=thin)
    last = len(header)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=last)
    sheet.cell(1, 1, TITLE).font = Font(name="黑体", size=20, bold=True)
    sheet.cell(1, 1).alignment = Alignment(horizontal="center", vertical="center")
    sheet.row_dimensions[1].height = 36
    sheet.cell(2, 1, UNIT_LINE).font = Font(name="宋体", size=11)
    sheet.cell(2, last - 1, DATE_LINE).font = Font(name="宋体", size=11)
    for column, text in enumerate(header, 1):
        cell = sheet.cell(3, column, text)
        cell.font = Font(name="黑体", size=11)
        cell.fill = PatternFill("solid", fgColor="D9E2F3")
        cell.border = box
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.row_dimensions[3].height = 24
    for place, item in enumerate(items):
        for column, text in enumerate(item, 1):
            value = int(text) if header[column - 1] in NUMBERS and text else (text or None)
            cell = sheet.cell(4 + place, column, value)
            cell.font = Font(name="宋体", size=10.5)
            cell.border = box
            middle = column in (1, 2, 5, 6)
            cell.alignment = Alignment(
                horizontal="center" if middle else "left", vertical="center", wrap_text=True)
    for first, end in classes(items):
        for place in range(first + 1, end + 1):
            sheet.cell(4 + place, 2).value = None
        sheet.merge_cells(start_row=4 + first, start_column=2, end_row=4 + end, end_column=2)
    below = 4 + len(items)
    sheet.cell(below, 1, NOTES).font = Font(name="宋体", size=10)
    for column, text in zip((1, 4, 7), SIGN_OFF):
        sheet.cell(below + 2, column, text).font = Font(name="宋体", size=11)
    for column, width in enumerate(WIDTHS):
        sheet.column_dimensions["ABCDEFGHIJ"[column]].width = width
    sheet.freeze_panes = "D4"
    sheet.print_title_rows = "1:3"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "第 &P 页 共 &N 页"
    book.save(ROOT / "Plans" / (NAME + ".xlsx"))


def data(text, number=False):
    return f'<Data ss:Type="{"Number" if number else "String"}">{escape(text)}</Data>'


def make_xml():
    header, items = rows()
    last = len(header) - 1
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<?mso-application progid="Excel.Sheet"?>',
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"',
        ' xmlns:o="urn:schemas-microsoft-com:office:office"',
        ' xmlns:x="urn:schemas-microsoft-com:office:excel"',
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">',
        " <Styles>",
        '  <Style ss:ID="Default" ss:Name="Normal"><Alignment ss:Vertical="Center"/>'
        '<Font ss:FontName="宋体" ss:Size="11"/></Style>',
        '  <Style ss:ID="title"><Alignment ss:Horizontal="Center" ss:Vertical="Center"/>'
        '<Font ss:FontName="黑体" ss:Size="20" ss:Bold="1"/></Style>',
    ]
    borders = "<Borders>" + "".join(
        f'<Border ss:Position="{side}" ss:LineStyle="Continuous" ss:Weight="1"/>'
        for side in ("Bottom", "Left", "Right", "Top")) + "</Borders>"
    lines += [
        '  <Style ss:ID="header"><Alignment ss:Horizontal="Center" ss:Vertical="Center" '
        f'ss:WrapText="1"/>{borders}<Font ss:FontName="黑体" ss:Size="11"/>'
        '<Interior ss:Color="#D9E2F3" ss:Pattern="Solid"/></Style>',
        '  <Style ss:ID="body"><Alignment ss:Vertical="Center" ss:WrapText="1"/>'
        f'{borders}<Font ss:FontName="宋体" ss:Size="10.5"/></Style>',
        '  <Style ss:ID="middle"><Alignment ss:Horizontal="Center" ss:Vertical="Center" '
        f'ss:WrapText="1"/>{borders}<Font ss:FontName="宋体" ss:Size="10.5"/></Style>',
        " </Styles>",
        f' <Worksheet ss:Name="{SHEET}">',
        "  <Table>",
    ]
    lines += [f'   <Column ss:AutoFitWidth="0" ss:Width="{width * 6}"/>' for width in WIDTHS]
    lines += [
        f'   <Row ss:Height="36"><Cell ss:MergeAcross="{last}" ss:StyleID="title">'
        f"{data(TITLE)}</Cell></Row>",
        f'   <Row><Cell>{data(UNIT_LINE)}</Cell><Cell ss:Index="{last}">{data(DATE_LINE)}</Cell>'
        "</Row>",
        '   <Row ss:Height="24">'
        + "".join(f'<Cell ss:StyleID="header">{data(text)}</Cell>' for text in header) + "</Row>",
    ]
    heads = {first: end - first for first, end in classes(items)}
    for place, item in enumerate(items):
        cells = []
        for column, text in enumerate(item):
            style = "middle" if column in (0, 1, 4, 5) else "body"
            if column == 1 and place not in heads:
                continue
            down = f' ss:MergeDown="{heads[place]}"' if column == 1 and heads[place] else ""
            index = ' ss:Index="3"' if column == 2 and place not in heads else ""
            body = data(text, header[column] in NUMBERS) if text else ""
            cells.append(f'<Cell{index}{down} ss:StyleID="{style}">{body}</Cell>')
        lines.append("   <Row>" + "".join(cells) + "</Row>")
    lines += [
        f"   <Row><Cell>{data(NOTES)}</Cell></Row>",
        '   <Row ss:Index="%d">' % (4 + len(items) + 2)
        + "".join(
            f'<Cell ss:Index="{column}">{data(text)}</Cell>'
            for column, text in zip((1, 4, 7), SIGN_OFF)) + "</Row>",
        "  </Table>",
        '  <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">',
        '   <PageSetup><Layout x:Orientation="Landscape"/></PageSetup>',
        "   <FitToPage/>",
        "   <Print><FitHeight>0</FitHeight><ValidPrinterInfo/>"
        "<PaperSizeIndex>9</PaperSizeIndex></Print>",
        "  </WorksheetOptions>",
        " </Worksheet>",
        "</Workbook>",
    ]
    text = "\r\n".join(lines) + "\r\n"
    (ROOT / "Plans" / (NAME + ".xml")).write_bytes(text.encode("utf-8"))


make_xlsx()
make_xml()
