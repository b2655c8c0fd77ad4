internal import GoalModel

/// The numbers of items, told apart where every section counts anew.
struct ItemNumbers {
  /// The items, numbered 一.1 where 1 alone would name several.
  let items: [PlanTableItem]

  /// The places of items whose number an earlier item bears.
  let repeated: [Int]

  init(_ items: [PlanTableItem], ordinals: [String]) {
    let plain = Self.repeated(items.map(\.item.number))
    guard !plain.isEmpty, zip(items, ordinals).allSatisfy({ $0.item.number.isEmpty || !$1.isEmpty })
    else {
      self.items = items
      repeated = plain
      return
    }
    let qualified = zip(items, ordinals).map { item, ordinal in
      var item = item
      if !item.item.number.isEmpty { item.item.number = ordinal + "." + item.item.number }
      return item
    }
    self.items = qualified
    repeated = Self.repeated(qualified.map(\.item.number))
  }

  private static func repeated(_ numbers: [String]) -> [Int] {
    var seen: Set<String> = []
    return numbers.indices.filter { !numbers[$0].isEmpty && !seen.insert(numbers[$0]).inserted }
  }
}
