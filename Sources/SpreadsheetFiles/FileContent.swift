internal import Glibc

/// The bytes of a file whose size is acceptable, in memory or read from the disk piece by piece.
final class FileContent {
  /// The file as the person named it.
  let path: String

  /// How many bytes there were when the file was opened.
  private(set) var size = 0

  /// How many bytes there may be.
  private let limit: Int
  private let storage: Storage

  private static let pieceSize = 1 << 16

  private enum Storage {
    case memory([UInt8])
    case file(descriptor: Int32)
  }

  /// Bytes that are in memory already.
  init(_ bytes: [UInt8], named path: String, limit: Int = .max) throws(SpreadsheetFileError) {
    guard !bytes.isEmpty else { throw .empty(path: path) }
    guard bytes.count <= limit else { throw .tooLarge(path: path, .fileBytes(limit)) }
    self.path = path
    self.limit = limit
    storage = .memory(bytes)
    size = bytes.count
  }

  /// Opens the file at `path`, which is closed with the object.
  init(opening path: String, limit: Int) throws(SpreadsheetFileError) {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .notFound(path: path) : .unreadable(path: path, code: errno)
    }
    self.path = path
    self.limit = limit
    storage = .file(descriptor: descriptor)
    try checkKind(descriptor)
  }

  deinit {
    if case .file(let descriptor) = storage { close(descriptor) }
  }

  private func checkKind(_ descriptor: Int32) throws(SpreadsheetFileError) {
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
    size = Int(status.st_size)
  }

  /// Copies the bytes that begin at `offset` into `buffer`.
  ///
  /// The end may come later than the size the file had, if another program is still writing.
  ///
  /// - Returns: how many; 0 at the end.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer)
    throws(SpreadsheetFileError) -> Int
  {
    switch storage {
    case .memory(let bytes):
      let end = min(offset + buffer.count, bytes.count)
      guard offset < end else { return 0 }
      unsafe buffer.copyBytes(from: bytes[offset..<end])
      return end - offset
    case .file(let descriptor):
      while true {
        let count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, offset)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw .unreadable(path: path, code: errno) }
        guard count <= limit - offset else { throw .tooLarge(path: path, .fileBytes(limit)) }
        return count
      }
    }
  }

  /// The first bytes, at most `length`.
  func prefix(_ length: Int) throws(SpreadsheetFileError) -> [UInt8] {
    if case .memory(let bytes) = storage { return Array(bytes.prefix(length)) }
    var bytes = [UInt8](repeating: 0, count: min(length, size))
    var count = 0
    while count < bytes.count {
      let more = try read(at: count, into: &bytes, after: count)
      if more == 0 { break }
      count += more
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// All bytes, for what cannot be read piece by piece.
  func all() throws(SpreadsheetFileError) -> [UInt8] {
    if case .memory(let bytes) = storage { return bytes }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    while true {
      let count = try read(at: bytes.count, into: &piece)
      if count == 0 { return bytes }
      bytes.append(contentsOf: piece[..<count])
    }
  }

  /// Copies the bytes that begin at `offset` into an array, after those that are to stay.
  func read(at offset: Int, into piece: inout [UInt8], after kept: Int = 0)
    throws(SpreadsheetFileError) -> Int
  {
    var room = piece.mutableSpan
    return unsafe try room.withUnsafeMutableBytes { buffer throws(SpreadsheetFileError) in
      unsafe try read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[kept...]))
    }
  }

  /// A whole file at once.
  static func read(_ path: String, limit: Int) throws(SpreadsheetFileError) -> [UInt8] {
    try FileContent(opening: path, limit: limit).all()
  }

  /// Another handle to the same open file, for a library that closes what it is given; `nil` for
  /// bytes in memory.
  func duplicate() throws(SpreadsheetFileError) -> Int32? {
    guard case .file(let descriptor) = storage else { return nil }
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .unreadable(path: path, code: errno) }
    return copy
  }
}
