internal import Foundation
internal import PlanLedger

/// The tables people sent to be looked at before they are loaded, in a private folder of this server.
///
/// Each lies in a folder of its own whose name nobody can guess, under a name that was made safe,
/// because the name tells the year. Nothing here is shared in memory, so any thread may use it.
final class Uploads: Sendable {
  /// A table that was sent.
  struct Upload: Sendable {
    /// What a form calls it.
    let id: String
    /// Where it lies.
    let path: String
    /// What the person calls it, made safe.
    var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
  }

  /// How many are kept.
  static let most = 20

  /// How long one is kept, in seconds: a person may look at a preview today and load it tomorrow.
  static let lifetime: TimeInterval = 24 * 60 * 60

  private static let idBytes = 16

  /// The folder, which is made when the first table comes.
  let folder: String

  init() { folder = PrivateFolder.freshPath() }

  deinit { removeAll() }

  /// Forgets every table.
  func removeAll() { try? FileManager.default.removeItem(atPath: folder) }

  /// Keeps a table.
  ///
  /// - Throws: `LedgerError.cannotWrite` where the disk does not take it.
  func keep(_ file: Request.UploadedFile, on day: Date = Date()) throws(LedgerError) -> Upload {
    makeRoom(on: day)
    let id = Secret.hexadecimal(Secret.bytes(Self.idBytes))
    let own = folder + "/" + id
    // The system's cleaning may take the folder away while nobody uses it.
    if !FileManager.default.fileExists(atPath: folder) { try PrivateFolder.make(folder) }
    try PrivateFolder.make(own)
    do throws(LedgerError) {
      return Upload(id: id, path: try PrivateFolder.write(file, into: own, otherwise: "计划表"))
    } catch {
      remove(id)
      throw error
    }
  }

  /// The table a form means; `nil` where there is none, or no longer.
  func find(_ id: String) -> Upload? {
    guard Secret.isHexadecimal(id, ofBytes: Self.idBytes) else { return nil }
    let own = folder + "/" + id
    guard let name = (try? FileManager.default.contentsOfDirectory(atPath: own))?.first else {
      return nil
    }
    return Upload(id: id, path: own + "/" + name)
  }

  /// Forgets a table.
  func remove(_ id: String) {
    guard Secret.isHexadecimal(id, ofBytes: Self.idBytes) else { return }
    try? FileManager.default.removeItem(atPath: folder + "/" + id)
  }

  /// Forgets what is too old, and the oldest where there are too many for another one.
  private func makeRoom(on day: Date) {
    let ids = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let kept = ids.map { id in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + id)
      return (id: id, since: attributes?[.modificationDate] as? Date ?? .distantPast)
    }.sorted { $0.since > $1.since }
    for (place, upload) in kept.enumerated() {
      let isOld = day.timeIntervalSince(upload.since) > Self.lifetime
      if isOld || place >= Self.most - 1 { remove(upload.id) }
    }
  }
}
