/// What a number in a cell stands for, judged by the format it is shown in.
enum NumberMeaning: Hashable {
  /// A plain number.
  case number

  /// A share shown with a percent sign.
  case percent

  /// A day.
  case date

  /// A month of a year, without a day.
  case month

  /// A moment, or a time of day.
  case time

  /// An amount of time, which may exceed a day.
  case duration

  /// Judges one of the formats that programs know by number and files need not spell out.
  init(builtin number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 17, 27, 36, 50, 52, 57: self = .month
    case 14...16, 28...31, 51, 53, 54, 58: self = .date
    case 18...22, 32...35, 45, 47, 55, 56: self = .time
    case 46: self = .duration
    default: self = .number
    }
  }

  /// Judges a format code such as `yyyy"年"m"月"d"日"`, or a name of XML Spreadsheet 2003.
  init(code: String) {
    switch code {
    case "General", "General Number", "Standard", "Fixed", "Scientific", "Currency",
      "Euro Currency", "Yes/No", "True/False", "On/Off":
      self = .number
    case "Percent": self = .percent
    case "Long Date", "Medium Date", "Short Date": self = .date
    case "General Date", "Long Time", "Medium Time", "Short Time": self = .time
    default: self = FormatCodeScanner(code).meaning
    }
  }
}
