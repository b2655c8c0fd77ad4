import ExactNumbers
import Glibc
import GoalModel

/// How the figures of a whole plan grow with the plan: everything at half the size and at full size.
///
/// Half comes first, because the peak of memory never falls again. Full size then begins with the
/// heap of a new process: among the gaps the half leaves, the same work costs some percent more.
struct RollUpBenchmark {
  let size: BenchmarkSize

  /// Runs both sizes and prints what they cost, and the ratio of their evaluations.
  func run() {
    let half = size.halfTook ?? measure(size.half)
    if size.halfTook == nil { beginAgain(halfTook: half) }
    let full = measure(size)
    print("cpu full/half  \(decimal(full / half)) (at most 2.3 is linear)")
  }

  /// Replaces this process by a new one that does the full size alone; returns only where the system
  /// refuses, and then the old heap must do.
  private func beginAgain(halfTook half: Double) {
    fflush(nil)
    let words = CommandLine.arguments + [BenchmarkSize.halfTookOption, String(half)]
    // Never freed, because the new process has nothing of the old.
    let arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    unsafe execv("/proc/self/exe", arguments)
  }

  /// Prints the figures of one size and returns the processor seconds of its evaluation.
  private func measure(_ size: BenchmarkSize) -> Double {
    let data = Measured {
      do {
        return try RollUpPlan(size: size).records()
      } catch {
        preconditionFailure("the made plan breaks a rule of the goal model: \(error)")
      }
    }
    let completion = Measured { Completion(of: data.value, on: RollUpPlan.day) }
    print("items          \(size.items)")
    print("records        \(size.records)")
    print("cpu data       \(decimal(data.cpuSeconds)) s")
    let system = decimal(completion.systemSeconds)
    print("cpu evaluation \(decimal(completion.cpuSeconds)) s (of it the system \(system) s)")
    print("peak data      \(data.peakMemory / 1_000_000) MB")
    print("peak memory    \(completion.peakMemory / 1_000_000) MB")
    print("yearly rate    \(text(of: completion.value.total.rates.year.value))")
    print("")
    return completion.cpuSeconds
  }

  /// The rate as it is displayed, and how long it is exactly.
  private func text(of rate: Fraction?) -> String {
    guard let rate else { return "none" }
    let digits = [rate.numerator, rate.denominator].map(\.description.utf8.count)
    return "\(DisplayedPercent(rate)) (\(digits[0]) digits over \(digits[1]))"
  }

  /// Two decimals are more than one run can tell.
  private func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "none" }
    let hundredths = Int((value * 100).rounded())
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100)." + (decimals.utf8.count < 2 ? "0" : "") + decimals
  }
}
