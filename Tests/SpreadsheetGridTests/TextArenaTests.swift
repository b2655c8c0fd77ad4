import Testing

@testable import SpreadsheetGrid

@Suite("Texts stored end to end")
struct TextArenaTests {
  @Test("share one place if they are equal")
  func interning() {
    var arena = TextArena()
    let first = arena.id(of: Array("已完成".utf8).span)
    let other = arena.id(of: Array("未完成".utf8).span)
    #expect(first != other)
    #expect(arena.id(of: Array("已完成".utf8).span) == first)
    #expect(arena.bytes.count == "已完成未完成".utf8.count)
  }

  @Test("keep their numbers while the arena grows")
  func growth() {
    var arena = TextArena()
    let ids = (0..<500).map { arena.id(of: Array("\($0)".utf8).span) }
    #expect(ids == Array(0..<500))
    #expect((0..<500).map { arena.id(of: Array("\($0)".utf8).span) } == ids)
  }
}
