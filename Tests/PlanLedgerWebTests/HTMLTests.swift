import Testing

@testable import PlanLedgerWeb

@Suite("Markup")
struct HTMLTests {
  @Test("holds text as text, whatever it looks like")
  func escaping() {
    let typed = "<script>alert(\"1\")</script> & '二'"
    let html: HTML = "<td title=\"\(typed)\">\(typed)</td>"
    let escaped = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;二&#39;"
    #expect(html.text == "<td title=\"\(escaped)\">\(escaped)</td>")
  }

  @Test("holds markup as markup")
  func nesting() {
    let parts: [HTML] = ["<li>\("a<b")</li>", "<li>乙</li>"]
    let html: HTML = "<ul>\(parts)</ul>\(12)\("checked", if: true)\("open", if: false)"
    #expect(html.text == "<ul><li>a&lt;b</li><li>乙</li></ul>12 checked")
  }
}
