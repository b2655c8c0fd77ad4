import Glibc
import PlanStore
import Testing

@Suite("Files of evidence are kept under their SHA-256")
struct EvidenceStoreTests {
  private let folder: TemporaryFolder
  private let evidence: EvidenceStore

  /// The digest of the three bytes `abc`, from the standard that defines SHA-256.
  private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  init() throws {
    folder = try TemporaryFolder()
    evidence = EvidenceStore(folder: folder.file("planledger.files"))
  }

  @Test("a file is copied once, whatever it is called")
  func keep() throws {
    let first = try evidence.keep(try folder.write(Array("abc".utf8), to: "签到表.pdf"))
    let second = try evidence.keep(try folder.write(Array("abc".utf8), to: "b"))
    #expect(first == ("签到表.pdf", abc))
    #expect(second == ("b", abc))
    #expect(
      folder.names == [
        "b", "planledger.files", "planledger.files/ba", "planledger.files/ba/\(abc)", "签到表.pdf",
      ])
    #expect(evidence.path(of: abc) == folder.file("planledger.files/ba/\(abc)"))
    #expect(try folder.bytes(of: "planledger.files/ba/\(abc)") == Array("abc".utf8))
  }

  @Test("a file of many pieces is kept whole")
  func large() throws {
    let bytes = (0..<1_000_003).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let kept = try evidence.keep(try folder.write(bytes, to: "照片.jpg"))
    #expect(kept.sha256 == SHA256.hex(of: bytes))
    #expect(
      try folder.bytes(of: "planledger.files/\(kept.sha256.prefix(2))/\(kept.sha256)") == bytes)
  }

  @Test("what cannot be read leaves nothing behind")
  func unreadable() throws {
    let nowhere = folder.file("nowhere.pdf")
    #expect(throws: PlanStoreError.missing(path: nowhere)) { _ = try evidence.keep(nowhere) }
    #expect(throws: PlanStoreError.cannotOpen(path: folder.path, code: EISDIR)) {
      _ = try evidence.keep(folder.path)
    }
    let pipe = folder.file("pipe")
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(throws: PlanStoreError.cannotOpen(path: pipe, code: EINVAL)) {
      _ = try evidence.keep(pipe)
    }
    #expect(folder.names == ["pipe", "planledger.files"])
  }

  @Test("a folder that cannot be made is an error, and none is needed to say where files would be")
  func noFolder() throws {
    let file = try folder.write(Array("abc".utf8), to: "a")
    #expect(throws: PlanStoreError.noEvidenceFolder) {
      _ = try EvidenceStore(folder: nil).keep(file)
    }
    #expect(throws: PlanStoreError.cannotOpen(path: file + "/b", code: ENOTDIR)) {
      _ = try EvidenceStore(folder: file + "/b").keep(file)
    }
  }

  @Test("only a digest names a kept file", arguments: ["", "../../etc/passwd", "BA7816BF"])
  func paths(text: String) {
    #expect(evidence.path(of: text) == nil)
  }

  @Test("digests are those of the standard")
  func digests() throws {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(SHA256.hex(of: []) == empty)
    #expect(SHA256.hex(of: Array("abc".utf8)) == abc)
    #expect(try SHA256.hex(ofFile: try folder.write([], to: "empty")) == empty)
    #expect(try SHA256.hex(ofFile: try folder.write(Array("abc".utf8), to: "abc")) == abc)
    #expect(throws: PlanStoreError.missing(path: folder.file("x"))) {
      try SHA256.hex(ofFile: folder.file("x"))
    }
  }
}
