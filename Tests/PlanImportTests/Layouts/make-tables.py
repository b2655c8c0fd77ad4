"""Writes the tables of this folder that are no plain text: XML Spreadsheet 2003 and .xlsx.

    .build/venv/bin/python Tests/PlanImportTests/Layouts/make-tables.py

The lists beside them (.expected) are written by hand and never by this program.
"""

import datetime
import io
import pathlib
import re
import zipfile
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import cell as addresses

HERE = pathlib.Path(__file__).parent
TITLE = "市第一人民医院工会2026年度工作计划表"
HEADER = ["序号", "类别", "工作项目", "工作目标", "责任部门", "完成时限"]


class Error(str):
    """An error value a formula left behind."""


class Sheet:
    def __init__(self, name, rows, merges=(), hidden=False, hidden_rows=(), hidden_columns=(),
                 struck=()):
        self.name = name
        self.rows = rows
        self.merges = [addresses.range_boundaries(merge) for merge in merges]
        self.hidden = hidden
        self.hidden_rows = set(hidden_rows)
        self.hidden_columns = set(hidden_columns)
        self.struck = set(struck)


def kind_and_text(value):
    if isinstance(value, bool):
        return "Boolean", str(int(value))
    if isinstance(value, (int, float)):
        return "Number", repr(value)
    if isinstance(value, datetime.date):
        return "DateTime", value.isoformat() + "T00:00:00.000"
    if isinstance(value, Error):
        return "Error", str(value)
    return "String", escape(value).replace("\n", "&#10;")


def xml_sheet(sheet):
    starts = {(left, top): (right - left, bottom - top)
              for left, top, right, bottom in sheet.merges}
    covered = {(column, row) for left, top, right, bottom in sheet.merges
               for column in range(left, right + 1) for row in range(top, bottom + 1)}
    lines = [f'<Worksheet ss:Name="{escape(sheet.name)}">', "<Table>"]
    for column in sorted(sheet.hidden_columns):
        lines.append(f'<Column ss:Index="{column}" ss:Hidden="1"/>')
    for row, values in enumerate(sheet.rows, 1):
        hidden = ' ss:Hidden="1"' if row in sheet.hidden_rows else ""
        lines.append(f'<Row ss:Index="{row}"{hidden}>')
        for column, value in enumerate(values, 1):
            place = (column, row)
            if value in (None, "") and place not in starts:
                continue
            if place in covered and place not in starts:
                continue
            across, down = starts.get(place, (0, 0))
            merge = (f' ss:MergeAcross="{across}"' if across else "") + (
                f' ss:MergeDown="{down}"' if down else "")
            style = ""
            if isinstance(value, datetime.date):
                style = ' ss:StyleID="day"'
            if f"{addresses.get_column_letter(column)}{row}" in sheet.struck:
                style = ' ss:StyleID="struck"'
            data = ""
            if value not in (None, ""):
                kind, text = kind_and_text(value)
                data = f'<Data ss:Type="{kind}">{text}</Data>'
            lines.append(f'<Cell ss:Index="{column}"{merge}{style}>{data}</Cell>')
        lines.append("</Row>")
    lines.append("</Table>")
    if sheet.hidden:
        lines.append('<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">'
                     "<Visible>SheetHidden</Visible></WorksheetOptions>")
    lines.append("</Worksheet>")
    return "\n".join(lines)


def write_xml(name, *sheets):
    text = "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<?mso-application progid="Excel.Sheet"?>',
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">',
        "<Styles>", '<Style ss:ID="Default" ss:Name="Normal"/>',
        '<Style ss:ID="day"><NumberFormat ss:Format="yyyy/m/d"/></Style>',
        '<Style ss:ID="struck"><Font ss:StrikeThrough="1"/></Style>', "</Styles>",
        *map(xml_sheet, sheets), "</Workbook>", ""])
    (HERE / f"{name}.xml").write_text(text, encoding="utf-8")


def write_xlsx(name, *sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        for row, values in enumerate(sheet.rows, 1):
            for column, value in enumerate(values, 1):
                if value not in (None, ""):
                    page.cell(row, column, value)
        for left, top, right, bottom in sheet.merges:
            page.merge_cells(start_row=top, end_row=bottom, start_column=left, end_column=right)
        for row in sheet.hidden_rows:
            page.row_dimensions[row].hidden = True
        for column in sheet.hidden_columns:
            page.column_dimensions[addresses.get_column_letter(column)].hidden = True
        for address in sheet.struck:
            page[address].font = Font(strike=True)
        if sheet.hidden:
            page.sheet_state = "hidden"
    made = io.BytesIO()
    book.save(made)
    # The same book again has the same bytes: no moment of writing stands in it.
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(
            HERE / f"{name}.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts.namelist():
            data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-01-01T00:00:00Z",
                          parts.read(part))
            archive.writestr(zipfile.ZipInfo(part), data, zipfile.ZIP_DEFLATED)


# Headers of two and three rows under merged cells.

write_xml("two-row-header", Sheet("工作计划", [
    [TITLE],
    ["序号", "工作项目", "工作目标", "责任分工", "", "时间要求", ""],
    ["", "", "", "责任部门", "责任人", "启动时间", "完成时限"],
    [1, "职代会", "召开职代会", "工会办公室", "主席", "1月", "3月底前"],
    [2, "议事会", "不少于2次", "工会办公室", "主席", "2月", "年底"],
], merges=["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"]))

write_xml("three-row-header", Sheet("工作计划", [
    ["序号", "工作项目", "上年情况", "", "2026年计划", "", "", ""],
    ["", "", "完成", "", "目标", "责任", "", "时限"],
    ["", "", "目标", "次数", "", "部门", "人", ""],
    [1, "健康讲座", "不少于3场", 3, "不少于4场", "教育培训部", "宣传委员", "年底"],
    [2, "运动会", "参赛250人次", 280, "参赛300人次以上", "文体委员会", "文体委员", "9月"],
], merges=["A1:A3", "B1:B3", "C1:D1", "E1:H1", "C2:D2", "E2:E3", "F2:G2", "H2:H3"]))

write_xml("tall-header", Sheet("工作计划", [
    ["序号", "工作项目", "工作目标", "完成时限"],
    [],
    [1, "职代会", "召开职代会", "3月底前"],
    [2, "议事会", "不少于2次", "年底"],
], merges=["A1:A2", "B1:B2", "C1:C2", "D1:D2"]))

# Months.

months = [f"{month}月" for month in range(1, 13)]


def marks(**at):
    row = [""] * 12
    for month, mark in at.items():
        row[int(month[1:]) - 1] = mark
    return row


write_xml("month-matrix", Sheet("月度安排", [
    ["2026年工会工作月度安排"],
    ["序号", "工作项目", "责任部门", "实施月份"] + [""] * 11,
    ["", "", ""] + months,
    [1, "职代会", "工会办公室"] + marks(m3="√"),
    [2, "健康讲座", "教育培训部"] + marks(m3="●", m6="●", m9="●", m12="●"),
    [3, "职工读书", "教育培训部"] + marks(m1="全年→"),
    [4, "新职工培训", "教育培训部"] + marks(m1="×", m7="■", m8="☑"),
    [5, "困难职工走访", "福利委员会"] + marks(m1=2, m9=1, m10="3户"),
    [6, "合理化建议", "工会办公室"] + marks(m4="√"),
    [7, "工会档案", "工会办公室"] + marks(m5=1, m11=1),
], merges=["A1:O1", "A2:A3", "B2:B3", "C2:C3", "D2:O2", "D6:O6", "G9:I9"]))

write_xml("month-numbers", Sheet("2026年计划", [
    ["序号", "工作项目", "工作目标", "月份"] + [""] * 11,
    ["", "", ""] + list(range(1, 13)),
    [1, "职代会", "召开职代会"] + marks(m3="√"),
    [2, "议事会", "不少于2次"] + marks(m6="√", m11="√"),
], merges=["A1:A2", "B1:B2", "C1:C2", "D1:O1"]))

# Cells merged down and across.

write_xml("category-merged", Sheet("工作计划", [
    HEADER,
    [1, "民主\n管理", "职代会", "召开职代会", "工会办公室", "3月底前"],
    [2, "", "议事会", "不少于2次", "", "年底"],
    [3, "文体\n活动", "运动会", "参赛300人次以上", "文体委员会", "国庆前"],
    [4, "", "摄影展", "征集作品达到160幅", "", "6月下旬"],
    [5, "", "春季长跑", "不少于300人次", "", "4月"],
], merges=["B2:B3", "E2:E3", "B4:B6", "E4:E5"]))

write_xml("sections-merged", Sheet("工作计划", [
    [TITLE],
    ["序号", "工作项目", "工作目标", "责任部门", "完成时限"],
    ["一、民主管理（共2项）"],
    [1, "职代会", "召开职代会", "工会办公室", "3月底前"],
    [2, "议事会", "不少于2次", "工会办公室", "年底"],
    ["二、文体活动（共1项）"],
    [1, "运动会", "参赛300人次以上", "文体委员会", "国庆前"],
    ["★重点工作"],
    [1, "职工之家", "制定办法", "工会办公室", "6月"],
    ["注：带★的为院级重点。"],
], merges=["A1:E1", "A3:E3", "A6:E6", "A8:E8", "A10:E10"]))

write_xml("joined-targets", Sheet("工作计划", [
    HEADER,
    [1, "文体活动", "职工运动会", "参赛300人次以上", "文体委员会", "9月"],
    ["", "", "", "设项目不少于9个", "", "8月"],
    ["", "", "", "不发生一例安全事故", "", "9月"],
    [2, "民主管理", "职代会", "召开职代会", "工会办公室", "3月底前"],
], merges=["A2:A4", "B2:B4", "C2:C4", "E2:E4"]))

write_xml("joined-steps", Sheet("工作计划", [
    ["序号", "工作项目", "工作内容", "责任部门", "完成时限"],
    [1, "分会换届", "制定换届方案", "工会办公室", "3月底前"],
    ["", "", "召开会员大会选举", "", "6月"],
    ["", "", "上报选举结果", "", "9月底前"],
    [2, "职代会", "听取四个报告", "工会办公室", "3月底前"],
], merges=["A2:A4", "B2:B4", "D2:D4"]))

write_xml("joined-quarters", Sheet("工作计划", [
    ["序号", "工作项目", "工作目标", "责任部门", "完成时限"],
    [1, "健康大讲堂", "2场", "教育培训部", "一季度"],
    ["", "", "3场", "", "二季度"],
    ["", "", "3场", "", "三季度"],
    ["", "", "4场", "", "四季度"],
    [2, "职代会", "召开职代会", "工会办公室", "3月底前"],
], merges=["A2:A5", "B2:B5", "D2:D5"]))

write_xml("heading-merged", Sheet("工作计划", [
    ["重点工作", "序号", "工作内容", "工作目标", "责任部门", "完成时限"],
    ["民主管理", 1, "召开职代会", "召开职代会", "工会办公室", "3月底前"],
    ["", 2, "民主议事", "不少于2次", "工会办公室", "年底"],
    ["文体活动", 3, "职工运动会", "参赛300人次以上", "文体委员会", "9月"],
], merges=["A2:A3"]))

write_xml("title-of-several-departments", Sheet("工作计划", [
    ["序号", "工作项目", "工作目标", "责任部门", "完成时限"],
    [1, "分会活动", "不少于2次", "内科分会", "年底"],
    ["", "", "不少于3次", "外科分会", "年底"],
    [2, "职代会", "召开职代会", "工会办公室", "3月底前"],
], merges=["A2:A3", "B2:B3"]))

# Several sheets.

FEW = ["序号", "工作项目", "工作目标", "完成时限"]

write_xml(
    "sheet-per-department",
    Sheet("封面", [["市第一人民医院工会"], ["2026年度工作计划"], ["（各部门）"]]),
    Sheet("工会办公室", [FEW, [1, "职代会", "召开职代会", "3月底前"], [2, "议事会", "不少于2次", "年底"]]),
    Sheet("2.文体委员会计划", [FEW, [1, "运动会", "参赛300人次以上", "国庆前"]]),
    Sheet("Sheet4", [["福利委员会2026年工作计划"], ["责任部门：福利委员会"], FEW,
                     [1, "送清凉", "慰问不少于6个科室", "7月"]]),
    Sheet("Sheet5", [["2026年工作计划（教育培训部）"], FEW, [1, "健康讲座", "不少于4场", "年底"]]),
    Sheet("女职工委员会", [FEW, [1], [2], [3]]),
    Sheet("旧稿", [FEW, [1, "职代会", "召开职代会", "4月"]], hidden=True),
    Sheet("字典", [["状态"], ["未开展"], ["已完成"]], hidden=True))

write_xml(
    "sheet-per-unit",
    Sheet("Sheet1", [["2026年工作计划"], ["填报单位：内科分会"], FEW, [1, "讲座", "不少于4场", "年底"]]),
    Sheet("Sheet2", [["2026年工作计划"], ["填报单位：外科分会"], FEW, [1, "讲座", "不少于4场", "年底"]]))

write_xml(
    "summary-sheet",
    Sheet("汇总", [[TITLE], HEADER,
                 [1, "民主管理", "职代会", "召开职代会", "工会办公室", "3月底前"],
                 [2, "民主管理", "议事会", "不少于2次", "工会办公室", "年底"],
                 [3, "文体活动", "运动会", "参赛300人次以上", "文体委员会", "国庆前"],
                 [4, "文体活动", "摄影展", "征集作品达到160幅", "文体委员会", "6月下旬"]]),
    Sheet("工会办公室", [FEW, [1, "职代会", "召开职代会", "3月底前"], [2, "议事会", "不少于2次", "年底"]]),
    Sheet("文体委员会", [FEW, [1, "运动会", "参赛300人次以上", "国庆前"],
                    [2, "摄影展", "征集作品达到160幅", "6月下旬"], [3, "春季长跑", "不少于300人次", "4月"]]))

write_xml(
    "sheets-of-years",
    Sheet("2025年", [["市工会2025年工作计划"], FEW, [1, "职代会", "召开职代会", "4月"]]),
    Sheet("2026年", [["市工会2026年工作计划"], FEW, [1, "职代会", "召开职代会", "3月底前"]]),
    Sheet("完成记录", [["日期", "事项", "数量", "佐证"], ["2026-03-20", "职代会", "1次", "档3-1"]]))

# Rows and columns that are hidden.

write_xml("hidden-rows", Sheet("工作计划", [
    HEADER + ["备注"],
    [1, "民主管理", "职代会", "召开职代会", "工会办公室", "3月底前", "全体代表"],
    [2, "民主管理", "议事会", "不少于2次", "工会办公室", "年底"],
    [3, "文体活动", "运动会", "参赛300人次以上", "文体委员会", "国庆前"],
    [4, "文体活动", "摄影展", "征集作品达到160幅", "文体委员会", "6月下旬"],
], hidden_rows=[3, 5], hidden_columns=[7]))

write_xml("struck-rows", Sheet("工作计划", [
    ["序号", "工作项目", "工作目标", "责任部门", "完成时限"],
    [1, "职代会", "召开职代会", "工会办公室", "3月底前"],
    [2, "读书节", "不少于1次", "教育培训部", "4月"],
    [3, "①春游②秋游", "各不少于1次", "文体委员会", "年底"],
    [4, "运动会", "参赛300人次以上", "文体委员会", "国庆前"],
], struck=["A3", "B3", "C3", "D3", "E3", "B4", "C5"]))

# Days, numbers and what formulas left behind.

write_xml("stored-days", Sheet("工作计划", [
    ["序号", "工作项目", "工作目标", "完成时限"],
    [1, "职代会", "召开职代会", datetime.date(2026, 3, 31)],
    [2, "议事会", 2, 46387],
    [3, "讲座", "不少于4场", "2026-09-30"],
    [4, "读书节", "不少于1次", 2026.1],
    [5, "长跑", "不少于300人次", 2026.4],
    [6, "征文", "20篇", 20260630],
    [7, "检查", "每季度1次", datetime.date(2025, 12, 31)],
]))

write_xml("month-column-of-numbers", Sheet("工作计划", [
    ["月份", "工作内容", "责任人"],
    [1, "召开职代会", "主席"],
    ["", "慰问困难职工", "生活委员"],
    [12, "年终总结", "主席"],
]))

write_xml("errors-of-formulas", Sheet("工作计划", [
    ["序号", "工作项目", "工作目标", "权重", "完成时限"],
    [1, "职代会", Error("#REF!"), 3, "3月底前"],
    [2, "议事会", "不少于2次", Error("#DIV/0!"), "年底"],
    [Error("#N/A"), "运动会", "参赛300人次以上", 2, Error("#VALUE!")],
]))

# Responsibilities as marks.

write_xml("responsibility-matrix", Sheet("责任分解表", [
    ["2026年工会工作责任分解表"],
    ["序号", "工作任务", "完成时限", "责任部门", "", "", ""],
    ["", "", "", "工会办公室", "人事科", "财务科", "文体委员会"],
    [1, "职代会", "3月底前", "▲", "△", "△", ""],
    [2, "运动会", "9月", "△", "", "", "▲"],
    [3, "工会经费决算", "12月", "", "", "√", ""],
    ["注：▲为牵头部门，△为配合部门。"],
], merges=["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:G2", "A7:G7"]))

write_xml("columns-numbered", Sheet("工作计划", [
    ["序号", "工作项目", "工作目标", "责任部门", "完成时限"],
    ["甲", "乙", 1, 2, 3],
    [1, "职代会", "召开职代会", "工会办公室", "3月底前"],
    [2, "议事会", "不少于2次", "工会办公室", "年底"],
]))

# Books as Excel keeps them.

write_xlsx("ordinary-book", Sheet("工作计划", [
    [TITLE], ["填报单位：市第一人民医院工会"], HEADER,
    [1, "民主管理", "职代会", "召开职代会", "工会办公室", datetime.date(2026, 3, 31)],
    [2, "", "议事会", 2, "", "年底"],
    [3, "文体活动", "运动会", "参赛300人次以上", "文体委员会", "国庆前"],
], merges=["A1:F1", "A2:F2", "B4:B5", "E4:E5"]))

write_xlsx(
    "book-of-sheets",
    Sheet("填写说明", [["怎样填写这张表"], ["一行一个事项。"]]),
    Sheet("宣传科", [FEW, [1, "院报专版", "每两个月一期", "全年"], [2, "摄影展", "征集作品达到160幅", "6月下旬"]]),
    Sheet("总务科", [FEW, [1, "职工食堂", "满意度不低于85%", "年底"]]),
    Sheet("附：人员名单", [["姓名", "科室"], ["张某", "宣传科"]]))

# Everything at once.

ROWS = [
    ["附件2"],
    ["市第一人民医院工会二〇二六年度重点工作计划及责任分解表"],
    ["填报单位：市第一人民医院工会", "", "", "", "", "", "填报日期：2025年12月30日"],
    ["（金额单位：万元）"],
    ["序　号", "类\n别", "工作\n项目", "2025年\n完成情况", "2026年计划", "", "责任分工", "", "", "经费\n预算", "备　注"],
    ["", "", "", "", "目标", "时限", "牵头", "配合", "责任人"],
    ["（1）", "（2）", "（3）", "（4）", "（5）", "（6）", "（7）", "（8）", "（9）", "（10）", "（11）"],
    ["一、民主管理（共4项）"],
    [1, "会议", "召开七届三次职代会", "已召开", "召开职代会", "3月底前", "工会办公室", "人事科、财务科", "主席", 0.8, "听取四个报告"],
    [2, "", "提案办理", "办结率93%", "①办结率达95%以上②件件有答复", "年底", "提案委员会", "", "提案委员", "/"],
    [3, "公开", "院务公开", 15, "不少于16项", "全年", "院务公开办公室", "", "宣传委员"],
    [4, "", "1.民主测评\n2.满意度调查", "", "1.测评覆盖率100%\n2.发放调查表1500份左右", "1.11月底前\n2.上半年",
     "工会办公室", "", "组织委员"],
    ["小计", "", 4, "", "", "", "", "", "", 0.8],
    [],
    ["二、维权帮扶"],
    ["序　号", "类\n别", "工作\n项目", "2025年\n完成情况", "2026年计划", "", "责任分工", "", "", "经费\n预算", "备　注"],
    ["", "", "", "", "目标", "时限", "牵头", "配合", "责任人"],
    [5, "慰问", "春节送温暖", "12户", "慰问不少于11户", "春节前", "福利委员会", "财务科", "生活委员", 1.1],
    ["", "", "", "", "慰问金不超过0.74万元"],
    [6, "", "住院职工探望", "", "凡住院必访", "常年", "福利委员会/各分会", "", "生活委员"],
    [7, "权益", "劳动合同签订", "100%", "签订率100%", "6月30日前", "人事科（配合）、工会办公室（牵头）", "", "劳动保护委员"],
    [8, "", "劳动争议防范", "0", "不发生一例因劳动关系引发的上访", "全年", "", "", ""],
    ["小　计：", "", 4, "", "", "", "", "", "", 1.1],
    ["三、素质提升"],
    [9, "竞赛", "岗位技能竞赛", "11次", "全年12次、参加1860人次以上", "年底", "教育培训部", "医务科 护理部", "生产委员", 2],
    [10, "培训", "健康大讲堂", "9场", "2场", "一季度", "教育培训部", "", "宣传委员"],
    ["", "", "", "", "3场", "二季度"],
    ["", "", "", "", "3场", "三季度"],
    ["", "", "", "", "4场", "四季度"],
    [11, "", "干部夜校", "16次", "每周一次", "全年", "教育培训部", "", "宣传委员"],
    [12, "", "先进典型推荐", "", "推荐先进个人2-3名", "护士节（5·12）", "工会办公室", "", "组织委员", "", "获评另记"],
    [13, "", "换届", "", "1.3月底前制定方案；2.6月底前组织选举；3.9月底前上报结果", "", "工会办公室", "", "组织委员"],
    ["四、文体活动"],
    [14, "文体", "迎春晚会", "举办", "组织一次", "春节前", "文体委员会", "", "文体委员", 3],
    [15, "", "职工运动会", "280人次", "参赛300人次以上", "国庆前", "文体委员会", "各分会", "文体委员", 2.5],
    [16, "", "摄影展", "", "全院20xx多幅作品", "6月下旬", "文体委员会", "", "宣传委员", 0.3],
    [17, "", "①春季长跑②秋季登山", "", "各不少于1次", "①4月②10月", "文体委员会", "", "文体委员"],
    [18, "", "职工书屋", "", Error("#REF!"), "长期", "教育培训部", "", "宣传委员"],
    [19, "", "", "", "不少于4次", "年底", "文体委员会"],
    [20, "女工", "三八节活动", "参赛率92%", "参赛率不低于94%", "三八节", "女职工委员会", "", "女工委主任"],
    [21, "", "女职工两癌保险", "", "全覆盖", "6月31日", "女职工委员会", "", "女工委主任"],
    ["五、组织与经费"],
    [22, "组织", "会员发展", "406人", "由406人增加到430人", "年底", "工会办公室", "", "组织委员"],
    [23, "", "职工之家建设", "", "进一步营造氛围", "职代会后一个月内", "工会办公室", "", "组织委员"],
    [24, "经费", "年度预算执行", "88%", "执行率90%-100%", 46387, "工会财务", "", "财务"],
    [25, "", "会议费控制", "1.2万元", "控制在1.01万元以内", datetime.date(2026, 12, 31), "工会财务", "", "财务"],
    [26, "", "职工互助金", "70000元", "在上年70000元基础上递增10%以上", "12月", "工会财务", "", "财务"],
    [27, "", "年终慰问", "", "慰问不少于20户", 2026.1, "福利委员会", "", "生活委员", 1],
    ["合　计", "", 27, "", "", "", "", "", "", 10.7],
    [],
    ["备注：1.本表一式两份，工会和院办各一份。"],
    ["2.各部门每季度末报送进展情况。"],
    ["分管领导签字：", "", "", "", "工会主席：", "", "", "填表人：王某", "", "联系电话：8123"],
    ["", "", "", "", "", "", "", "", "市第一人民医院工会（盖章）"],
    ["", "", "", "", "", "", "", "", "2026年1月8日"],
    [],
    ["2025年度工作计划（对照）"],
    ["序号", "工作项目", "工作目标", "完成时限"],
    [1, "召开七届二次职代会", "召开职代会", "3月底前"],
    [2, "提案办理", "办结率达90%以上", "年底"],
]
ROWS[10] += [""] * (14 - len(ROWS[10])) + ["上年15项"]

write_xml(
    "worst",
    Sheet("说明", [["填表说明"], ["请各部门于1月10日前报工会办公室。"]]),
    Sheet("重点工作", ROWS, merges=[
        "A1:K1", "A2:K2", "A3:F3", "G3:K3", "A4:K4", "A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:F5",
        "G5:I5", "J5:J6", "K5:K6", "A8:K8", "B9:B10", "B11:B12", "A15:K15", "A16:A17", "B16:B17",
        "C16:C17", "D16:D17", "E16:F16", "G16:I16", "J16:J17", "K16:K17", "A18:A19", "C18:C19",
        "F18:F19", "G18:G19", "B21:B22", "A24:K24", "A26:A29", "B26:B32", "C26:C29", "G26:G29",
        "I26:I29", "A33:K33", "B34:B39", "B40:B41", "A42:K42", "B43:B44", "B45:B47", "A51:K51",
        "A52:K52", "A57:K57"],
        hidden_rows=[22, 31], hidden_columns=[4]),
    Sheet("字典", [["部门"], ["工会办公室"], ["文体委员会"]], hidden=True))
