/// Finds what a person may have meant.
enum Suggestion {
  /// The candidate nearest to `word`, unless even that is too far to be meant.
  static func nearest(to word: String, _ candidates: [String]) -> String? {
    candidates.map { ($0, distance(word, $0)) }
      .filter { $0.1 <= max(1, $0.0.count / 3) }
      .min { $0.1 < $1.1 }?.0
  }

  /// How many letters must be added, removed or changed to turn one word into the other.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let above = row[column + 1]
        let change = diagonal + (letter == right[column] ? 0 : 1)
        row[column + 1] = min(above + 1, row[column] + 1, change)
        diagonal = above
      }
    }
    return row[right.count]
  }
}
