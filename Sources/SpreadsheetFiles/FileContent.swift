internal import Glibc

/// Reading a whole file into memory, once its size is known to be acceptable.
enum FileContent {
  /// The bytes of the file at `path`, of which there may be `limit`.
  static func read(_ path: String, limit: Int) throws(SpreadsheetFileError) -> [UInt8] {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .notFound(path: path) : .unreadable(path: path, code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, code: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isDirectory(path: path)
    default: throw .notATable(path: path)
    }
    guard status.st_size <= limit else { throw .tooLarge(path: path, .fileBytes(limit)) }
    guard status.st_size > 0 else { throw .empty(path: path) }
    return try readAll(descriptor, path: path, size: Int(status.st_size), limit: limit)
  }

  /// Reads to the end, which may come later than `size` if another program is still writing.
  private static func readAll(_ descriptor: Int32, path: String, size: Int, limit: Int)
    throws(SpreadsheetFileError) -> [UInt8]
  {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: min(size + 1, 1 << 20))
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path: path, code: errno)
      }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else { throw .tooLarge(path: path, .fileBytes(limit)) }
    }
  }
}
