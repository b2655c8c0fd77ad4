internal import GoalModel
public import Wording

extension JSONValue {
  /// What `items --carry-over --json` prints, and `load --preview --json` under `carryOver`.
  public static func carryOver(_ carryOver: CarryOver, in language: Language) -> JSONValue {
    .object([
      "year": .int(carryOver.year), "into": .int(carryOver.next),
      "asOf": .string(carryOver.day.description), "closing": .bool(carryOver.isClosing),
      "deferred": .int(carryOver.deferred.count), "undone": .int(carryOver.undone.count),
      "stillOpen": .int(carryOver.stillOpen), "hasNextPlan": .bool(carryOver.hasNextPlan),
      "items": .array(
        carryOver.entries.map { entry in
          item(entry.result, in: language).adding([
            "deferredTo": .optional(entry.deferredTo?.description),
            "next": place(entry.place),
            "overlooked": .bool(
              carryOver.hasNextPlan && entry.isOverlooked(in: carryOver.next)),
          ])
        }),
    ])
  }

  /// Where the next plan has an item; null where it does not.
  private static func place(_ place: CarryOver.Place) -> JSONValue {
    let (item, isSame): (PlanItem, Bool)
    switch place {
    case .missing: return .null
    case .listed(let listed): (item, isSame) = (listed, true)
    case .similar(let similar): (item, isSame) = (similar, false)
    }
    return .object([
      "item": .string(item.id.description), "number": .string(item.number),
      "title": .string(item.title), "sameTitle": .bool(isSame),
    ])
  }
}
