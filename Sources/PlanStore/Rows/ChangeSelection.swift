internal import GoalModel

/// Which changes are read.
struct ChangeSelection {
  /// The plan year; `nil` for all years.
  var year: Int?

  /// Until when entries count as known.
  var knownAt = KnownAt.everything

  /// Only changes with a higher number.
  var after = 0

  /// The condition on the table `change` under the name `c`, with placeholders.
  var condition: String {
    var conditions = ["c.id > ?"]
    if year != nil { conditions.append("c.year = ?") }
    switch knownAt {
    case .everything: break
    case .change: conditions.append("c.id <= ?")
    case .moment: conditions.append("c.entered <= ?")
    }
    return conditions.joined(separator: " AND ")
  }

  /// The values for the placeholders.
  var values: [SQLiteValue] {
    var values = [SQLiteValue.integer(after)]
    if let year { values.append(.integer(year)) }
    switch knownAt {
    case .everything: break
    case .change(let id): values.append(.integer(id.number))
    case .moment(let moment): values.append(.text(moment))
    }
    return values
  }
}
