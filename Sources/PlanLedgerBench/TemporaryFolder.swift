import Glibc

/// A folder for files that are needed only while the program runs.
struct TemporaryFolder {
  let path: String

  private struct Failure: Error {
    let code: Int32
  }

  /// Makes a folder that nobody else has.
  init() throws {
    // The system puts letters nobody has used in place of the six signs at the end.
    var template = Array("/tmp/planledger-bench-XXXXXX\0".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Failure(code: errno) }
    path = String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder with its files.
  func remove() {
    guard let directory = unsafe opendir(path) else { return }
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      unsafe unlink("\(path)/\(name)")
    }
    unsafe closedir(directory)
    unsafe rmdir(path)
  }
}
