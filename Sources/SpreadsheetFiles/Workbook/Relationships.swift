/// Which part of a package refers to which others, and as what.
struct Relationships {
  /// A reference from one part to another.
  struct Relationship {
    /// The last word of the type, the same in both forms of the standard: `worksheet`.
    let role: String

    /// The part referred to, from the root of the package.
    let part: String
  }

  private var byID: [String: Relationship] = [:]
  private var inOrder: [Relationship] = []

  /// Reads the relationships of `part`, or of the package itself if it is empty.
  ///
  /// A part without relationships has none; that is no error.
  init(of part: String, in archive: borrowing ZipArchive) throws(SpreadsheetFileError) {
    var relationships: [(id: String, Relationship)] = []
    _ = try archive.parse(
      Self.location(for: part), namespaces: WorkbookNamespace.relationships
    ) { parser throws(SpreadsheetFileError) in
      try parser.forEachChild { parser throws(SpreadsheetFileError) in
        guard parser.attribute("TargetMode") != "External",
          let type = parser.attribute("Type"), let target = parser.attribute("Target")
        else { return }
        let role = type.split(separator: "/").last.map(String.init) ?? ""
        relationships.append(
          (
            parser.attribute("Id") ?? "",
            Relationship(role: role, part: Self.resolve(target, from: part))
          ))
      }
    }
    inOrder = relationships.map(\.1)
    byID = Dictionary(relationships.map { ($0.id, $0.1) }) { first, _ in first }
  }

  /// The relationship of that identifier.
  subscript(id: String) -> Relationship? { byID[id] }

  /// The first part in that role.
  func part(inRole role: String) -> String? { inOrder.first { $0.role == role }?.part }

  /// `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`.
  private static func location(for part: String) -> String {
    let components = part.split(separator: "/")
    let folder = components.dropLast().map { $0 + "/" }.joined()
    return folder + "_rels/" + (components.last ?? "") + ".rels"
  }

  /// The part a target names, seen from the folder of `part` unless it begins at the root.
  private static func resolve(_ target: String, from part: String) -> String {
    let normal = target.map { $0 == "\\" ? "/" : $0 }
    var components = normal.first == "/" ? [] : part.split(separator: "/").dropLast()
    for component in String(normal).split(separator: "/") where component != "." {
      if component == ".." {
        components = components.dropLast()
      } else {
        components.append(component)
      }
    }
    return components.joined(separator: "/")
  }
}
