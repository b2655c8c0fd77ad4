internal import Glibc

/// Finds the program `planledger-xls`, which reads old workbooks in a process of its own.
enum LegacyReaderProgram {
  static let name = "planledger-xls"

  /// The program beside the code that runs now, or beside the program that was started.
  ///
  /// Both are the same for the command; in a test bundle the code lies where everything was built,
  /// and the program started is the toolchain's.
  static func find() -> String? {
    [imagePath(), link("/proc/self/exe")].lazy.compactMap(\.self)
      .map { $0.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name }
      .first { unsafe access($0, X_OK) == 0 }
  }

  private static func link(_ path: String) -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = unsafe readlink(path, &target, target.count)
    guard length > 0 else { return nil }
    return String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The file this code was loaded from, by the system's map of the process.
  private static func imagePath() -> String? {
    let address = UInt(bitPattern: #dsohandle)
    guard let file = unsafe fopen("/proc/self/maps", "re") else { return nil }
    defer { unsafe _ = fclose(file) }
    var line = [CChar](repeating: 0, count: Int(PATH_MAX) + 128)
    while unsafe fgets(&line, Int32(line.count), file) != nil {
      let bytes = line.prefix { $0 != 0 && $0 != 0x0A }.map { UInt8(bitPattern: $0) }
      // 7f00-7f10 r--p 00000000 08:01 123      /path/with blanks
      let fields = String(decoding: bytes, as: UTF8.self).split(
        separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
      let bounds = fields.first?.split(separator: "-").compactMap { UInt($0, radix: 16) } ?? []
      guard fields.count == 6, bounds.count == 2, bounds[0] <= address, address < bounds[1]
      else { continue }
      return String(fields[5].drop { $0 == " " })
    }
    return nil
  }
}
