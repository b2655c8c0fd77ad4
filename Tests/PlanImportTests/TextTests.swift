import ExactNumbers
import Testing

@testable import PlanImport

@Suite("A folded text")
struct FoldedTextTests {
  @Test(
    "has one form for every way of writing the same",
    arguments: [
      ("１２～１８人次", "12-18人次"), ("12—18人次", "12-18人次"), ("12 – 18 人次", "12-18人次"),
      ("序　号", "序号"), ("不少于\u{00A0}2\u{200B}次", "不少于2次"), ("9８％", "98%"),
      ("（含）", "(含)"), ("“五一”", "\"五一\""), ("≧3", "≥3"), ("2，400", "2,400"),
      ("\u{FEFF}目标", "目标"), ("①", "①"),
    ])
  func folding(written: String, folded: String) {
    #expect(FoldedText(written).text == folded)
  }

  @Test("gives back any part as it was written")
  func original() {
    let text = FoldedText(" 参加 １２～１８ 人次 ")
    #expect(text.text == "参加12-18人次")
    #expect(text.original(2..<7) == "１２～１８")
    #expect(text.original(0..<9) == "参加 １２～１８ 人次")
  }

  @Test("keeps single blanks where they separate")
  func blanks() {
    #expect(FoldedText(" 1次　 148人次 ", blanks: .kept).text == "1次 148人次")
  }
}

@Suite("A Chinese number")
struct ChineseNumberTests {
  @Test(
    "is read in every notation offices use",
    arguments: [
      ("12", "12"), ("１２００", "1200"), ("1,200", "1200"), ("1,200,000.50", "1200000.5"),
      ("二十", "20"), ("十", "10"), ("十五", "15"), ("二十四", "24"), ("两", "2"), ("一百二", "120"),
      ("一百二十", "120"), ("一百零五", "105"), ("三千〇五十", "3050"), ("一万二", "12000"),
      ("3万5千", "35000"), ("4万5千", "45000"), ("1.66万", "16600"), ("3万5", "35000"),
      ("3万500", "30500"), ("1亿2千万", "120000000"), ("二〇二六", "2026"), ("0.5", "0.5"),
      ("廿四", "24"), ("5百", "500"), ("-3", "-3"),
    ])
  func values(text: String, value: String) throws {
    let number = try ChineseNumber(text)
    #expect(number.quantity.description == value)
    #expect(number.hedge == nil)
  }

  @Test(
    "keeps how it was softened",
    arguments: [
      ("50多", "50", Hedge.moreThan), ("十余", "10", .moreThan), ("百余", "100", .moreThan),
      ("3万多", "30000", .moreThan), ("10余万", "100000", .moreThan), ("近200", "200", .nearly),
      ("不足50", "50", .nearly), ("200以上", "200", .atLeast), ("至少20", "20", .atLeast),
      ("约300", "300", .about), ("300左右", "300", .about), ("200多", "200", .moreThan),
    ])
  func hedges(text: String, value: String, hedge: Hedge) throws {
    let number = try ChineseNumber(text)
    #expect(number.quantity.description == value)
    #expect(number.hedge == hedge)
  }

  @Test(
    "is refused where a person could not tell either",
    arguments: ["", "五一", "三八", "两三", "百", "万", "12abc", "1.2.3", "12,34", "十佳"])
  func noNumber(text: String) {
    #expect(throws: ChineseNumberError.notANumber(text)) { try ChineseNumber(text) }
  }

  @Test("is never guessed from a masked figure", arguments: ["20xx", "202_", "××", "某数□", "1*"])
  func masked(text: String) {
    #expect(throws: ChineseNumberError.masked(text)) { try ChineseNumber(text) }
  }

  @Test("is refused beyond the range of a quantity", arguments: ["99999999亿", "0.1234567"])
  func range(text: String) {
    #expect(throws: ChineseNumberError.beyondRange(text)) { try ChineseNumber(text) }
  }
}
