import Foundation
import Glibc
import PlanLedger
import Wording

/// The program `planledger`: finds the command that was typed, runs it, and answers.
struct CommandLineTool {
  /// The version `--version` prints.
  static let version = "0.1.0"

  /// The variables of the environment.
  let environment: [String: String]

  /// The folder that relative paths start from.
  let folder: String

  /// Whether standard error is a terminal.
  var isTerminal = false

  /// Every command, in the order of the help.
  static let commands: [CommandDescription] = [
    .template, .load, .items, .show, .record, .tick, .untick, .note, .goal, .correct, .withdraw,
    .accept,
    .sendBack,
    .cancel, .postpone, .approve, .reinstate, .set, .status, .compare, .todo, .export, .forms,
    .collect, .history, .undo, .check, .serve,
  ]

  /// Runs the program with the arguments of this process and returns its exit status.
  static func main() -> Int32 {
    let tool = CommandLineTool(
      environment: ProcessInfo.processInfo.environment,
      folder: FileManager.default.currentDirectoryPath, isTerminal: isatty(STDERR_FILENO) == 1)
    return tool.run(Array(CommandLine.arguments.dropFirst())) { stream, text in
      let handle = stream == .output ? FileHandle.standardOutput : FileHandle.standardError
      // A reader that stopped listening, as `head` does, is no failure of ours.
      try? handle.write(contentsOf: Data(text.utf8))
    }.rawValue
  }

  /// Runs one command line and returns its exit status; all text goes through `write`.
  func run(_ words: [String], write: @escaping (Invocation.Stream, String) -> Void) -> ExitStatus {
    let language = language(words)
    let words = Self.withCommandFirst(words)
    do throws(UsageError) {
      guard let first = words.first else { throw .noCommand }
      switch first {
      case "--version":
        write(.output, "planledger \(Self.version)\n")
        return .done
      case "help", "--help", "-h":
        return try help(Array(words.dropFirst()), language, write)
      default:
        return try run(try Self.command(first), words, language, write)
      }
    } catch {
      write(.error, "error: \(error.message(in: language))\n")
      write(
        .error, language.say("用法见：planledger help\n", "for help: planledger help\n"))
      return .wrongUsage
    }
  }

  private func run(
    _ command: CommandDescription, _ words: [String], _ language: Language,
    _ write: @escaping (Invocation.Stream, String) -> Void
  ) throws(UsageError) -> ExitStatus {
    let arguments = try ParsedArguments(Array(words.dropFirst()), for: command)
    if let named = arguments.value("lang"), !["zh", "en"].contains(named) {
      throw .badValue(option: "lang", found: named, expected: .init(" zh 或 en", "zh or en"))
    }
    if arguments.isSet("help") { return try help([command.name], language, write) }
    let invocation = Invocation(
      arguments: arguments, environment: environment, folder: folder, language: language,
      isTerminal: isTerminal, write: write)
    do {
      return try command.run(invocation)
    } catch let error as UsageError {
      throw error
    } catch let error as LedgerError {
      if case .table(let problems) = error { invocation.report(problems) }
      if case .planDiffers(let difference, _) = error {
        write(.error, DifferenceText(difference, language: language).lines + "\n")
      }
      // Paths are said as they were typed, from the working folder.
      let message = error.message(in: language).replacing(folder + "/", with: "")
      write(.error, "error: \(message)\n")
      return ExitStatus(error)
    } catch {
      write(.error, "error: \(error)\n")
      return .inputOutputError
    }
  }

  /// Moves common options typed before the command behind it, as in `planledger --lang zh status`.
  private static func withCommandFirst(_ words: [String]) -> [String] {
    var leading: [String] = []
    var rest = words[...]
    while let word = rest.first,
      let option = OptionDescription.common.first(where: {
        $0.value != nil && (word == "--" + $0.name || word.hasPrefix("--" + $0.name + "="))
      })
    {
      leading += rest.prefix(word == "--" + option.name ? 2 : 1)
      rest = rest.dropFirst(word == "--" + option.name ? 2 : 1)
    }
    guard let command = rest.popFirst() else { return words }
    return [command] + leading + rest
  }

  private static func command(_ word: String) throws(UsageError) -> CommandDescription {
    guard let command = commands.first(where: { $0.name == word }) else {
      throw .unknownCommand(word, nearest: Suggestion.nearest(to: word, commands.map(\.name)))
    }
    return command
  }

  private func help(
    _ words: [String], _ language: Language, _ write: (Invocation.Stream, String) -> Void
  ) throws(UsageError) -> ExitStatus {
    let text = HelpText(language: language)
    let name = words.first { !$0.hasPrefix("-") }
    let page = try name.map { name throws(UsageError) in text.page(try Self.command(name)) }
    write(.output, (page ?? text.overview(Self.commands)) + "\n")
    return .done
  }

  /// The language named by `--lang`, else that of the locale.
  private func language(_ words: [String]) -> Language {
    for (index, word) in words.enumerated() {
      if word.hasPrefix("--lang=") { return word == "--lang=zh" ? .chinese : .english }
      if word == "--lang", index + 1 < words.count {
        return words[index + 1] == "zh" ? .chinese : .english
      }
    }
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("zh") ?? false ? .chinese : .english
  }
}

extension ExitStatus {
  /// The status that tells a shell why the ledger refused.
  init(_ error: LedgerError) {
    switch error {
    case .noLedger, .file(.missing): self = .noSuchInput
    case .cannotWrite: self = .cannotWrite
    case .ledger(.diskFull), .ledger(.readOnly): self = .cannotWrite
    case .ledger(.inputOutput), .ledger(.cannotOpen), .file(.unreadable):
      self = .inputOutputError
    default: self = .refused
    }
  }
}
