import Glibc
import PlanImport
import SpreadsheetFiles

/// One file read as `planledger load` reads it: the sheets, and then the plan in them.
enum ReadingRun {
  /// Reads a file, and says whether it was read or refused; either is right.
  @discardableResult
  static func read(_ bytes: [UInt8], named name: String) -> String {
    do throws(SpreadsheetFileError) {
      let file = try SpreadsheetReader().read(bytes, named: name)
      let options = PlanTableOptions(file: name, year: 2026, fallbackYear: 2026)
      return PlanTableReader(options).read(file.sheets).hasErrors ? "no-plan" : "plan"
    } catch {
      return "refused"
    }
  }

  /// Reads a file and prints before that it begins, and after it what came of it, the processor
  /// milliseconds and the most memory the process has held, in megabytes.
  static func tell(_ title: String, _ bytes: [UInt8], named name: String) {
    print("begin \(title)")
    fflush(nil)
    let before = usage()
    let result = read(bytes, named: name)
    let after = usage()
    print("end \(title) \(result) \(after.milliseconds - before.milliseconds) \(after.megabytes)")
    fflush(nil)
  }

  private static func usage() -> (milliseconds: Int, megabytes: Int) {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let times = [usage.ru_utime, usage.ru_stime]
    let milliseconds = times.map { $0.tv_sec * 1000 + Int($0.tv_usec) / 1000 }.reduce(0, +)
    return (milliseconds, usage.ru_maxrss / 1024)
  }
}
