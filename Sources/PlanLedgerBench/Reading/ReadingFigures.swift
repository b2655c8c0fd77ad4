/// What a reading cost and what it found, as one line that one process prints and another reads.
///
/// The line is made of pairs: `cpu 0.125 peak 31000000 rows 1002 …`. The scripts in `Benchmarks/`
/// print the same line.
struct ReadingFigures {
  /// The processor seconds of the reading alone.
  let cpuSeconds: Double

  /// The most memory the process held until then, in bytes.
  let peakMemory: Int

  /// The bytes of all different texts that are kept; 0 where the program does not tell.
  let keptText: Int

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
    keptText = values["kept"].flatMap { Int($0) } ?? 0
    findings = found.joined(separator: " ")
  }
}
