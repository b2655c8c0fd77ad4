import Glibc

/// A value with what it cost to make.
///
/// Processor time is measured rather than time on the wall, so that a neighbour on the same machine
/// does not make the figures worse than they are.
struct Measured<Value> {
  /// What was made.
  let value: Value

  /// The processor time it took, of the program and of the system on its behalf.
  let cpuSeconds: Double

  /// The system's part of that, which is mostly the clearing of fresh memory.
  let systemSeconds: Double

  /// The most memory the process has held until the value was made, in bytes.
  let peakMemory: Int

  /// Makes a value and measures that alone; letting go of the value is not counted.
  init(_ make: () -> Value) {
    let before = Self.usage()
    value = make()
    let after = Self.usage()
    systemSeconds = after.system - before.system
    cpuSeconds = after.user - before.user + systemSeconds
    peakMemory = after.peakMemory
  }

  private static func usage() -> (user: Double, system: Double, peakMemory: Int) {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    // Linux tells the peak in units of 1024 bytes.
    return (seconds(usage.ru_utime), seconds(usage.ru_stime), usage.ru_maxrss * 1024)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}
