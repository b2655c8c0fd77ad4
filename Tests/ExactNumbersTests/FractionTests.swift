import ExactNumbers
import Testing

@Suite("Fractions")
struct FractionTests {
  @Test(
    "are kept in lowest terms",
    arguments: [
      ("10/12", "5/6"), ("-100/6", "-50/3"), ("4/2", "2"), ("0/7", "0"), ("0.95", "19/20"),
      ("-0.5", "-1/2"), ("007", "7"),
      ("123456789012345678901234567890/10", "12345678901234567890123456789"),
    ])
  func lowestTerms(text: String, printed: String) throws {
    #expect(try #require(Fraction(text)).description == printed)
  }

  @Test(
    "refuse what is no number",
    arguments: ["", "a", "1/0", "1/-2", "1/2/3", "1.", ".5", "1e3", " 1", "１２", "--1", "1/"])
  func refused(text: String) {
    #expect(Fraction(text) == nil)
  }

  @Test("add, subtract, multiply and divide exactly")
  func arithmetic() {
    // 1/3 + 1/6 = 2/6 + 1/6 = 1/2; 1/3 − 1/2 = −1/6; 2/3 · 9/4 = 18/12 = 3/2; (1/2) ÷ (3/4) = 2/3.
    #expect(Fraction(1, 3) + Fraction(1, 6) == Fraction(1, 2))
    #expect(Fraction(1, 3) - Fraction(1, 2) == Fraction(-1, 6))
    #expect(Fraction(2, 3) * Fraction(9, 4) == Fraction(3, 2))
    #expect(Fraction(1, 2) / Fraction(3, 4) == Fraction(2, 3))
    #expect(Fraction.one.divided(by: .zero) == nil)
  }

  @Test("round down to whole numbers, also below zero")
  func floor() {
    #expect(Fraction(7, 2).floor == Fraction(3))
    #expect(Fraction(-7, 2).floor == Fraction(-4))
    #expect(Fraction(6).floor == Fraction(6))
  }

  @Test(
    "print as decimals, rounded half away from zero",
    arguments: [
      ("1/3", 2, "0.33"), ("1/8", 2, "0.13"), ("-1/8", 2, "-0.13"), ("5/2", 0, "3"),
      ("-1/1000", 1, "0.0"), ("2067", 2, "2067.00"),
    ])
  func rounded(text: String, decimals: Int, printed: String) throws {
    #expect(try #require(Fraction(text)).rounded(decimals: decimals) == printed)
  }

  @Test(
    "print as plain decimals without idle zeros",
    arguments: [
      ("2067", "2067"), ("10763/2", "5381.5"), ("100", "100"), ("-1/2", "-0.5"), ("0", "0"),
      ("1/10000000", "0"), ("-1/10000000", "0"), ("299999999/1000000", "299.999999"),
    ])
  func plainDecimal(text: String, printed: String) throws {
    #expect(try #require(Fraction(text)).plainDecimal() == printed)
  }

  @Test("equal fractions have equal hashes, whatever their size")
  func hashing() throws {
    let one = try #require(Fraction("1000000000000000000000000000000/3"))
    let same = try #require(Fraction("2000000000000000000000000000000/6"))
    #expect(Set([one, same]).count == 1)
  }

  @Test("become the nearest binary number only for writing")
  func nearestDouble() {
    #expect(Fraction(5, 6).nearestDouble == 0.8333333333333334)
    #expect(Fraction(10763, 2).nearestDouble == 5381.5)
    #expect(Fraction(-1, 10).nearestDouble == -0.1)
  }
}

@Suite("Sums of fractions")
struct FractionSumTests {
  @Test("a sum of many unlike fractions is exact and does not depend on the order")
  func harmonic() {
    // 1/1 + 1/2 + … + 1/10 = 7381/2520 (the tenth harmonic number).
    let terms = (1...10).map { Fraction(1, $0) }
    #expect(FractionSum(terms).total == Fraction(7381, 2520))
    #expect(FractionSum(terms.reversed()).total == Fraction(7381, 2520))
  }

  @Test("the sum of nothing is 0")
  func empty() { #expect(FractionSum().total == .zero) }

  @Test("a sum may outgrow a machine word, with and without a denominator, and come back")
  func outgrowing() throws {
    // 2 · (2⁶³ − 1) = 18446744073709551614; 2 · −2⁶³ + 2⁶³ − 1 = −2⁶³ − 1.
    let whole = FractionSum([Fraction(.max), Fraction(.max)]).total
    #expect(whole == Fraction("18446744073709551614"))
    let fifth = Fraction(.max - 1, 5)
    #expect(FractionSum([fifth, fifth]).total == fifth * Fraction(2))
    #expect(FractionSum([fifth, fifth, -fifth, -fifth]).total == .zero)
    let negative = FractionSum([Fraction(.min), Fraction(.min), Fraction(.max)]).total
    #expect(negative == Fraction("-9223372036854775809"))
  }

  @Test("telescoping terms of fifty denominators come out exactly")
  func telescoping() {
    // Σ 1/(k(k+1)) for k = 1…49 is 1 − 1/50 = 49/50.
    #expect(FractionSum((1...49).map { Fraction(1, $0 * ($0 + 1)) }).total == Fraction(49, 50))
  }
}

@Suite("Sums of quantities")
struct QuantitySumTests {
  @Test("a sum of quantities may lie beyond the range of one")
  func beyondRange() throws {
    // 10 000 · 10¹⁵ + 1/2 + 1/4 = 10¹⁹ + 3/4.
    let most = try Quantity("1000000000000000")
    let terms = Array(repeating: most, count: 10_000) + [try Quantity("0.5"), try Quantity("0.25")]
    #expect(Fraction(sumOf: terms) == Fraction("40000000000000000003/4"))
    #expect(Fraction(sumOf: [try Quantity("-0.5"), try Quantity("0.2")]) == Fraction(-3, 10))
    #expect(Fraction(sumOf: []) == .zero)
  }
}
