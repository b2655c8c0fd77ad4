internal import Glibc

/// A file of our own outside the target folder, for a library that can only write to files.
@safe struct ScratchFile: ~Copyable {
  /// The folder for temporary files.
  let folder: String

  /// Where the file is.
  let path: String

  /// Creates an empty file that only this user can read.
  init() throws(SheetWritingError) {
    folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
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
}
