internal import Glibc

/// Files read and written piece by piece, with the system's codes turned into errors.
enum FileBytes {
  private static let pieceSize = 1 << 18

  /// Hands the bytes of an ordinary file to `take`, piece by piece.
  static func read(
    _ path: String, _ take: (ArraySlice<UInt8>) throws(PlanStoreError) -> Void
  ) throws(PlanStoreError) {
    // Not blocking, so that a pipe under the name of a file is refused rather than waited for.
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure(path) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw failure(path) }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG else {
      throw .cannotOpen(path: path, code: kind == S_IFDIR ? EISDIR : EINVAL)
    }
    var piece = [UInt8](repeating: 0, count: pieceSize)
    while true {
      let count = unsafe Glibc.read(file, &piece, pieceSize)
      if count == 0 { return }
      if count > 0 {
        try take(piece[..<count])
      } else if errno != EINTR {
        throw failure(path)
      }
    }
  }

  /// The bytes of a small file.
  static func all(ofFile path: String) throws(PlanStoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { (piece) throws(PlanStoreError) in bytes += piece }
    return bytes
  }

  /// Writes a piece to the end of an open file.
  static func write(
    _ piece: ArraySlice<UInt8>, to file: Int32, at path: String
  ) throws(PlanStoreError) {
    var rest = piece
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(file, bytes.baseAddress, bytes.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw failure(path)
      }
    }
  }

  /// Makes sure that what a folder lists outlives a power failure.
  static func synchronise(folder path: String) throws(PlanStoreError) {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw failure(path) }
  }

  /// The error for the system call on `path` that has just failed.
  static func failure(_ path: String) -> PlanStoreError {
    switch errno {
    case ENOENT: .missing(path: path)
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EROFS: .readOnly(path: path)
    case EACCES, EPERM, EISDIR, ENOTDIR, ELOOP, ENAMETOOLONG, EMFILE, ENFILE:
      .cannotOpen(path: path, code: errno)
    case let code: .inputOutput(path: path, code: code)
    }
  }
}
