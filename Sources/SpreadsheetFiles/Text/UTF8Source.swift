/// Text of a file that is in UTF-8 already.
final class UTF8Source: XMLSource {
  private let content: FileContent
  private(set) var failure: SpreadsheetFileError?
  private var position: Int

  /// Looks at every byte, unless somebody has.
  private var check: UTF8Check?

  init(_ content: FileContent, _ encoding: TextEncoding) {
    self.content = content
    position = encoding.markLength
    check = encoding.isChecked ? nil : UTF8Check(from: position)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    do throws(SpreadsheetFileError) {
      let count = unsafe try content.read(at: position, into: buffer)
      position += count
      if check != nil {
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<count])
        unsafe check?.add(bytes.bindMemory(to: UInt8.self).span)
        if let fault = check?.firstFault(atEnd: count == 0) {
          let line = TextEncoding.line(after: try content.prefix(fault))
          throw .unknownEncoding(path: content.path, line: line)
        }
      }
      return count
    } catch {
      failure = error
      return -1
    }
  }
}
