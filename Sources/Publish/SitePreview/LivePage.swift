import HTML

/// Where a page asks whether the site has changed; what follows is the mark that the page has.
let changesPath = "/.kith-preview/after/"

/// A page that loads itself again once the site is another, and does not offer to be kept on the
/// device: a preview is of this moment. For that its policy, in memory alone, lets this script run
/// and ask this server; a page without a policy stays as it is.
func live(_ page: [UInt8], mark: String) -> [UInt8] {
    let script = Array(reloading(mark: mark).utf8)
    let opening = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
    guard let start = page.firstRange(of: opening)?.upperBound,
        let end = page[start...].firstIndex(of: UInt8(ascii: "\"")),
        let foot = lastPlace(of: Array("</body>".utf8), in: page), foot > end
    else { return page }
    let policy = String(decoding: page[start..<end], as: UTF8.self)
    let tag = Array("<script>".utf8) + script + Array("</script>\n".utf8)
    return page[..<start] + Array(relaxed(policy, for: script).utf8) + page[end..<foot] + tag
        + page[foot...]
}

/// A policy that also allows a script with exactly these bytes, which may ask this server.
private func relaxed(_ policy: String, for script: [UInt8]) -> String {
    let source = "'sha256-\(String(decoding: base64(sha256(script)), as: UTF8.self))'"
    var directives = policy.split(separator: ";").map { String($0.drop { $0 == " " }) }
    if let place = directives.firstIndex(where: { $0.hasPrefix("script-src ") }) {
        directives[place] += " " + source
    } else {
        directives.append("script-src " + source)
    }
    directives.append("connect-src 'self'")
    return directives.joined(separator: "; ")
}

private func lastPlace(of sign: [UInt8], in page: [UInt8]) -> Int? {
    page.indices.dropLast(sign.count - 1).last { page[$0...].starts(with: sign) }
}

private func reloading(mark: String) -> String {
    """
    (() => {
      document.querySelector('[data-keep]')?.remove();
      const rest = () => new Promise((done) => setTimeout(done, 500));
      const ask = async () => {
        try {
          const answer = await fetch('\(changesPath)\(mark)', { cache: 'no-store' });
          if (answer.ok && await answer.text() !== '\(mark)') return location.reload();
        } catch {
          await rest();
        }
        return ask();
      };
      ask();
    })();
    """
}
