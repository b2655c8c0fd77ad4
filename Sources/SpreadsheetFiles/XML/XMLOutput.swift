internal import CLibXML2

/// Where libxml2 leaves what it writes.
///
/// The library only learns that writing failed; why it did is kept here.
final class XMLOutput {
  private let file: OutputFile

  /// Why writing failed, if it did; nothing more is written then.
  private(set) var failure: SheetWritingError?

  init(_ file: OutputFile) { self.file = file }

  /// Opens a buffer of the library that writes here, which must live as long as the buffer does.
  func open() -> xmlOutputBufferPtr? {
    let write: xmlOutputWriteCallback = { context, bytes, count in
      guard let context = unsafe context, let bytes = unsafe bytes else { return -1 }
      let output = unsafe Unmanaged<XMLOutput>.fromOpaque(context).takeUnretainedValue()
      return unsafe output.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    return unsafe xmlOutputBufferCreateIO(write, nil, context, nil)
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    guard failure == nil else { return -1 }
    do throws(SheetWritingError) {
      unsafe try file.write(bytes)
      return Int32(bytes.count)
    } catch {
      failure = error
      return -1
    }
  }
}
