import Glibc

/// One table to read, in one format and size, and the program it is compared with.
struct ReadingCase {
  /// The formats that are compared.
  enum Format: String, CaseIterable {
    case xlsx, xml, csv

    /// The peer: a script in `Benchmarks/` and what people call its parser.
    var peer: (script: String, name: String) {
      switch self {
      case .xlsx: ("read_xlsx.py", "calamine")
      case .xml: ("read_xml.py", "lxml")
      case .csv: ("read_csv.py", "Python csv")
      }
    }

    /// How many times the peer's processor time ours may be; `nil` where nothing was promised.
    var promise: Double? {
      switch self {
      case .xlsx: 1.0
      case .xml: 0.3
      case .csv: nil
      }
    }
  }

  let format: Format
  let rows: Int
  let path: String

  /// How many bytes the file has.
  var size: Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
