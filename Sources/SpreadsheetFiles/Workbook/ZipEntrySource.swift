internal import CZip

/// The unpacked bytes of one entry; it must not outlive its archive.
@safe final class ZipEntrySource: XMLSource {
  private let file: OpaquePointer
  private let part: String
  private let packedBytes: Int
  private let context: ReadingContext
  private var total = 0
  private(set) var failure: SpreadsheetFileError?

  /// Takes over an opened entry, which is closed with the source.
  init(_ file: OpaquePointer, part: String, packedBytes: Int, _ context: ReadingContext) {
    unsafe self.file = file
    self.part = part
    self.packedBytes = packedBytes
    self.context = context
  }

  deinit { unsafe zip_fclose(file) }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = unsafe Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
    guard count >= 0 else {
      failure = .damaged(
        path: context.path, part: part, line: nil,
        .archive(detail: unsafe String(cString: zip_file_strerror(file))))
      return -1
    }
    total += count
    do throws(SpreadsheetFileError) {
      try context.countUnpacked(count, ofEntry: total, packed: packedBytes, named: part)
      return count
    } catch {
      failure = error
      return -1
    }
  }
}
