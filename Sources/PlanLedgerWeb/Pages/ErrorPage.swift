/// The page for a request that has none of its own.
enum ErrorPage {
  /// What went wrong, in words, and the way back.
  static func html(for status: Response.Status, detail: String = "") -> HTML {
    let (title, advice) = words(for: status)
    let said: HTML = detail.isEmpty ? "" : "<p class=\"error\">\(detail)</p>"
    return Frame.plain(
      title, "<h1>\(title)</h1>\(said)<p>\(advice)</p><p><a href=\"/\">回到计划台账</a></p>")
  }

  private static func words(for status: Response.Status) -> (title: String, advice: String) {
    switch status {
    case .notFound: ("没有这个页面", "网址可能写错了，或者事项已不在计划里。")
    case .forbidden: ("不能这样做", "页面可能开得太久，请回到上一页刷新后再试；或者您的账号没有这项权限。")
    case .methodNotAllowed: ("不支持这种请求", "请从页面上的按钮进入。")
    case .contentTooLarge: ("文件太大", "请上传 20 MB 以内的文件。")
    case .badRequest: ("请求看不懂", "请回到上一页重新填写。")
    case .serviceUnavailable: ("台账正忙", "别的程序正在写入，请稍等几秒后再试。")
    default: ("出错了", "没有改动任何内容。请稍后再试；仍不行时请找管理员。")
    }
  }
}
