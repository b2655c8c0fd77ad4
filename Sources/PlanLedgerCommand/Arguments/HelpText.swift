import Wording

/// The help of the program and of each command, written from their descriptions.
struct HelpText {
  let language: Language

  /// The page that lists all commands.
  func overview(_ commands: [CommandDescription]) -> String {
    let title = language.say(
      "计划台账 planledger：装入年度计划表，登记完成情况，导出完成情况表",
      "planledger: load the yearly plan table, record what was done, export the completion sheet")
    let usage = language.say(
      "用法：planledger <命令> [选项]        查看某个命令：planledger help <命令>",
      "usage: planledger COMMAND [OPTIONS]        about one: planledger help COMMAND")
    let rows = commands.map { ($0.name, $0.summary.text(in: language)) }
    return [title, "", usage, "", language.say("命令：", "commands:"), Self.table(rows)]
      .joined(separator: "\n")
  }

  /// The page of one command.
  func page(_ command: CommandDescription) -> String {
    let operands = command.operands.isEmpty ? "" : " " + command.operands
    let rows = command.allOptions.map { option in
      (
        "--" + option.name + (option.value.map { " " + $0 } ?? ""),
        option.meaning.text(in: language)
      )
    }
    var lines = [
      command.summary.text(in: language), "",
      language.say("用法：", "usage: ") + "planledger \(command.name)\(operands)"
        + language.say(" [选项]", " [OPTIONS]"), "", language.say("选项：", "options:"),
      Self.table(rows),
    ]
    if !command.examples.isEmpty {
      lines += ["", language.say("例：", "examples:")] + command.examples.map { "  " + $0 }
    }
    return lines.joined(separator: "\n")
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map { TextTable.width($0.0) }.max() ?? 0
    return rows.map { "  " + TextTable.padded($0.0, to: width) + "   " + $0.1 }
      .joined(separator: "\n")
  }
}
