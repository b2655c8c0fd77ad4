internal import Glibc

/// A file of our own in the folder for temporary files, for what has to be a file before it can be bytes.
@safe struct ScratchFile: ~Copyable {
  /// The folder for temporary files, which the library that makes workbooks uses too.
  static var folder: String { unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp" }

  /// Where the file is.
  let path: String

  /// Creates an empty file that only this user can read.
  init() throws(SheetWritingError) {
    let folder = Self.folder
    // The system puts letters nobody has used in place of the six signs at the end.
    var template = Array((folder + "/planledger-XXXXXX").utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else {
      throw errno == ENOSPC ? .noSpace(path: folder) : .failed(path: folder, code: errno)
    }
    close(descriptor)
    path = unsafe template.withUnsafeBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe String(cString: $0) } ?? ""
    }
  }

  deinit { unsafe unlink(path) }

  /// Lets `write` write the file.
  func fill(_ write: (OutputFile) throws(SheetWritingError) -> Void) throws(SheetWritingError) {
    let descriptor = unsafe open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno, path: path) }
    let file = OutputFile(descriptor, at: path, named: path)
    do throws(SheetWritingError) { try write(file) } catch {
      try? file.close()
      throw error
    }
    try file.close()
  }

  /// What was written.
  func bytes() throws(SheetWritingError) -> [UInt8] {
    do throws(SpreadsheetFileError) { return try FileContent.read(path, limit: .max) } catch {
      throw .incomplete(folder: Self.folder)
    }
  }
}
