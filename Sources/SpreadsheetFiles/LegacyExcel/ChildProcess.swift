internal import Glibc

/// A program that is run on some bytes, for a limited time, and whose output is read.
@safe struct ChildProcess: ~Copyable {
  /// How a run ended.
  enum Ending: Hashable {
    /// By itself, with this status.
    case status(Int32)
    /// By a signal, such as that of a crash.
    case signal(Int32)
    /// Because its time was over.
    case timeout
    /// Because its output was not wanted any longer.
    case stopped
  }

  private let process: pid_t
  private let output: Int32

  /// Starts a program with `content` as its standard input, which it may also open by name.
  ///
  /// It shares no other file with this program, and of the environment only where libraries are.
  ///
  /// - Throws: the `errno` of what failed.
  init(_ program: String, argument: String, content: [UInt8]) throws(ChildFailure) {
    let input = try Self.temporaryFile(holding: content)
    defer { close(input) }
    var pipe: [Int32] = [-1, -1]
    guard unsafe Glibc.pipe(&pipe) == 0 else { throw ChildFailure(code: errno) }
    defer { close(pipe[1]) }
    for descriptor in pipe { Self.closeOnExec(descriptor) }
    do throws(ChildFailure) {
      process = try Self.start(program, argument, input: input, output: pipe[1])
    } catch {
      close(pipe[0])
      throw error
    }
    output = pipe[0]
  }

  deinit { close(output) }

  private static func start(
    _ program: String, _ argument: String, input: Int32, output: Int32
  ) throws(ChildFailure) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var process: pid_t = 0
    let libraries = "LD_LIBRARY_PATH"
    let path = unsafe getenv(libraries).map { unsafe "\(libraries)=\(String(cString: $0))" }
    // Lists of texts as C keeps them, with nothing at the end.
    let arguments = unsafe [strdup(program), strdup(argument), nil]
    let environment = unsafe [path.map { unsafe strdup($0) } ?? nil, nil]
    defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
    let code = unsafe posix_spawn(&process, program, &actions, nil, arguments, environment)
    guard code == 0 else { throw ChildFailure(code: code) }
    return process
  }

  /// An open file without a name, with its position at the beginning.
  private static func temporaryFile(holding content: [UInt8]) throws(ChildFailure) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    // The system puts letters nobody has used in place of the six signs at the end.
    var template = Array((folder + "/planledger-XXXXXX").utf8CString)
    let file = unsafe template.withUnsafeMutableBufferPointer { buffer in
      let file = unsafe buffer.baseAddress.map { unsafe mkstemp($0) } ?? -1
      if file >= 0, let name = buffer.baseAddress { unsafe _ = unlink(name) }
      return file
    }
    guard file >= 0 else { throw ChildFailure(code: errno) }
    closeOnExec(file)
    var written = 0
    while written < content.count {
      let count = unsafe content[written...].withUnsafeBytes { rest in
        unsafe write(file, rest.baseAddress, rest.count)
      }
      if count < 0, errno != EINTR {
        let code = errno
        close(file)
        throw ChildFailure(code: code)
      }
      written += max(count, 0)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  private static func closeOnExec(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }
}

/// The `errno` for which a program could not be started.
struct ChildFailure: Error {
  let code: Int32
}

// MARK: - Output

extension ChildProcess {
  /// Reads the output until it ends, `seconds` are over, or `take` returns `false`; then waits for
  /// the process, which is ended if it did not end by itself.
  consuming func run(seconds: Int, _ take: (ArraySlice<UInt8>) -> Bool) -> Ending {
    var ending: Ending?
    let deadline = Self.now() + seconds * 1_000
    var chunk = [UInt8](repeating: 0, count: 65_536)
    reading: while true {
      let left = deadline - Self.now()
      var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let ready = unsafe left > 0 ? poll(&request, 1, Int32(clamping: left)) : 0
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else {
        ending = .timeout
        break reading
      }
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(output, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break reading }
      guard take(chunk[..<count]) else {
        ending = .stopped
        break reading
      }
    }
    if ending != nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    if let ending { return ending }
    let signal = status & 0x7F
    return signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
  }

  /// Milliseconds on a clock that nobody sets.
  private static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
