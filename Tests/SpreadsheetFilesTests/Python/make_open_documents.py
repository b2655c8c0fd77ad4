"""Makes the OpenDocument spreadsheets the reading tests read, into the folder Files.

    .build/venv/bin/python Tests/SpreadsheetFilesTests/Python/make_open_documents.py

They are put together part by part; make_files.py lets LibreOffice write one as well.
"""

from make_files import archive

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(f'xmlns:{prefix}="{OASIS}{name}:1.0"' for prefix, name in {
    "office": "office", "style": "style", "table": "table", "text": "text",
    "number": "datastyle", "draw": "drawing", "manifest": "manifest"}.items()) + (
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"')

STYLES = """
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
<number:date-style style:name="month"><number:year/><number:text>年</number:text><number:month/></number:date-style>
<number:date-style style:name="day"><number:year/><number:month/><number:day/></number:date-style>
<number:date-style style:name="moment"><number:day/><number:hours/><number:minutes/></number:date-style>
<number:time-style style:name="passed" number:truncate-on-overflow="false"><number:hours/></number:time-style>
<style:style style:name="month" style:family="table-cell" style:data-style-name="month"/>
<style:style style:name="day" style:family="table-cell" style:data-style-name="day"/>
<style:style style:name="moment" style:family="table-cell" style:data-style-name="moment"/>
<style:style style:name="passed" style:family="table-cell" style:data-style-name="passed"/>
<style:style style:name="child" style:family="table-cell" style:parent-style-name="struck"/>
<style:style style:name="circle" style:family="table-cell" style:parent-style-name="circle"/>
<style:style style:name="line" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="none" style:family="text"><style:text-properties style:text-line-through-type="none"/></style:style>
"""

COMMON = ('<style:style style:name="struck" style:family="table-cell"><style:text-properties '
          'style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>')


def table(rows, name="表", style="", columns=""):
    return f'<table:table table:name="{name}" {style}>{columns}{rows}</table:table>'


def row(*cells, attributes=""):
    return f"<table:table-row {attributes}>" + "".join(cells) + "</table:table-row>"


def cell(text=None, attributes="", kind="string"):
    shown = "" if text is None else f"<text:p>{text}</text:p>"
    return f'<table:table-cell office:value-type="{kind}" {attributes}>{shown}</table:table-cell>'


def parts(tables, before=""):
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": (
            f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content {NAMESPACES}>'
            f"<office:automatic-styles>{STYLES}</office:automatic-styles><office:body>"
            f"<office:spreadsheet>{tables}</office:spreadsheet></office:body>"
            "</office:document-content>"),
        "styles.xml": (f"<office:document-styles {NAMESPACES}><office:styles>{COMMON}"
                       "</office:styles></office:document-styles>"),
        "META-INF/manifest.xml": f"<manifest:manifest {NAMESPACES}/>"}


def kinds_of_value():
    rows = row(
        cell("1,234.50", 'office:value="1234.5"', "float"),
        cell("95%", 'office:value="0.95"', "percentage"),
        cell("￥3", 'office:value="3" office:currency="CNY"', "currency"),
        cell("31日", 'office:date-value="2026-03-31" table:style-name="day"', "date"),
        cell("2026年9月", 'office:date-value="2026-09-01" table:style-name="month"', "date"),
        cell("30日9时", 'office:date-value="2026-06-30T09:30:00" table:style-name="moment"', "date"),
        cell("09:30", 'office:time-value="PT09H30M00S"', "time"),
        cell("36", 'office:time-value="PT36H00M00S" table:style-name="passed"', "time"),
        cell("TRUE", 'office:boolean-value="true"', "boolean"),
        cell("#DIV/0!", 'office:string-value="" calcext:value-type="error" table:formula="of:=1/0"'),
        cell(None, 'table:formula="of:=A1"'),
        cell(None, 'office:string-value="只有属性"'))
    texts = row(
        cell("第一行</text:p><text:p>第<text:span text:style-name='none'>二</text:span>行"),
        cell("前 \n  后<text:s text:c='2'/>间<text:tab/>格<text:line-break/>换行"),
        "<table:table-cell><office:annotation><dc:creator>甲</dc:creator><text:p>批注</text:p>"
        "</office:annotation><text:p>正文<office:annotation><text:p>旁注</text:p></office:annotation>"
        "<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame></text:p>"
        "</table:table-cell>",
        cell("<text:a>链接</text:a>"),
        cell("<text:ruby><text:ruby-base>注</text:ruby-base><text:ruby-text>zhù</text:ruby-text></text:ruby>"))
    archive("values.ods", parts(table(rows + texts)))


def repeats():
    columns = ('<table:table-column table:number-columns-repeated="2"/>'
               '<table:table-header-columns><table:table-column table:visibility="collapse" '
               'table:default-cell-style-name="child"/></table:table-header-columns>'
               '<table:table-column table:number-columns-repeated="16381"/>')
    far = '<table:table-cell table:number-columns-repeated="16379"/>'
    rows = (
        row(cell("标题", 'table:number-columns-spanned="3"'),
            '<table:covered-table-cell table:number-columns-repeated="2"><text:p>被盖住</text:p>'
            "</table:covered-table-cell>", cell("右"), far)
        + row(cell("类", 'table:number-rows-spanned="2"'), cell("同"), cell("同"))
        + "<table:table-row-group table:display='false'>"
        + row("<table:covered-table-cell/>", cell("折起")) + "</table:table-row-group>"
        + "<table:table-header-rows>" + row(cell("又"), attributes='table:number-rows-repeated="3"')
        + "</table:table-header-rows>"
        + row(far, attributes='table:number-rows-repeated="100" table:visibility="collapse"')
        + row(cell("筛掉", 'table:style-name="circle" table:number-columns-repeated="2"'), attributes='table:visibility="filter"')
        + row("<table:table-cell/>", cell("取消", 'table:style-name="child"'),
              cell("<text:span text:style-name='line'>划</text:span> <text:span "
                   "text:style-name='line'>去</text:span>"),
              cell("部分<text:span text:style-name='line'>划去</text:span>"))
        + row(far, attributes='table:number-rows-repeated="1048576"'))
    second = table(row(cell("藏")), "字典", 'table:style-name="hidden"')
    archive("repeats.ods", parts(table(rows, columns=columns) + second))


def hostile():
    one = cell("甲")
    for name, rows in {
        "rows-repeated": row(one, attributes='table:number-rows-repeated="1048577"'),
        "rows-nonsense": row(one, attributes='table:number-rows-repeated="-5"'),
        "columns-repeated": row(cell("甲", 'table:number-columns-repeated="16385"')),
        "rows-beyond": row(one) + row(one, attributes='table:number-rows-repeated="1048576"'),
        "span-beyond": row(cell("甲", 'table:number-columns-spanned="16385"')),
        "many-cells": row(cell("甲", 'table:number-columns-repeated="16384"'),
                          attributes='table:number-rows-repeated="1000000"'),
    }.items():
        archive(f"{name}.ods", parts(table(rows)))
    archive("document-type.ods", parts(
        table(row(cell("&b;"))), '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'))
    archive("deep.ods", parts(table("<table:table-row-group>" * 3000 + row(one)
                                    + "</table:table-row-group>" * 3000)))
    archive("no-tables.ods", parts(""))
    cut = parts(table(row(one)))
    cut["content.xml"] = cut["content.xml"][:-60]
    archive("cut-off.ods", cut)
    missing = parts(table(row(one)))
    del missing["content.xml"]
    archive("part-missing.ods", missing)
    locked = parts(table(row(one)))
    locked["META-INF/manifest.xml"] = (
        f'<manifest:manifest {NAMESPACES}><manifest:file-entry manifest:full-path="content.xml">'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>")
    locked["content.xml"] = bytes(range(256))
    archive("locked.ods", locked)


if __name__ == "__main__":
    kinds_of_value()
    repeats()
    hostile()
