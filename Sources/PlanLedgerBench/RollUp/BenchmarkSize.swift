/// How much data a benchmark works on.
struct BenchmarkSize {
  /// How many items the plan has.
  var items = 500_000

  /// How many records each of them has.
  var recordsPerItem = 10

  /// The processor seconds half the size took, where the program began itself again to go on.
  var halfTook: Double?

  /// All records together.
  var records: Int { items * recordsPerItem }

  /// Half as many items with as many records each: linear work costs half.
  var half: BenchmarkSize {
    var half = self
    half.items = items / 2
    return half
  }

  /// The option the program hands itself; nobody else needs it.
  static let halfTookOption = "--half-took"

  /// Reads `--items N` and `--records-per-item M` in any order; `nil` where anything else stands.
  ///
  /// There must be two items at least, or half of them would be none.
  init?(_ words: ArraySlice<String>) {
    var rest = words
    while let name = rest.popFirst() {
      guard let text = rest.popFirst() else { return nil }
      switch (name, Int(text), Double(text)) {
      case ("--items", let number?, _) where (2...10_000_000).contains(number): items = number
      case ("--records-per-item", let number?, _) where (0...10_000).contains(number):
        recordsPerItem = number
      case (Self.halfTookOption, _, let seconds?): halfTook = seconds
      default: return nil
      }
    }
  }
}
