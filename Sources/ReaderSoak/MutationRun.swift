/// Mutants of a few good files, each the same whenever its seed and its number are the same.
struct MutationRun {
  /// The number of the first mutant.
  let first: Int

  private let ending: String
  private let seed: UInt64
  private let files: [[UInt8]]
  private let archives: [StoredArchive]
  private let tokens: [[UInt8]]

  /// Understands `ENDING SEED FIRST … FILE…`; the fourth word is the caller's.
  init?(_ words: ArraySlice<String>) {
    let words = Array(words)
    guard words.count > 4, let seed = UInt64(words[1]), let first = Int(words[2]), first >= 0
    else { return nil }
    ending = words[0]
    self.seed = seed
    self.first = first
    files = words[4...].map(SoakFile.read).filter { !$0.isEmpty }
    tokens = SoakTokens.all(for: ending)
    archives = files.compactMap { StoredArchive($0) }
    guard !files.isEmpty else { return nil }
  }

  /// Reads mutants one after another.
  func readMutants(_ count: Int) {
    for index in first..<(first + count) {
      ReadingRun.tell(String(index), mutant(index), named: "计划.\(ending)")
    }
  }

  /// The mutant of a number.
  func mutant(_ index: Int) -> [UInt8] {
    var mutator = Mutator(seed: seed &* 1_000_003 &+ UInt64(index), tokens: tokens)
    // Most damage to a packed file is found by its checksums, so parts are mutated and packed anew.
    guard var archive = mutator.choose(from: archives), mutator.chance(9, in: 10) else {
      let file = mutator.choose(from: files) ?? []
      return mutator.mutated(file, with: mutator.choose(from: files) ?? [])
    }
    for _ in 0..<mutator.number(in: 1...2) {
      // The largest part is mostly the one that holds the table.
      let largest = archive.entries.indices.max {
        archive.entries[$0].bytes.count < archive.entries[$1].bytes.count
      }
      let any = mutator.choose(from: Array(archive.entries.indices))
      guard let place = mutator.chance(1, in: 3) ? largest : any else { continue }
      let other = mutator.choose(from: archive.entries)?.bytes ?? []
      archive.entries[place].bytes = mutator.mutated(archive.entries[place].bytes, with: other)
    }
    if mutator.chance(1, in: 20) { archive.entries.shuffle(using: &mutator.random) }
    if mutator.chance(1, in: 20) { archive.entries.removeLast() }
    return archive.bytes
  }
}
