internal import GoalModel
internal import PlanImport
internal import SheetDocument
internal import Wording

/// The sheet 填写说明 of a template: what may be written, and how it will be read.
///
/// What stands in the column 读作 is asked of the reader itself, so that no example can promise more than
/// the reader does.
struct TemplateGuide {
  let year: Int

  private static let hints = [
    "一行一个事项；序号可以不填，类别可以合并单元格，也可以写成“一、民主管理”这样的整行。",
    "“工作目标”照平时的说法写即可，下表是常用写法；写不清数量的，装入时会指出是哪个单元格。",
    "权重不填的，各项同等看待；只填一部分的，未填的按已填的平均数计，并提醒。",
    "可以删去不用的列，也可以增加自己的列：不认识的列原样保留，并出现在完成情况表里。",
  ]

  private static let targets = [
    "召开职代会", "不少于2次", "全年12次、参加500人次以上", "每季度不少于1次", "每月一次", "体检率不低于98%", "应检尽检",
    "凡住院必访", "2至3名", "1500份左右", "不超过10万元", "由40件降至20件", "在上年200人基础上增长10%",
    "一季度2场、二季度3场、三季度3场、四季度4场", "分步：方案20%、动员30%、实施40%、总结10%", "不发生一例", "进一步营造学习氛围",
  ]

  private static let dues = [
    "3月底前", "6月30日", "上半年", "第三季度", "3-4月", "春节前", "五一", "重阳节前", "年底", "全年",
  ]

  private static let widths: [Double] = [44, 60]

  var sheet: Sheet {
    var sheet = Sheet(name: "填写说明", columns: Self.widths.map { SheetColumn(width: $0) })
    sheet.rows.append(
      SheetRow([SheetCell(.text("怎样填写这张表"), TemplateStyles.title, columns: 2)], height: 34))
    for hint in Self.hints {
      sheet.rows.append(
        SheetRow([SheetCell(.text(hint), TemplateStyles.hint, columns: 2)], height: 22))
    }
    sheet.rows.append(SheetRow())
    sheet.rows += table("目标的写法", Self.targets.map { ($0, understood(target: $0)) })
    sheet.rows.append(SheetRow())
    sheet.rows += table("完成时限的写法", Self.dues.map { ($0, understood(due: $0)) })
    sheet.rows.append(SheetRow())
    let categories = Category.allCases.map(\.officeName).joined(separator: "、")
    sheet.rows.append(
      SheetRow(
        [
          SheetCell(
            .text("工作种类按事项和目标的用词推断，也可以直接在“类别”中写：" + categories), TemplateStyles.hint, columns: 2)
        ], height: 36))
    sheet.page.isLandscape = false
    return sheet
  }

  private func table(_ heading: String, _ rows: [(said: String, understood: String)]) -> [SheetRow]
  {
    let header = [heading, "读作"].map { SheetCell(.text($0), TemplateStyles.header) }
    return [SheetRow(header, height: 24)]
      + rows.map { row in
        let cells = [row.said, row.understood].map { SheetCell(.text($0), TemplateStyles.text) }
        return SheetRow(cells, height: 20)
      }
  }

  /// What the reader makes of a target phrase, goal by goal.
  private func understood(target text: String) -> String {
    let item = PlanItem(id: PlanItem.ID("1"), title: "", due: .last(of: year), goals: [])
    return GoalReading(text, for: item, year: year).goals
      .map { GoalWording($0).aim(in: .chinese) }.joined(separator: "；")
  }

  /// The day a due phrase ends on.
  private func understood(due text: String) -> String {
    let phrase = DuePhrase(text, in: FestivalCalendar(year: year))
    let (_, month, day) = phrase.due.components
    return "\(month)月\(day)日前（含当日）"
  }
}
