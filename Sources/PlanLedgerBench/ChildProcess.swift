import Glibc

/// Another program that is run to its end.
enum ChildProcess {
  /// The first bytes of what a program printed; `nil` where it could not be run or failed.
  static func output(of program: String, _ arguments: [String]) -> String? {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
    let words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child = pid_t()
    let code = unsafe posix_spawn(&child, program, &actions, nil, words, environ)
    close(ends[1])
    guard code == 0 else { return nil }
    // A line of figures is shorter than this, and a pipe takes it whole.
    var bytes = [UInt8](repeating: 0, count: 4096)
    var count = 0
    while count < bytes.count {
      let start = count
      let more = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(ends[0], buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if more <= 0 { break }
      count += more
    }
    var status: Int32 = 0
    guard unsafe waitpid(child, &status, 0) == child, status == 0 else { return nil }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
