import Glibc

/// The program `ReaderSoak`: lets the readers read what no program would write.
///
/// `Scripts/soak/readers` drives it and judges; here every run is told as it happens, so that whoever
/// listens knows the file at which a run ended.
enum SoakTool {
  private static let usage = """
    usage: ReaderSoak mutate ENDING SEED FIRST COUNT FILE…   read mutants of the files
           ReaderSoak save ENDING SEED INDEX TARGET FILE…    write one of these mutants
           ReaderSoak read FILE…                             read files as they are
           ReaderSoak fuzz ENDING [OPTION OF LIBFUZZER]…     only where it was built with FUZZ
    """

  /// Runs what the arguments of this process name and returns the exit status.
  static func main() -> Int32 {
    let words = Array(CommandLine.arguments.dropFirst())
    let operands = words.dropFirst()
    switch words.first {
    case "mutate" where words.count > 5:
      guard let run = MutationRun(operands), let count = Int(words[4]) else { break }
      run.readMutants(count)
      return 0
    case "save" where words.count > 5:
      guard let run = MutationRun(operands) else { break }
      return SoakFile.write(run.mutant(run.first), to: words[4]) ? 0 : 1
    case "read" where words.count > 1:
      for path in operands { ReadingRun.tell(path, SoakFile.read(path), named: path) }
      return 0
    case "fuzz" where words.count > 1:
      return FuzzRun(ending: words[1], options: words.dropFirst(2)).start()
    default: break
    }
    print(usage)
    return 2
  }
}
