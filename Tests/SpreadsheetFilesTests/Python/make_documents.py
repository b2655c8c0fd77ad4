"""Makes the Word documents the reading tests read, into the folder Files beside this one.

Run it with a Python that has openpyxl and python-docx:

    .build/venv/bin/pip install python-docx
    .build/venv/bin/python Tests/SpreadsheetFilesTests/Python/make_documents.py
"""

import datetime

import docx
from docx.enum.text import WD_BREAK

from make_files import FILES, archive, relationships, types

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def written():
    """A plan as python-docx writes it."""
    document = docx.Document()
    document.core_properties.created = datetime.datetime(2026, 1, 1)
    document.core_properties.modified = datetime.datetime(2026, 1, 1)
    document.add_paragraph("市第一人民医院工会2026年工作计划")
    document.add_paragraph("单位：市第一人民医院工会")
    table = document.add_table(rows=4, cols=4)
    for place, text in enumerate(["序号", "类别", "项目", "完成时限"]):
        table.cell(0, place).text = text
    for row in (1, 2, 3):
        table.cell(row, 0).text = str(row)
    table.cell(1, 1).merge(table.cell(2, 1)).text = "慰问"
    table.cell(3, 1).merge(table.cell(3, 2)).text = "通栏"
    table.cell(1, 2).text = "走访困难职工"
    paragraph = table.cell(2, 2).paragraphs[0]
    paragraph.add_run("已取消").font.strike = True
    run = table.cell(1, 3).paragraphs[0].add_run("3月底前")
    run.add_break(WD_BREAK.LINE)
    run.add_text("6月底前")
    table.cell(1, 3).add_paragraph("年底前")
    document.save(FILES / "python-docx.docx")


def paragraph(text="", properties="", inside=""):
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}{inside}</w:p>"


def cell(*content, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>" + ("".join(content) or "<w:p/>") + "</w:tc>"


def text(content, properties=""):
    return cell(paragraph(content), properties=properties)


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>" + "".join(cells) + "</w:tr>"


def table(*rows):
    return "<w:tbl>" + "".join(rows) + "</w:tbl>"


def document(body, before="", namespace=WORD, numbering=None, styles=None):
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    main = types(f"{word}.document.main+xml").replace("/xl/workbook.xml", "/word/document.xml")
    more = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{word}.{part}+xml"/>'
        for part in ["numbering", "styles"])
    more += ('<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
             'relationships+xml"/>')
    entries = []
    parts = {"[Content_Types].xml": main.replace("<Override", more + "<Override", 1),
             "_rels/.rels": relationships(("r", "officeDocument", "word/document.xml")),
             "word/document.xml": (
                 f'{before}<w:document xmlns:w="{namespace}" xmlns:o="urn:other">'
                 f"<w:body>{body}<w:sectPr/></w:body></w:document>")}
    if numbering is not None:
        entries.append(("n", "numbering", "numbering.xml"))
        parts["word/numbering.xml"] = f'<w:numbering xmlns:w="{WORD}">{numbering}</w:numbering>'
    if styles is not None:
        entries.append(("s", "styles", "styles.xml"))
        parts["word/styles.xml"] = f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>'
    parts["word/_rels/document.xml.rels"] = relationships(*entries)
    return parts


def run(content, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>"


def texts():
    def one(*content):
        return cell(paragraph(inside="".join(content)))

    box = "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox>{}</w:checkBox></w:ffData></w:fldChar></w:r>"
    cells = [
        one(run("<w:t>留</w:t>"), f"<w:ins>{run('<w:t>增</w:t>')}</w:ins>",
            "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>",
            f"<w:moveFrom>{run('<w:t>移走</w:t>')}</w:moveFrom>",
            f"<w:moveTo>{run('<w:t>移来</w:t>')}</w:moveTo>"),
        one(run("<w:t>前</w:t><w:tab/><w:t>后</w:t><w:br/><w:t>下</w:t><w:noBreakHyphen/>")),
        one(run("<w:fldChar w:fldCharType='begin'/>"), run("<w:instrText>PAGE</w:instrText>"),
            run("<w:fldChar w:fldCharType='separate'/>"), run("<w:t>7</w:t>"),
            f"<w:fldSimple w:instr='DATE'>{run('<w:t>日</w:t>')}</w:fldSimple>"),
        one(f"<w:hyperlink>{run('<w:t>链接</w:t>')}</w:hyperlink>",
            f"<w:sdt><w:sdtPr/><w:sdtContent>{run('<w:t>控件</w:t>')}</w:sdtContent></w:sdt>"),
        one(run('<w:sym w:font="Wingdings 2" w:char="F052"/>'),
            run('<w:sym w:font="Wingdings" w:char="00A8"/>'),
            run("<w:t>&#xF0FC;</w:t>", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')),
        one(box.format("<w:default w:val='0'/><w:checked/>"), box.format("<w:default w:val='0'/>")),
        one(run("<w:t>见</w:t>"), run("<w:t>不见</w:t>", "<w:vanish/>"),
            "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
            "<o:r><o:t>外</o:t></o:r>"),
        one("<w:r><w:ruby><w:rt><w:r><w:t>zhù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>注</w:t></w:r>"
            "</w:rubyBase></w:ruby></w:r>"),
    ]
    struck = [
        one(run("<w:t>全</w:t>", "<w:strike/>"), run("<w:t> </w:t>"), run("<w:t>划</w:t>", "<w:dstrike/>")),
        one(run("<w:t>半</w:t>", "<w:strike/>"), run("<w:t>划</w:t>")),
        one(run("<w:t>没划</w:t>", '<w:strike w:val="0"/>')),
    ]
    inner = table(row(text("甲"), text("乙")), row(text("丙"), text("")))
    nested = [cell(paragraph("外层"), inner, paragraph("")), cell(paragraph(""), paragraph("空行下面"))]
    archive("texts.docx", document(table(row(*cells), row(*struck), row(*nested))))


def layout():
    body = (
        paragraph("2026年工作计划") + paragraph("  ") + paragraph("单位：工会")
        + table(
            row(text("标题", '<w:gridSpan w:val="4"/>')),
            row(text("一类", '<w:vMerge w:val="restart"/>'), text("事项"), text("宽", '<w:gridSpan w:val="2"/>')),
            row(text("", "<w:vMerge/>"), text("另一事项"),
                text("块", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')),
            row(text("", '<w:vMerge w:val="continue"/>'), text("第三"), text("", '<w:gridSpan w:val="2"/><w:vMerge/>')),
            row(text("删去的行"), properties="<w:del/>"),
            row(text("独"), properties='<w:gridBefore w:val="2"/>'),
            row(text("藏"), properties="<w:hidden/>"),
            row(text("不接"), text("左", '<w:hMerge w:val="restart"/>'), text("", "<w:hMerge/>"), text("末")),
            row(text("没有上文", "<w:vMerge/>"), text("独行", '<w:vMerge w:val="restart"/>')))
        + paragraph("注：第一张表下面")
        + f"<w:sdt><w:sdtContent>{paragraph('附件2')}{table(row(text('第二张表')))}</w:sdtContent></w:sdt>")
    archive("layout.docx", document(body))
    strict = document(table(row(text("严格"))), namespace=STRICT)
    archive("strict.docx", strict)


def numbered():
    def level(number, form, pattern, more=""):
        return (f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
                f'<w:lvlText w:val="{pattern}"/>{more}</w:lvl>')

    numbering = (
        '<w:abstractNum w:abstractNumId="0">' + level(0, "decimal", "%1") + "</w:abstractNum>"
        '<w:abstractNum w:abstractNumId="1">' + level(0, "chineseCountingThousand", "%1、")
        + level(1, "decimal", "（%2）") + level(2, "decimal", "%1.%3", "<w:isLgl/>")
        + "</w:abstractNum>"
        '<w:abstractNum w:abstractNumId="2">' + level(0, "bullet", "&#xF0B7;")
        + level(1, "decimalEnclosedCircle", "%2", '<w:suff w:val="nothing"/>') + "</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="11"/></w:lvlOverride></w:num>'
        '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>')
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="c"/></w:style>')

    def place(number, level=0):
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    one = place(1)
    body = (
        paragraph("第一条", '<w:pStyle w:val="b"/>')
        + table(
            row(cell(paragraph("", one)), cell(paragraph("走访", '<w:pStyle w:val="b"/>')),
                cell(paragraph("小一", place(2, 1)), paragraph("小二", place(2, 1)))),
            row(cell(paragraph("", one)), cell(paragraph("慰问", '<w:pStyle w:val="a"/>')),
                cell(paragraph("又从一起", place(2, 1)), paragraph("数字", place(2, 2)))),
            row(cell(paragraph("", place(3))), cell(paragraph("项", one)), cell(paragraph("圆点", place(4)))),
            row(cell(paragraph("", place(3))), cell(paragraph("圈", place(4, 1))),
                cell(paragraph("循环", '<w:pStyle w:val="c"/>'), paragraph("没有", place(9))))))
    archive("numbered.docx", document(body, numbering=numbering, styles=styles))


def hostile():
    archive("no-tables.docx", document(paragraph("只有文字")))
    archive("document-type.docx", document(
        table(row(text("&a;"))), '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>'))
    archive("deep.docx", document("<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000))
    archive("nested-tables.docx", document(
        "<w:tbl><w:tr><w:tc>" * 60 + paragraph("深") + "</w:tc></w:tr></w:tbl>" * 60))
    archive("span-beyond.docx", document(table(row(text("宽", '<w:gridSpan w:val="99999"/>')))))
    archive("spans-beyond.docx", document(
        table(row(*[text("宽", '<w:gridSpan w:val="16384"/>')] * 2))))
    cut = document(table(row(text("甲"))))
    cut["word/document.xml"] = cut["word/document.xml"][:-30]
    archive("cut-off.docx", cut)


if __name__ == "__main__":
    written()
    texts()
    layout()
    numbered()
    hostile()
