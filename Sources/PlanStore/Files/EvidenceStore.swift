internal import Glibc

/// The folder beside a ledger where files of evidence are kept, each under its SHA-256.
///
/// The same file is kept once however often it is given, and its name lives in the ledger only, so
/// that no name can lead out of the folder.
public struct EvidenceStore: Sendable {
  /// The folder; `nil` for a ledger in memory, which keeps no files.
  public let folder: String?

  /// Names the folder, which is made with the first file.
  public init(folder: String?) { self.folder = folder }

  /// The folder of the ledger `planledger.sqlite` is `planledger.files` beside it.
  init(beside ledger: String) {
    let ending = ".sqlite"
    folder = (ledger.hasSuffix(ending) ? String(ledger.dropLast(ending.count)) : ledger) + ".files"
  }

  /// Copies a file into the folder and says under which name and digest it is kept.
  ///
  /// The copy is complete and on disk before it gets its name, so a kept file is never a part of
  /// one. Keeping a file again puts a fresh copy in the place of the old one.
  ///
  /// - Throws: `PlanStoreError` where the file cannot be read or the folder not be written.
  public func keep(_ path: String) throws(PlanStoreError) -> (name: String, sha256: String) {
    guard let folder else { throw .noEvidenceFolder }
    try make(folder)
    let draft = folder + "/.draft-" + SHA256.hexadecimal(SHA256.random(8))
    do throws(PlanStoreError) {
      let sha256 = try copy(path, to: draft)
      let shelf = folder + "/" + sha256.prefix(2)
      try make(shelf)
      guard unsafe rename(draft, shelf + "/" + sha256) == 0 else {
        throw FileBytes.failure(shelf)
      }
      try FileBytes.synchronise(folder: shelf)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return (name, sha256)
    } catch {
      unsafe unlink(draft)
      throw error
    }
  }

  /// Where the file with a digest is or would be kept; `nil` for what is no digest.
  public func path(of sha256: String) -> String? {
    guard let folder, SHA256.isHex(sha256) else { return nil }
    return folder + "/" + sha256.prefix(2) + "/" + sha256
  }

  /// What is wrong with the kept file of a digest; `nil` where it is as it was kept.
  func fault(of sha256: String) -> LedgerFinding.EvidenceFault? {
    guard let path = path(of: sha256) else { return .missing }
    do throws(PlanStoreError) {
      return try SHA256.hex(ofFile: path) == sha256 ? nil : .altered
    } catch {
      if case .missing = error { return .missing }
      return .unreadable(error)
    }
  }

  /// Copies the bytes to a new file and returns the digest of what was written.
  private func copy(_ path: String, to draft: String) throws(PlanStoreError) -> String {
    let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileBytes.failure(draft) }
    defer { close(file) }
    var digest = SHA256.Running()
    try FileBytes.read(path) { (piece) throws(PlanStoreError) in
      digest.add(piece)
      try FileBytes.write(piece, to: file, at: draft)
    }
    guard fsync(file) == 0 else { throw FileBytes.failure(draft) }
    return SHA256.hexadecimal(digest.finish())
  }

  /// Makes a folder unless it is there, and makes it outlive a power failure.
  private func make(_ path: String) throws(PlanStoreError) {
    if unsafe mkdir(path, 0o755) == 0 {
      let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      try FileBytes.synchronise(folder: parent.isEmpty ? "/" : parent)
    } else if errno != EEXIST {
      throw FileBytes.failure(path)
    }
  }
}
