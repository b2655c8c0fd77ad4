import Wording

/// What a command accepts and does, as data: parsing, help and suggestions all read this one table.
///
/// The parser takes a command's operands in any order among its options. An option is `--name`,
/// `--name=value` or `--name value`, or its one-letter form; `--` ends the options. Everything a
/// command accepts stands in its `CommandDescription`, so an unknown word can be answered with the
/// nearest known one and the help can never disagree with the parser.
struct CommandDescription: Sendable {
  /// The word typed for it.
  let name: String

  /// What it does, in one line.
  let summary: Bilingual

  /// The operands as the help shows them.
  var operands = ""

  /// How many operands it takes.
  var operandCount = 0...0

  /// The options it takes besides the common ones.
  var options: [OptionDescription] = []

  /// Whether it changes the ledger, and so takes `--by` and `--quiet`.
  var isWriting = false

  /// Whether it prints data, and so takes `--json`.
  var isReading = false

  /// A few lines typed for it, for the help.
  var examples: [String] = []

  /// Carries it out.
  let run: @Sendable (Invocation) throws -> ExitStatus

  /// Everything it accepts.
  var allOptions: [OptionDescription] {
    options + (isReading ? [.json] : []) + (isWriting ? [.by, .quiet] : [])
      + OptionDescription.common
  }
}

/// An option of a command.
struct OptionDescription: Sendable {
  /// The name after the two dashes.
  let name: String

  /// What its value is called in the help; `nil` for a flag without a value.
  var value: String?

  /// Whether it may be given several times.
  var repeats = false

  /// What it means.
  let meaning: Bilingual

  static let help = OptionDescription(name: "help", meaning: .init("显示帮助", "show this help"))
  static let json = OptionDescription(
    name: "json", meaning: .init("输出 JSON，供其他程序读取", "print JSON for other programs"))
  static let quiet = OptionDescription(
    name: "quiet", meaning: .init("成功时不输出", "print nothing when all went well"))
  static let by = OptionDescription(
    name: "by", value: "NAME", meaning: .init("记录人（默认为登录名）", "who does this (default: login name)"))
  static let year = OptionDescription(
    name: "year", value: "Y", meaning: .init("计划年度", "the plan year"))
  static let on = OptionDescription(
    name: "on", value: "DAY", meaning: .init("发生日期（默认今天）", "the day it happened (default: today)"))
  static let asOf = OptionDescription(
    name: "as-of", value: "DAY", meaning: .init("截至日期（默认今天）", "as of this day (default: today)"))
  static let knownAt = OptionDescription(
    name: "known-at", value: "TIME",
    meaning: .init(
      "只按当时已录入的记录：日期、2026-07-01T09:30 或记录号 r12",
      "only what was entered by then: a day, 2026-07-01T09:30 or a record r12"))
  static let closing = OptionDescription(
    name: "closing",
    meaning: .init("年终结算：截至日当天到期的按已到期计", "closing: items due on the day count as past due"))
  static let note = OptionDescription(
    name: "note", value: "TEXT", meaning: .init("备注", "a remark"))

  /// What every command accepts.
  static let common = [
    OptionDescription(
      name: "ledger", value: "FILE",
      meaning: .init("台账文件（默认 planledger.sqlite）", "the ledger (default: planledger.sqlite)")),
    year,
    OptionDescription(
      name: "lang", value: "zh|en", meaning: .init("输出语言", "language of the answers")),
    help,
  ]
}
