/// What a command tells the shell (the numbers above 63 are those of `sysexits.h`).
public enum ExitStatus: Int32, Sendable {
  /// Done; there may have been warnings.
  case done = 0

  /// Refused for a reason in the data.
  case refused = 1

  /// `check` or `load --preview` found errors.
  case foundErrors = 2

  /// The command line cannot be understood.
  case wrongUsage = 64

  /// A file to be read does not exist.
  case noSuchInput = 66

  /// A file cannot be written.
  case cannotWrite = 73

  /// Reading or writing failed midway.
  case inputOutputError = 74
}
