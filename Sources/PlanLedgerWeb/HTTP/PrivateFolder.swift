internal import Foundation
internal import PlanLedger

/// A folder only this program can read, for files on their way in or out; it is removed after use.
///
/// The name a file has on the sender's machine is what people know it by, so it keeps its last part; it
/// can lead nowhere, because every file lies in a folder of its own.
final class PrivateFolder {
  /// Where it is.
  let path: String

  /// Makes the folder.
  init() throws(LedgerError) {
    path = Self.freshPath()
    try Self.make(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path among the temporary files that nobody can guess and nobody has.
  static func freshPath() -> String {
    FileManager.default.temporaryDirectory
      .appending(path: "planledger-" + Secret.hexadecimal(Secret.bytes(16))).path
  }

  /// Makes a folder that does not exist yet and nobody else can look into.
  static func make(_ path: String) throws(LedgerError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotWrite(path: path, .diskFull)
    }
  }

  /// Writes a file that was sent and returns its path.
  func add(_ file: Request.UploadedFile) throws(LedgerError) -> String {
    let folder = "\(path)/\(UUID().uuidString)"
    try Self.make(folder)
    return try Self.write(file, into: folder, otherwise: "附件")
  }

  /// Writes a file that was sent into a folder of its own and returns its path; `otherwise` is what it
  /// is called where its name is none.
  static func write(
    _ file: Request.UploadedFile, into folder: String, otherwise: String
  ) throws(LedgerError) -> String {
    let place = "\(folder)/\(SafeFileName.of(file.name) ?? otherwise)"
    guard
      FileManager.default.createFile(
        atPath: place, contents: Data(file.bytes), attributes: [.posixPermissions: 0o600])
    else { throw .cannotWrite(path: place, .diskFull) }
    return place
  }

  /// The name and the content of a file that is only written to be handed over.
  ///
  /// - Parameter write: Writes the file into the folder it is given and says where it stands.
  /// - Returns: the name without the folder, and the bytes.
  /// - Throws: what `write` throws, or `LedgerError.cannotWrite`.
  static func file(
    _ write: (_ folder: String) throws(LedgerError) -> String?
  ) throws(LedgerError) -> (name: String, content: [UInt8]) {
    let folder = try PrivateFolder()
    // The folder goes with its last use, which must come after the file was read.
    defer { withExtendedLifetime(folder) {} }
    guard let path = try write(folder.path), let data = FileManager.default.contents(atPath: path)
    else { throw .cannotWrite(path: folder.path, .diskFull) }
    return ((path as NSString).lastPathComponent, Array(data))
  }
}
