import GoalModel
import Wording

/// What was typed for a command, sorted into operands, flags and values.
struct ParsedArguments {
  /// The words that are no options, in their order.
  private(set) var operands: [String] = []

  private var flags: Set<String> = []
  private var values: [String: [String]] = [:]

  /// Sorts `words` by what `command` accepts.
  ///
  /// - Throws: `UsageError` for an unknown option, a missing or surplus value, or a wrong number of
  ///   operands.
  init(_ words: [String], for command: CommandDescription) throws(UsageError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("--") || word == "-h" else {
        operands.append(word)
        continue
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = word == "-h" ? "help" : String(parts.first ?? "")
      guard let option = command.allOptions.first(where: { $0.name == name }) else {
        throw .unknownOption(
          word, nearest: Suggestion.nearest(to: name, command.allOptions.map(\.name)))
      }
      try take(option, given: parts.count == 2 ? String(parts[1]) : nil, from: &rest)
    }
    guard !isSet("help") else { return }
    if operands.count < command.operandCount.lowerBound { throw .operandMissing(command.operands) }
    if operands.count > command.operandCount.upperBound {
      throw .surplusOperand(operands[command.operandCount.upperBound])
    }
  }

  private mutating func take(
    _ option: OptionDescription, given: String?, from rest: inout ArraySlice<String>
  ) throws(UsageError) {
    guard option.value != nil else {
      if given != nil { throw .flagWithValue(option.name) }
      flags.insert(option.name)
      return
    }
    guard let value = given ?? rest.popFirst() else { throw .valueMissing(option.name) }
    if !option.repeats, values[option.name] != nil { throw .repeatedOption(option.name) }
    values[option.name, default: []].append(value)
  }

  /// Whether a flag was given.
  func isSet(_ flag: String) -> Bool { flags.contains(flag) }

  /// The value of an option, where it was given.
  func value(_ option: String) -> String? { values[option]?.last }

  /// All values of an option that may be repeated.
  func all(_ option: String) -> [String] { values[option] ?? [] }
}

/// What is wrong with a command line.
enum UsageError: Error {
  case noCommand
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case valueMissing(String)
  case flagWithValue(String)
  case repeatedOption(String)
  case operandMissing(String)
  case surplusOperand(String)
  case badOperand(found: String, expected: Bilingual)
  case optionAlone(String, needs: String)
  case badValue(option: String, found: String, expected: Bilingual)
  case sameDay(CalendarDay)
}
