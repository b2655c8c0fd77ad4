import Glibc

/// The program `planledger-bench`: finds the benchmark that was named, runs it and prints figures.
///
/// It judges nothing. A machine that is slow today must not make a change look wrong, so the status
/// is 0 whatever the figures are; only a command line nobody can understand ends with 2.
enum BenchmarkTool {
  private static let usage = """
    usage: planledger-bench rollup [--items N] [--records-per-item M]
           planledger-bench read [--rows N]
           planledger-bench write [--items N]

      rollup   a whole completion from records in memory, at half the size and at full size
      read     a generated plan table of 1000, 10000 and 100000 rows (or N) in three formats, beside
               the programs in Benchmarks/, which Scripts/setup --bench installs
      write    the completion sheet of a generated plan of 1000, 10000 and 100000 items (or N) in
               both formats, beside such programs
    """

  /// Runs the benchmark the arguments of this process name and returns the exit status.
  static func main() -> Int32 {
    let words = CommandLine.arguments.dropFirst()
    if words.contains(where: ["help", "--help", "-h"].contains) {
      print(usage)
      return 0
    }
    let options = words.dropFirst()
    switch words.first {
    case "rollup":
      guard let size = BenchmarkSize(options) else { break }
      RollUpBenchmark(size: size).run()
      return 0
    case "read":
      guard let job = ReadingJob(options) else { break }
      return run(job.run)
    case "write":
      guard let job = WritingJob(options) else { break }
      return run(job.run)
    default:
      break
    }
    print(usage)
    return 2
  }

  private static func run(_ job: () throws -> Void) -> Int32 {
    do {
      try job()
      return 0
    } catch {
      print("planledger-bench: \(error)")
      return 1
    }
  }
}
