"""Makes the old workbooks the reading tests read, into the folder Files beside this one.

Run it with a Python that has openpyxl and xlwt:

    .build/venv/bin/pip install xlwt
    .build/venv/bin/python Tests/SpreadsheetFilesTests/Python/make_legacy.py

xlwt writes what Excel 97 to 2003 write; older forms are put together record by record.
"""

import datetime
import struct

import xlwt
from xlwt import CompoundDoc

from make_files import FILES


def shown(code="General", struck=False, font=None):
    style = xlwt.XFStyle()
    style.num_format_str = code
    style.font.struck_out = struck
    if font:
        style.font.name = font
    return style


def plan():
    book = xlwt.Workbook()
    sheet = book.add_sheet("工作计划")
    sheet.write_merge(0, 0, 0, 3, "2026年工会工作计划")
    for place, text in enumerate(["序号", "类别", "项目", "完成时限"]):
        sheet.write(1, place, text)
    sheet.write(2, 0, 1)
    sheet.write_merge(2, 3, 1, 1, "慰问")
    sheet.write(2, 2, "走访\n困难职工")
    sheet.write(2, 3, datetime.date(2026, 3, 31), shown('yyyy"年"m"月"d"日"'))
    sheet.write(3, 0, 2)
    sheet.write(3, 2, "已取消", shown(struck=True))
    sheet.write(3, 3, datetime.datetime(2026, 6, 30, 9, 30), shown("yyyy/m/d h:mm"))
    sheet.write(4, 0, 2067.5)
    sheet.write(4, 1, 0.95, shown("0%"))
    sheet.write(4, 2, datetime.date(2026, 9, 1), shown('yyyy"年"m"月"'))
    sheet.write(4, 3, True)
    sheet.write(5, 0, datetime.time(9, 30), shown("h:mm"))
    sheet.write(5, 1, 1 / 3)
    sheet.write(5, 2, -2.5e-7)
    sheet.write(5, 3, "þ", shown(font="Wingdings"))
    sheet.write(6, 0, 1.5, shown("[h]:mm"))
    sheet.write(6, 1, 12, shown("0.0%"))
    sheet.row(3).hidden = True
    sheet.col(2).hidden = True
    book.add_sheet("空")
    hidden = book.add_sheet("字典")
    hidden.write(0, 0, "办公室")
    hidden.visibility = 1
    return book


def store(name, stream):
    CompoundDoc.XlsDoc().save(str(FILES / name), stream)


def record(kind, data):
    return struct.pack("<HH", kind, len(data)) + data


def locked():
    """The plan with the record in front that says it is encrypted."""
    stream = plan().get_biff_data()
    start = 4 + struct.unpack_from("<H", stream, 2)[0]
    store("locked.xls", stream[:start] + record(0x2F, bytes([0, 0, 1, 2, 3, 4])) + stream[start:])


def excel_2():
    """A sheet of Excel 2, which is a file of its own."""
    (FILES / "excel2.xls").write_bytes(
        record(0x09, struct.pack("<HH", 2, 0x10))
        + record(0x42, struct.pack("<H", 936))
        + record(0x00, struct.pack("<HHHH", 0, 2, 0, 2))
        + record(0x04, struct.pack("<HH3xB", 0, 0, 4) + "目标".encode("gbk"))
        + record(0x03, struct.pack("<HH3xd", 1, 0, 2067.5))
        + record(0x02, struct.pack("<HH3xH", 1, 1, 12))
        + record(0x0A, b""))


def excel_5():
    """A workbook of Excel 5, whose stream has another name."""
    globals_ = (record(0x809, struct.pack("<HHHH", 0x500, 5, 0x1234, 1993))
                + record(0x42, struct.pack("<H", 936)))
    sheet = (record(0x809, struct.pack("<HHHH", 0x500, 0x10, 0x1234, 1993))
             + record(0x200, struct.pack("<HHHHH", 0, 2, 0, 2, 0))
             + record(0x204, struct.pack("<HHHH", 0, 0, 0, 4) + "目标".encode("gbk"))
             + record(0x203, struct.pack("<HHHd", 1, 1, 0, 2067.5))
             + record(0x0A, b""))
    name = "计划".encode("gbk")
    ending = record(0x0A, b"")
    offset = len(globals_) + 4 + 7 + len(name) + len(ending)
    bound = record(0x85, struct.pack("<IHB", offset, 0, len(name)) + name)
    store("excel5.xls", globals_ + bound + ending + sheet)
    path = FILES / "excel5.xls"
    content = path.read_bytes()
    old, new = "Workbook".encode("utf-16-le"), "Book".encode("utf-16-le")
    place = content.find(old)
    content = content[:place] + new.ljust(len(old), b"\0") + content[place + len(old):]
    # The length of the name, with its end, stands 64 bytes after it.
    content = content[:place + 64] + struct.pack("<H", len(new) + 2) + content[place + 66:]
    path.write_bytes(content)


def struck_runs():
    """Texts of which all, or half, is crossed out; so long that their list is stored in pieces."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("表")
    struck, plain = xlwt.Font(), xlwt.Font()
    struck.struck_out = True
    plain.bold = True
    for row in range(300):
        words = ("第%d项" if row % 2 else "item %d ") % (row + 1)
        text = words * (row % 31 + 1)
        if row % 3 == 0:
            sheet.write_rich_text(row, 0, [(text, struck), (" ", plain), (words, struck)])
        elif row % 3 == 1:
            sheet.write_rich_text(row, 0, [(text, struck), (words, plain)])
        else:
            sheet.write(row, 0, text)
    # Without a font of its own a run looks as its cell does.
    sheet.write_rich_text(300, 0, ["半", ("划", struck)])
    sheet.write_rich_text(301, 0, ["全", ("划", struck)], shown(struck=True))
    sheet.write_rich_text(302, 0, [("没划", plain)], shown(struck=True))
    book.save(FILES / "struck-runs-long.xls")


def hostile():
    stream = plan().get_biff_data()
    content = (FILES / "xlwt.xls").read_bytes()
    (FILES / "cut-off.xls").write_bytes(content[:2048])
    # Dimensions of the largest sheet there can be, for hardly any cells.
    place = stream.find(record(0x200, b"x" * 14)[:4])
    wide = stream[:place + 4] + struct.pack("<IIHH", 0, 65536, 0, 256) + stream[place + 16:]
    store("absurd-dimensions.xls", wide)
    nothing = CompoundDoc.XlsDoc()
    nothing.save(str(FILES / "no-workbook.xls"), stream)
    content = (FILES / "no-workbook.xls").read_bytes()
    (FILES / "no-workbook.xls").write_bytes(
        content.replace("Workbook".encode("utf-16-le"), "Pictures".encode("utf-16-le")))


if __name__ == "__main__":
    plan().save(FILES / "xlwt.xls")
    from_1904 = xlwt.Workbook()
    from_1904.dates_1904 = True
    from_1904.add_sheet("表").write(0, 0, 44650, shown("yyyy-mm-dd"))
    from_1904.save(FILES / "dates-1904.xls")
    locked()
    excel_2()
    excel_5()
    struck_runs()
    hostile()
