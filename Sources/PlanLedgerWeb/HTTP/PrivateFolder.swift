internal import Foundation
internal import PlanLedger

/// A folder only this program can read, for files on their way in or out; it is removed after use.
///
/// The name a file has on the sender's machine is what people know it by, so it keeps its last part; it
/// can lead nowhere, because every file lies in a folder of its own.
final class PrivateFolder {
  /// Where it is.
  let path: String

  private static let longestName = 100

  /// Makes the folder.
  init() throws(LedgerError) {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "planledger-\(UUID().uuidString)").path
    try Self.make(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private static func make(_ path: String) throws(LedgerError) {
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
    let place = "\(folder)/\(Self.name(file.name))"
    guard
      FileManager.default.createFile(
        atPath: place, contents: Data(file.bytes), attributes: [.posixPermissions: 0o600])
    else { throw .cannotWrite(path: place, .diskFull) }
    return place
  }

  /// The last part of a name, without what is no part of any; a name that is none gets one.
  static func name(_ text: String) -> String {
    let last = text.split { "/\\".contains($0) }.last ?? ""
    let plain = String(
      String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    let name = plain.drop { $0 == "." || $0 == " " }.suffix(longestName)
    return name.isEmpty ? "附件" : String(name)
  }
}
