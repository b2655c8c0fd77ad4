"""Makes the web pages the reading tests read, into the folder Files beside this one.

    .build/venv/bin/python Tests/SpreadsheetFilesTests/Python/make_pages.py

Most pages of the tests stand in the tests themselves; here are those in other encodings and
wrappings, and one that LibreOffice saves.
"""

import base64
import quopri

from make_files import FILES, convert


def page(charset=None):
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">' if charset else ""
    return (f"<html><head>{meta}</head><body><table><tr><td>朱镕基𠮷</td><td>工会</td></tr></table>"
            "</body></html>\n")


def encodings():
    (FILES / "declared-gb2312.html").write_bytes(page("gb2312").encode("gb18030"))
    (FILES / "declared-utf8.html").write_bytes(page("utf-8").encode("gb18030"))
    (FILES / "utf8-called-gb2312.html").write_bytes(page("gb2312").encode())
    (FILES / "undeclared.html").write_bytes(page().encode("gb18030"))
    (FILES / "utf16.html").write_bytes(page().encode("utf-16"))


def archives():
    """A workbook that Excel saved as one file: a frame page and a sheet; and a browser's page."""
    frame = "<html><frameset><frame src=3D\"sheet001.htm\"></frameset></html>"
    sheet = quopri.encodestring(page("gb2312").encode("gb18030")).replace(b"\n", b"\r\n")
    excel = (
        "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n"
        'Content-Type: multipart/related; boundary="----=_NextPart_01"\r\n\r\n'
        "本文档为“单个文件网页”。\r\n\r\n------=_NextPart_01\r\nContent-Location: file:///C:/a.htm\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        f'Content-Type: text/html; charset="gb2312"\r\n\r\n{frame}\r\n').encode("gb18030") + (
        b"------=_NextPart_01\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        b'Content-Type: text/html;\r\n\tcharset="gb2312"\r\n\r\n' + sheet +
        b"\r\n------=_NextPart_01\r\nContent-Transfer-Encoding: base64\r\n"
        b"Content-Type: image/png\r\n\r\niVBORw0KGgo=\r\n------=_NextPart_01--\r\n")
    (FILES / "excel.mht").write_bytes(excel)
    browser = (
        "From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
        '\ttype="text/html";\n\tboundary="B"\n\n--B\nContent-Type: text/html\n'
        "Content-Transfer-Encoding: base64\n\n").encode() + base64.encodebytes(
        page("utf-8").encode()) + b"--B--\n"
    (FILES / "browser.mht").write_bytes(browser)


if __name__ == "__main__":
    encodings()
    archives()
    convert(FILES / "openpyxl.xlsx", "html")
