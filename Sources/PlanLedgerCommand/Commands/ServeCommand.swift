import Glibc
import PlanLedger
import PlanLedgerWeb
import Wording

extension CommandDescription {
  /// `serve`: the page for the browser.
  static let serve = CommandDescription(
    name: "serve", summary: .init("打开网页版（在本机浏览器中使用）", "serve the page to this machine's browser"),
    options: [
      OptionDescription(
        name: "host", value: "ADDRESS",
        meaning: .init("监听的本机地址（默认 127.0.0.1）", "the address to listen on (default: 127.0.0.1)")),
      OptionDescription(
        name: "port", value: "N", meaning: .init("端口（默认 8642）", "the port (default: 8642)")),
      OptionDescription(
        name: "open", meaning: .init("启动后打开浏览器", "open the browser")),
    ], isWriting: true, examples: ["planledger serve", "planledger serve --port 9000 --open"]
  ) { invocation in
    let host = invocation.arguments.value("host") ?? "127.0.0.1"
    guard host.hasPrefix("127.") || host == "localhost" else {
      throw UsageError.badValue(
        option: "host", found: host,
        expected: .init(
          " 127.0.0.1：网页版目前只供本机使用", "127.0.0.1: the page is for this machine alone"))
    }
    let path = invocation.ledgerPath
    let port = try invocation.port()
    let signature = try invocation.signature()
    // The ledger is looked at before anybody waits for a page of it; the pages make the first one.
    do throws(LedgerError) { _ = try Ledger(opening: path).years() } catch {
      guard case .noLedger = error else { throw error }
    }
    let fixed = invocation.environment["PLANLEDGER_TODAY"] == nil ? nil : signature.clock
    let site = LedgerSite(ledger: path, person: signature.by) { fixed ?? Clock.system() }
    // Every thread the server starts inherits that these signals wait for us.
    var signals = sigset_t()
    for signal in [SIGTERM, SIGINT] { unsafe sigaddset(&signals, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let server: LedgerServer
    do throws(LedgerServer.Failure) {
      server = try LedgerServer(
        site, host: host == "localhost" ? "127.0.0.1" : host, port: port)
    } catch {
      invocation.write(.error, "error: \(error.message(in: invocation.language))\n")
      return .inputOutputError
    }
    let address = "http://127.0.0.1:\(server.port)/"
    invocation.tell("计划台账：\(address)（按 Ctrl+C 停止）", "serving \(address) (Ctrl+C stops)")
    if invocation.arguments.isSet("open") { invocation.openBrowser(at: address) }
    var signal: Int32 = 0
    unsafe sigwait(&signals, &signal)
    server.stop()
    return .done
  }
}

extension Invocation {
  fileprivate func port() throws(UsageError) -> UInt16 {
    guard let text = arguments.value("port") else { return 8642 }
    guard let port = UInt16(text) else {
      throw .badValue(option: "port", found: text, expected: .init(" 0 到 65535", "0 to 65535"))
    }
    return port
  }

  /// Asks the desktop to open a page; where there is none, the address was said.
  fileprivate func openBrowser(at address: String) {
    var child = pid_t()
    let words = unsafe [strdup("xdg-open"), strdup(address), nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    unsafe _ = posix_spawnp(&child, "xdg-open", nil, nil, words, environ)
  }
}

extension LedgerServer.Failure {
  fileprivate func message(in language: Language) -> String {
    switch self {
    case .addressUnknown(let host):
      language.say("“\(host)”不是本机的 IPv4 地址", "“\(host)” is no IPv4 address of this machine")
    case .portTaken(let port):
      language.say(
        "端口 \(port) 已被占用；换一个端口：planledger serve --port \(port &+ 1)",
        "port \(port) is in use; take another: planledger serve --port \(port &+ 1)")
    }
  }
}
