import Glibc

/// The program `planledger-bench`: finds the benchmark that was named, runs it and prints figures.
///
/// It judges nothing. A machine that is slow today must not make a change look wrong, so the status
/// is 0 whatever the figures are; only a command line nobody can understand ends with 2.
enum BenchmarkTool {
  private static let usage = """
    usage: planledger-bench rollup [--items N] [--records-per-item M]

      rollup   a whole completion from records in memory, at half the size and at full size
    """

  /// Runs the benchmark the arguments of this process name and returns the exit status.
  static func main() -> Int32 {
    let words = CommandLine.arguments.dropFirst()
    if words.contains(where: ["help", "--help", "-h"].contains) {
      print(usage)
      return 0
    }
    switch (words.first, BenchmarkSize(words.dropFirst())) {
    case ("rollup", let size?):
      RollUpBenchmark(size: size).run()
      return 0
    default:
      print(usage)
      return 2
    }
  }
}
