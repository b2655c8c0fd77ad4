/// The parts of a path that say what a file is called.
struct FileName {
  /// The last component without its extension: `计划表` for `/tmp/计划表.xlsx`.
  let stem: String

  /// What follows the last period, in lower case; empty where there is none.
  let pathExtension: String

  init(_ path: String) {
    let last = path.split(separator: "/").last ?? ""
    if let period = last.lastIndex(of: "."), period != last.startIndex {
      stem = String(last[..<period])
      pathExtension = last[last.index(after: period)...].lowercased()
    } else {
      stem = String(last)
      pathExtension = ""
    }
  }
}
