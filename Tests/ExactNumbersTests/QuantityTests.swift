import ExactNumbers
import Testing

@Suite("Quantities")
struct QuantityTests {
  @Test(
    "are read exactly",
    arguments: [
      ("2067.00", "2067"), ("0.5", "0.5"), ("-3", "-3"), ("1000000000000000", "1000000000000000"),
      ("0.000001", "0.000001"), ("000012", "12"), ("1.50000000", "1.5"),
    ])
  func read(text: String, printed: String) throws {
    #expect(try Quantity(text).description == printed)
  }

  @Test(
    "refuse what is no plain decimal",
    arguments: ["", "1,200", "１２", "1.", "1.2.3", "12a", "+5", "-"])
  func notADecimal(text: String) {
    #expect(throws: QuantityError.notADecimal(text)) { try Quantity(text) }
  }

  @Test("refuse more than six decimals that matter")
  func tooManyDecimals() {
    #expect(throws: QuantityError.tooManyDecimals("0.0000001")) { try Quantity("0.0000001") }
  }

  @Test(
    "refuse what lies beyond ten to the fifteenth",
    arguments: ["1000000000000000.000001", "-1000000000000001", "99999999999999999999999999"])
  func beyondRange(text: String) {
    #expect(throws: QuantityError.beyondRange(text)) { try Quantity(text) }
  }

  @Test(
    "know the place of their last digit that is not zero",
    arguments: [("50", "10"), ("1500", "100"), ("2.5", "1/10"), ("7", "1"), ("0", "1")])
  func lastPlace(text: String, place: String) throws {
    #expect(try Quantity(text).lastPlace.description == place)
  }

  @Test("the largest amount survives the way through a fraction")
  func largest() throws {
    let largest = try Quantity("1000000000000000")
    #expect(try Quantity(largest.fraction) == largest)
    #expect(largest.fraction.description == "1000000000000000")
  }
}

@Suite("Hedged figures")
struct IntervalTests {
  private func interval(_ text: String, _ hedge: Hedge?) throws -> Interval {
    Interval(try Quantity(text), hedge)
  }

  @Test("50多 lies between 50 and 60, both left out")
  func moreThan() throws {
    let figure = try interval("50", .moreThan)
    #expect(figure.isAtLeast(Fraction(50)) == .yes)
    #expect(figure.isAtLeast(Fraction(55)) == .cannotBeTold)
    #expect(figure.isAtLeast(Fraction(60)) == .no)
    #expect(figure.isAtMost(Fraction(50)) == .no)
    #expect(figure.isAtMost(Fraction(60)) == .yes)
  }

  @Test("近200 lies between 180 and 200, both included")
  func nearly() throws {
    let figure = try interval("200", .nearly)
    #expect(figure.isAtLeast(Fraction(180)) == .yes)
    #expect(figure.isAtLeast(Fraction(200)) == .cannotBeTold)
    #expect(figure.isAtMost(Fraction(200)) == .yes)
  }

  @Test("100以上 has no upper end")
  func atLeast() throws {
    let figure = try interval("100", .atLeast)
    #expect(figure.isAtLeast(Fraction(100)) == .yes)
    #expect(figure.isAtMost(Fraction(1_000_000)) == .cannotBeTold)
  }

  @Test("约300 lies between 270 and 330")
  func about() throws {
    let figure = try interval("300", .about)
    #expect(figure.isAtLeast(Fraction(270)) == .yes)
    #expect(figure.isAtMost(Fraction(329)) == .cannotBeTold)
    #expect(figure.isAtMost(Fraction(330)) == .yes)
  }

  @Test(
    "a sum keeps the weakest hedge of its parts",
    arguments: [
      (Hedge.moreThan, nil, Hedge.moreThan), (.moreThan, .nearly, .about),
      (.moreThan, .atLeast, .atLeast), (.about, .atLeast, .about), (nil, nil, nil),
    ] as [(Hedge?, Hedge?, Hedge?)])
  func sum(left: Hedge?, right: Hedge?, expected: Hedge?) {
    #expect(Hedge.sum(left, right) == expected)
    #expect(Hedge.sum(right, left) == expected)
  }
}

@Suite("Displayed percentages")
struct DisplayedPercentTests {
  @Test(
    "only an exact 1 shows 100.0%, and nothing but 0 shows 0.0%",
    arguments: [
      ("0", "0.0%"), ("1/3000", "0.1%"), ("1/3", "33.3%"), ("5/6", "83.3%"), ("1/2000", "0.1%"),
      ("2999/3000", "99.9%"), ("1", "100.0%"), ("3001/3000", "100.1%"), ("-1/400", "-0.3%"),
      ("-1/3000", "-0.1%"), ("3/2", "150.0%"), ("1/800", "0.1%"), ("3/800", "0.4%"),
    ])
  func displayed(share: String, expected: String) throws {
    #expect(DisplayedPercent(try #require(Fraction(share))).description == expected)
  }
}
