import ExactNumbers
import GoalModel
import SpreadsheetGrid
import Testing

@testable import PlanImport

@Suite("A plan table")
struct PlanTableTests {
  static func read(
    _ grids: [Grid], _ options: PlanTableOptions = PlanTableOptions(fallbackYear: 2026)
  ) -> Reading<PlanTable> {
    PlanTableReader(options).read(grids)
  }

  /// The letters of the column that was taken for a field.
  static func letters(of field: PlanField, in table: PlanTable) -> String? {
    table.tables.lazy.flatMap(\.columns).first { $0.field == field }?.letters
  }

  static let header = ["序号", "类别", "工作项目", "工作目标", "单位", "责任部门", "完成时限"]

  @Test("is found under its title rows, which say what it is and for which year")
  func titleRows() {
    let grid = GridFixture.grid([
      ["市第一人民医院工会2026年度工作计划表"], ["填报单位：工会办公室", "", "", "日期：2026-01-05"], [],
      Self.header, ["1", "民主管理", "职代会", "召开职代会", "次", "工会办公室", "3月底前"],
    ])
    let table = Self.read([grid], PlanTableOptions(fallbackYear: 2020)).value
    #expect(table.title == "市第一人民医院工会2026年度工作计划表")
    #expect(table.organisation == "工会办公室")
    #expect(table.yearFound == 2026)
    #expect(table.year == 2026)
    #expect(table.tables.map(\.headerCell) == ["A4"])
    #expect(Self.letters(of: .title, in: table) == "C")
    #expect(Self.letters(of: .due, in: table) == "G")
    #expect(table.items.map(\.cell) == ["C5"])
    #expect(table.items.map(\.item.due.description) == ["2026-03-31"])
  }

  @Test("states the identities of its items where a column of ids says them")
  func statedIDs() {
    let grid = GridFixture.grid([
      ["事项ID", "序号", "工作项目"], ["2026-017", "1", "职代会"], ["", "2", "议事会"], ["甲-3", "3", "运动会"],
    ])
    let items = Self.read([grid]).value.items
    #expect(items.map(\.statedID) == ["2026-017", nil, nil])
    // What is no id of the ledger is a number of the office's own, and is kept as it is.
    #expect(items.map(\.item.number) == ["1", "2", "3"])
    #expect(items.map { $0.item.extra.map(\.text) } == [[], [], ["甲-3"]])
  }

  @Test(
    "names its organisation in its title",
    arguments: [
      ("市第一人民医院工会2026年度工作计划表", "市第一人民医院工会"), ("某县总工会 2026年工作安排", "某县总工会"),
      ("2026年度工作计划", ""), ("二〇二六年工作要点", ""),
    ])
  func organisation(title: String, name: String) {
    let grid = GridFixture.grid([[title], Self.header, ["1", "", "职代会"]])
    let table = Self.read([grid]).value
    #expect(table.title == title)
    #expect(table.organisation == name)
    #expect(table.yearFound == 2026)
  }

  @Test("fills merged cells down and keeps the numbers as written")
  func merges() {
    let grid = GridFixture.grid(
      [
        Self.header, ["1", "民主\n管理", "职代会", "召开职代会", "次", "工会办公室", "3月底前"],
        ["2", "", "议事会", "不少于2次", "次", "", "年内"], ["3", "文体活动", "运动会", "参赛300人次以上"],
      ], merges: ["B2:B3", "F2:F3"])
    let items = Self.read([grid]).value.items.map(\.item)
    #expect(items.map(\.section) == ["民主管理", "民主管理", "文体活动"])
    #expect(items.map(\.department) == ["工会办公室", "工会办公室", ""])
    #expect(items.map(\.number) == ["1", "2", "3"])
    #expect(items.map(\.category) == [.meeting, .meeting, .cultureAndSport])
    #expect(items.map(\.isCategoryInferred) == [true, true, false])
  }

  @Test("takes sections from rows of their own and numbers items within them")
  func sectionRows() {
    let grid = GridFixture.grid(
      [
        ["序号", "工作项目", "工作目标"], ["一、民主管理"], ["1", "职代会", "召开职代会"], ["2", "议事会", "不少于2次"],
        ["（二）文体活动"], ["1", "运动会", "参赛300人次以上"],
      ], merges: ["A2:C2", "A5:C5"])
    let reading = Self.read([grid])
    #expect(reading.problems == [])
    let items = reading.value.items.map(\.item)
    #expect(items.map(\.section) == ["民主管理", "民主管理", "文体活动"])
    #expect(items.map(\.number) == ["一.1", "一.2", "二.1"])
  }

  @Test("may have a header of two rows under merged cells")
  func twoRowHeader() {
    let grid = GridFixture.grid(
      [
        ["序号", "工作项目", "工作目标", "责任分工", ""], ["", "", "", "责任部门", "责任人"],
        ["1", "职代会", "召开职代会", "工会办公室", "工会主席"],
      ], merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"])
    let table = Self.read([grid]).value
    #expect(Self.letters(of: .department, in: table) == "D")
    #expect(Self.letters(of: .person, in: table) == "E")
    #expect(table.items.map(\.item.person) == ["工会主席"])
  }

  @Test("reads numbers, percentages and dates as a spreadsheet stores them")
  func storedValues() {
    let header = Self.header.map { Cell(.text, $0) } + [Cell(.text, "权重")]
    let grid = GridFixture.cells([
      header,
      [
        Cell(.number, "1"), Cell(.text, "健康"), Cell(.text, "体检率"), Cell(.percent, "0.95"),
        Cell(.text, "人"), Cell(.text, "体检中心"), Cell(.date, "2026-06-30T00:00:00"),
        Cell(.number, "2.5"),
      ],
      [
        Cell(.number, "2"), Cell(.text, "健康"), Cell(.text, "义诊"), Cell(.number, "12"),
        Cell(.text, "次"), Cell(.text, "体检中心"), Cell(.number, "46112"), Cell(.percent, "0.05"),
      ],
      [
        Cell(.number, "3"), Cell(.text, "健康"), Cell(.text, "讲座"), Cell(.text, "4"),
        Cell(.text, "场"),
        Cell(.text, "体检中心"), Cell(.number, "2026.1"), Cell(.number, "1"),
      ],
    ])
    let reading = Self.read([grid])
    let items = reading.value.items.map(\.item)
    #expect(items.map(\.targetText) == ["95%", "12", "4"])
    #expect(items.map { $0.goals[0].measure.name } == ["ratio", "sum", "sum"])
    #expect(items.map(\.due.description) == ["2026-06-30", "2026-03-31", "2026-12-31"])
    #expect(items.map { $0.weight?.description } == ["5/2", "5", "1"])
    #expect(reading.problems.map(\.kind) == [.dueAmbiguous])
  }

  @Test("takes 工作内容 for the title where nothing else says what is to be done")
  func contentAsTitle() {
    let grid = GridFixture.grid([["月份", "工作内容", "责任人"], ["3", "召开职代会", "主席"]])
    let items = Self.read([grid]).value.items.map(\.item)
    #expect(items.map(\.title) == ["召开职代会"])
    #expect(items.map(\.due.description) == ["2026-03-31"])
    #expect(items.map { $0.goals[0].measure } == [.milestone])
  }

  @Test("reads months marked in columns of their own")
  func monthColumns() {
    let grid = GridFixture.grid([
      ["序号", "工作项目", "工作目标", "单位"] + (1...12).map { "\($0)月" },
      ["1", "议事会", "不少于2次", "次", "", "", "√", "", "", "", "", "", "√"],
      ["2", "健康讲座", "", "场", "", "2", "", "", "3"],
    ])
    let items = Self.read([grid]).value.items.map(\.item)
    #expect(items.map(\.dueText) == ["3月、9月", "2月、5月"])
    #expect(items.map { $0.goals[0].timing.schedule.name } == ["byPeriod", "byPeriod"])
    #expect(items[1].goals[0].bound == .atLeast(Fraction(5)))
    #expect(items.flatMap(\.extra) == [])
  }

  @Test("keeps unknown columns and results with their headers")
  func extra() {
    let grid = GridFixture.grid([
      ["序号", "工作项目", "工作目标", "完成情况", "分管院长", "配合部门"],
      ["1", "职代会", "召开职代会", "已召开", "张院长", "人事科、财务科"],
    ])
    let item = Self.read([grid]).value.items[0].item
    #expect(item.extra.map(\.header) == ["完成情况", "分管院长"])
    #expect(item.extra.map(\.text) == ["已召开", "张院长"])
    #expect(item.coDepartments == ["人事科", "财务科"])
  }

  @Test("adds a ceiling for the money a budget column sets aside")
  func budget() {
    let grid = GridFixture.grid([
      ["序号", "工作项目", "工作目标", "经费预算（万元）"], ["1", "运动会", "参赛300人次以上", "2.5"],
      ["2", "职代会", "召开职代会", ""],
    ])
    let items = Self.read([grid]).value.items.map(\.item)
    #expect(items[0].goals.map(\.bound) == [.atLeast(Fraction(300)), .atMost(Fraction(25_000))])
    #expect(items[0].goals[1].unit == .yuan)
    #expect(items[0].goals[1].label == "经费预算")
    #expect(items[1].goals.count == 1)
  }

  @Test("takes the best sheet and tells which others hold a table")
  func sheets() {
    let row = ["1", "民主管理", "职代会", "召开职代会", "次", "工会办公室", "3月底前"]
    let grids = [
      GridFixture.grid([["说明"], ["填写说明见背面"]], name: "说明"),
      GridFixture.grid([["序号", "事项"], ["1", "讲座"]], name: "附表"),
      GridFixture.grid([Self.header, row], name: "隐藏", isHidden: true),
      GridFixture.grid([Self.header, row], name: "2026年计划"),
    ]
    let reading = Self.read(grids)
    #expect(reading.value.tables.map(\.sheet) == ["2026年计划"])
    #expect(reading.value.yearFound == 2026)
    #expect(reading.problems.map(\.kind) == [.tableLeftOut, .sheetHidden])
    #expect(reading.problems.map(\.sheet) == ["附表", "隐藏"])
    #expect(
      Self.read(grids, PlanTableOptions(fallbackYear: 2026, sheets: ["附表"])).value.items.count == 1)
    let missing = Self.read(grids, PlanTableOptions(fallbackYear: 2026, sheets: ["无此表"]))
    #expect(missing.problems.map(\.kind) == [.noHeader])
    #expect(missing.problems.map(\.found) == ["无此表"])
  }

  @Test("is read as the caller says where the header does not")
  func mapping() {
    let grid = GridFixture.grid([
      ["工作台账", "目标", "责任人"], ["干什么", "做到什么程度", "谁", "何时"], ["职代会", "召开职代会", "主席", "3月"],
    ])
    let columns = ["A": "title", "做到什么程度": "target", "C": "责任人", "何时": "due"]
    let options = PlanTableOptions(fallbackYear: 2026, headerRow: 2, columns: columns)
    let reading = Self.read([grid], options)
    #expect(reading.problems == [])
    let item = reading.value.items.first?.item
    #expect(item?.title == "职代会")
    #expect(item?.targetText == "召开职代会")
    #expect(item?.person == "主席")
    #expect(item?.due.description == "2026-03-31")
    var wrong = options
    wrong.columns["Z何"] = "title"
    wrong.columns["D"] = "nonsense"
    #expect(Self.read([grid], wrong).problems.map(\.found) == ["D=nonsense", "Z何=title"])
  }

  @Test("reads English headers")
  func english() {
    let grid = GridFixture.grid([
      [
        "No.", "Category", "Item", "Target", "Unit", "Department", "Owner", "Due", "Weight",
        "Notes",
      ],
      ["1", "会议", "Congress", "2", "次", "Office", "Chair", "2026-03-31", "3", "n"],
    ])
    let item = Self.read([grid]).value.items[0].item
    #expect(item.section == "会议")
    #expect(item.category == .meeting)
    #expect(!item.isCategoryInferred)
    #expect(item.goals[0].bound == .atLeast(Fraction(2)))
    #expect(item.note == "n")
  }

  @Test(
    "takes a text that is no phrase for what it is, at once",
    arguments: ["每月", "1", "、", "(", "由1至", "凡", "一", "20xx", "3月", "不少于"])
  func endless(piece: String) {
    let text = String(repeating: piece, count: 20_000 / piece.count)
    let grid = GridFixture.grid([
      ["序号", "工作项目", "工作目标", "完成时限", "权重"], ["1", text, text, text, ""],
      ["2", "讲座", text, text, text],
    ])
    let reading = Self.read([grid])
    #expect(reading.value.items.map(\.item.targetText).allSatisfy { $0 == text })
    #expect(reading.problems.contains { $0.kind == .dueNotUnderstood })
    for count in [400, 900] {
      let phrase = TargetPhrase(String(repeating: piece, count: count / piece.count))
      #expect(!phrase.drafts.isEmpty)
    }
  }

  /// A text without what nobody sees: blanks at its ends, and characters of no width.
  private static func seen(_ text: String) -> String {
    var text = text.filter { $0 != "\u{200B}" }[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  @Test("never loses or changes a title or a target, whatever stands in the cells")
  func junk() {
    var random = SeededGenerator(seed: 2026)
    let pieces = [
      "不少于", "2", "次", "、", "，", "（", "）", "每月", "由", "至", "%", "万", "元", "x", "□", "一季度", "各", "凡",
      "必访",
      "应检尽检", "\n", "　", "①", "-", "3.", "增长", "个百分点", "\u{200B}", "𠮷", "e\u{301}", "分步：", "零",
      "十余", "全年",
      "99999999999999999999", "/", "基础上", "在上年", "以内", "以上", "合计", "注：", "一、",
    ]
    for _ in 0..<60 {
      let rows = (0..<8).map { _ in
        (0..<6).map { _ in
          (0..<Int.random(in: 0...6, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
          }.joined()
        }
      }
      let header = ["序号", "工作项目", "工作目标", "单位", "完成时限", "权重"]
      let reading = Self.read([GridFixture.grid([header] + rows)])
      // One item of several rows, or one of several of a row, says so and is looked at elsewhere.
      let remade = Set(
        reading.problems.filter { $0.kind == .rowsJoined || $0.kind == .rowSplit }.map(\.cell))
      for item in reading.value.items where !remade.contains(item.cell) {
        let row = CellAddress(item.cell).map { rows[$0.row - 1] } ?? []
        #expect(item.item.title == Self.seen(row[1]))
        #expect(item.item.targetText == Self.seen(row[2]))
        #expect(!item.item.goals.isEmpty)
        let said = item.item.targetText
        #expect(item.item.goals.allSatisfy { $0.phrase.isEmpty || said.contains($0.phrase) })
      }
      for text in rows.joined() { _ = try? AmountPhrase(text) }
    }
  }
}
