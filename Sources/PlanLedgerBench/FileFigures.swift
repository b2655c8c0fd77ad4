/// What reading or writing a file cost and what was found in it, as one line that one process prints
/// and another reads.
///
/// The line is made of pairs: `cpu 0.125 peak 31000000 rows 1002 …`. The programs in `Benchmarks/`
/// print the same line.
struct FileFigures {
  /// The processor seconds of the reading or writing alone.
  let cpuSeconds: Double

  /// The most memory the process held until then, in bytes; of writing only what it added to the
  /// memory held before.
  let peakMemory: Int

  /// The bytes of all different texts a reading keeps, and of the document that is written; 0 where
  /// the program does not tell.
  let kept: Int

  /// What was found; two programs that read the same file must agree.
  let findings: String

  /// Reads a line of pairs; `nil` where something is missing.
  init?(_ line: some StringProtocol) {
    let words = line.split(whereSeparator: \.isWhitespace)
    var values: [String: String] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      values[String(words[index])] = String(words[index + 1])
    }
    guard let cpu = values["cpu"].flatMap({ Double($0) }),
      let peak = values["peak"].flatMap({ Int($0) })
    else { return nil }
    let names = ["rows", "cells", "numbers", "sum", "dates", "bytes"]
    let found = names.map { "\($0) \(values[$0] ?? "?")" }
    (cpuSeconds, peakMemory) = (cpu, peak)
    kept = values["kept"].flatMap { Int($0) } ?? 0
    findings = found.joined(separator: " ")
  }

  /// The figures a program prints; `nil` where it could not run or failed.
  init?(of program: String, _ arguments: [String]) {
    guard let line = ChildProcess.output(of: program, arguments) else { return nil }
    self.init(line)
  }
}
