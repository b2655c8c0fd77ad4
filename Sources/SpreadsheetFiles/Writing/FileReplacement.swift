internal import Glibc

/// Replaces a file as a whole: either all of the new content is there afterwards, or the old file
/// is as it was.
enum FileReplacement {
  /// How many names are tried for the temporary file beside the old one.
  private static let attempts = 100

  /// Lets `fill` write a file beside the one at `path`, and puts it in its place.
  static func replace(
    _ path: String, _ fill: (OutputFile) throws(SheetWritingError) -> Void
  ) throws(SheetWritingError) {
    // A link keeps pointing to the file it names, whose content is replaced.
    let target = realPath(path) ?? path
    var status = stat()
    let exists = unsafe stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path: path) }
    let (descriptor, temporary) = try create(beside: target, for: path)
    let file = OutputFile(descriptor, at: temporary, named: path)
    var isOpen = true
    do throws(SheetWritingError) {
      if exists { file.setPermissions(status.st_mode) }
      try fill(file)
      try file.sync()
      isOpen = false
      try file.close()
      guard unsafe rename(temporary, target) == 0 else { throw .system(errno, path: path) }
    } catch {
      if isOpen { try? file.close() }
      unsafe unlink(temporary)
      throw error
    }
    syncFolder(of: target)
  }

  private static func create(beside target: String, for path: String)
    throws(SheetWritingError) -> (Int32, String)
  {
    for attempt in 0..<attempts {
      let temporary = folder(of: target) + ".planledger-\(getpid())-\(attempt).tmp"
      let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, temporary) }
      guard errno == EEXIST else { throw .system(errno, path: path) }
    }
    throw .failed(path: path, code: EEXIST)
  }

  /// The folder of a path with a slash at its end; empty for a name alone.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Makes the new name survive a power failure; where that cannot be done, the file is still whole.
  private static func syncFolder(of path: String) {
    let folder = folder(of: path)
    let descriptor = unsafe open(
      folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
