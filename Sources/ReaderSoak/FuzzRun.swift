#if canImport(CFuzzer)
  import CFuzzer
#endif

/// libFuzzer over the readers: it watches which branches a file takes and keeps what takes new ones.
struct FuzzRun {
  let ending: String
  let options: ArraySlice<String>

  /// Runs until the options say that it is enough, or something breaks.
  func start() -> Int32 {
    #if canImport(CFuzzer)
      Self.name = "计划.\(ending)"
      let words = [CommandLine.arguments[0]] + options
      // Never freed, because libFuzzer keeps them until the process ends.
      var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
      var count = Int32(words.count)
      return unsafe arguments.withUnsafeMutableBufferPointer { buffer in
        var list = unsafe buffer.baseAddress
        return unsafe LLVMFuzzerRunDriver(&count, &list) { data, size in
          let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
          // With right checksums, or all that libFuzzer does to an archive ends at the first one.
          unsafe ReadingRun.read(StoredArchive(bytes)?.bytes ?? bytes, named: FuzzRun.name)
          return 0
        }
      }
    #else
      print("built without FUZZ; see Scripts/soak/readers")
      return 2
    #endif
  }

  #if canImport(CFuzzer)
    /// Set once, before libFuzzer calls back on the same thread.
    nonisolated(unsafe) private static var name = ""
  #endif
}
