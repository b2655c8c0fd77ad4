internal import Glibc

/// The program `planledger-xls`: prints the cells of one `.xls` file, and nothing else.
///
/// libfreexl is old code that reads files anyone may have sent. It works in a process of its own,
/// with little memory and no open files but its own, so that the worst it can do is to end.
/// What is printed is described at ``CellOutput``.
enum LegacyExcelProgram {
  /// How much memory the process may use, in bytes.
  private static let memory: UInt = 512 << 20

  /// How many seconds of computing the process may use; who started it waits no longer either.
  private static let seconds: UInt = 30

  /// How many files may be open: the streams, the workbook, and tables of characters.
  private static let files: UInt = 8

  /// Reads the file named by the only argument.
  ///
  /// - Returns: the exit status: 0 where everything was printed, even a refusal; 64 for a wrong call.
  static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count == 2 else {
      say("usage: planledger-xls FILE\n")
      return 64
    }
    closeInheritedFiles()
    limit(__rlimit_resource_t(RLIMIT_AS.rawValue), memory)
    limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), seconds)
    limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), 0)
    limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), files)
    var output = CellOutput()
    switch LegacyWorkbook.open(arguments[1]) {
    case .success(let workbook): workbook.print(to: &output)
    case .failure(let refusal): output.refusal(refusal)
    }
    return output.finish() ? 0 : 74
  }

  /// Whoever started the process may have left files open.
  private static func closeInheritedFiles() {
    for descriptor in Int32(3)..<1_024 { close(descriptor) }
  }

  private static func limit(_ resource: __rlimit_resource_t, _ amount: UInt) {
    var limits = rlimit(rlim_cur: amount, rlim_max: amount)
    // Where a limit is refused, a stricter one is in force already.
    unsafe _ = setrlimit(resource, &limits)
  }

  private static func say(_ text: String) {
    let bytes = Array(text.utf8)
    unsafe _ = write(2, bytes, bytes.count)
  }
}
