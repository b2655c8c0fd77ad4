import GoalModel
import PlanLedger
import Wording

extension OptionDescription {
  /// `--limit`: lets one large file in.
  static let limit = OptionDescription(
    name: "limit", value: "KEY=VALUE", repeats: true,
    meaning: .init(
      "只对这一次放宽读取限制，如 limit-file-mb=200", "raise a limit of reading once, as limit-file-mb=200"))
}

extension Invocation {
  /// How files are read: within the limits `--limit` names, and old workbooks by the program that
  /// `PLANLEDGER_XLS` names.
  func fileOptions() throws -> TableFileOptions {
    TableFileOptions(
      limits: try limitsTyped(), legacyReader: environment["PLANLEDGER_XLS"].map(path))
  }

  /// The limits `--limit` names, under the keys of the settings.
  private func limitsTyped() throws -> [FileLimit: Int] {
    var settings = PlanSettings()
    for text in arguments.all("limit") {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw UsageError.badValue(
          option: "limit", found: text,
          expected: .init("设置项=数值，如 limit-file-mb=200", "KEY=VALUE, such as limit-file-mb=200"))
      }
      guard FileLimit(rawValue: parts[0]) != nil else {
        throw LedgerError.cannot(.settingUnknown(parts[0]))
      }
      guard settings.choose(parts[0], parts[1]) else {
        throw LedgerError.cannot(.settingUnfit(key: parts[0], value: parts[1]))
      }
    }
    return settings.fileLimits
  }
}
