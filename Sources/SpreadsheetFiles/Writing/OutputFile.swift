internal import Glibc

/// A file being written from its beginning to its end.
final class OutputFile {
  private let descriptor: Int32

  /// Where the file is while it is being written, for a library that opens it by itself.
  let location: String

  /// The file as the person named it, for messages.
  let path: String

  /// Takes over the open descriptor of the file at `location`; ``close()`` closes it.
  init(_ descriptor: Int32, at location: String, named path: String) {
    self.descriptor = descriptor
    self.location = location
    self.path = path
  }

  /// Writes bytes after those written before.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SheetWritingError) {
    var start = 0
    while start < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
      let written = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        throw .system(errno, path: path)
      }
      start += written
    }
  }

  /// Writes bytes after those written before.
  func write(_ bytes: Span<UInt8>) throws(SheetWritingError) {
    unsafe try bytes.withUnsafeBytes { bytes throws(SheetWritingError) in
      unsafe try write(bytes)
    }
  }

  /// Waits until everything is on the disk.
  func sync() throws(SheetWritingError) {
    guard fsync(descriptor) == 0 else { throw .system(errno, path: path) }
  }

  /// Gives the file the permissions of another one.
  func setPermissions(_ mode: mode_t) { _ = fchmod(descriptor, mode & 0o777) }

  /// Closes the file; nothing else may be called afterwards.
  func close() throws(SheetWritingError) {
    guard Glibc.close(descriptor) == 0 else { throw .system(errno, path: path) }
  }
}

extension SheetWritingError {
  /// What the system refused to do with the file at `path`.
  static func system(_ code: Int32, path: String) -> SheetWritingError {
    switch code {
    case ENOENT, ENOTDIR: .folderMissing(path: path)
    case EISDIR: .isDirectory(path: path)
    case EACCES, EPERM, EROFS: .notPermitted(path: path, code: code)
    case ENOSPC, EDQUOT, EFBIG: .noSpace(path: path)
    default: .failed(path: path, code: code)
    }
  }
}
