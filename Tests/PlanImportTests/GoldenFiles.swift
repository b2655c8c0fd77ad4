import Foundation

/// The files the tests compare with, found beside the tests themselves.
enum GoldenFiles {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  static func data(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: "Golden").appending(path: name))
  }

  static func path(_ name: String, in subfolder: String) -> String {
    folder.appending(path: subfolder).appending(path: name).path()
  }

  static func text(_ name: String, in subfolder: String) throws -> String {
    let file = folder.appending(path: subfolder).appending(path: name)
    return try String(decoding: Data(contentsOf: file), as: UTF8.self)
  }

  static func names(in subfolder: String, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: subfolder).path())
      .filter { $0.hasSuffix(ending) }.sorted()
  }
}
