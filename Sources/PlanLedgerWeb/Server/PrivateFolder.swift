internal import Foundation
internal import PlanLedger

/// Folders nobody else on the machine can look into.
enum PrivateFolder {
  /// Makes a folder that does not exist yet.
  static func make(_ path: String) throws(LedgerError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotWrite(path: path, .notAllowed)
    }
  }

  /// A path among the temporary files that nobody can guess and nobody has.
  static func freshPath() -> String {
    FileManager.default.temporaryDirectory
      .appending(path: "planledger-" + Secret.hexadecimal(Secret.bytes(16))).path
  }

  /// The name and the content of a file that is only written to be handed over.
  ///
  /// - Parameter write: Writes the file into the folder it is given and says where it stands.
  /// - Returns: the name without the folder, and the bytes.
  /// - Throws: what `write` throws, or `LedgerError.cannotWrite`.
  static func file(
    _ write: (_ folder: String) throws(LedgerError) -> String?
  ) throws(LedgerError) -> (name: String, content: [UInt8]) {
    let folder = freshPath()
    try make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard let path = try write(folder), let data = FileManager.default.contents(atPath: path)
    else { throw .cannotWrite(path: folder, .diskFull) }
    return ((path as NSString).lastPathComponent, Array(data))
  }
}
