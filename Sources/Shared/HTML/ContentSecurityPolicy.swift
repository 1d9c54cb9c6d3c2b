/// What a page of Kith may load and run: its own parts, named by hash, and nothing else.
/// <https://www.w3.org/TR/CSP3/>
public struct ContentSecurityPolicy: Sendable {
    private var styleSources: [[UInt8]] = []
    private var scriptSources: [[UInt8]] = []
    private var imageSources: [[UInt8]] = []
    private var trustedTypesPolicies: [[UInt8]] = []
    private var hasOwnWorker = false
    private var hasModule = false

    public init() {}

    /// Allows style sheets that lie beside the page.
    public mutating func allowSiblingStyles() {
        styleSources.append(ascii("'self'"))
        imageSources.append(ascii("'self'"))
    }

    /// Allows an inline `<style>` with exactly these bytes.
    public mutating func allow(style: [UInt8]) {
        styleSources.append(hashSource(style))
    }

    /// Allows an inline `<script>` with exactly these bytes.
    public mutating func allow(script: [UInt8]) {
        allow(ScriptHash(script))
    }

    /// Allows an inline `<script>` with this hash, which many pages may share.
    public mutating func allow(_ script: ScriptHash) {
        scriptSources.append(script.source)
    }

    /// Allows a `<script>` with exactly these bytes that the page itself adds while it runs, handed
    /// on by a Trusted Types policy of this name.
    public mutating func allow(addedScript: [UInt8], handedOnBy policy: String) {
        scriptSources.append(hashSource(addedScript))
        trustedTypesPolicies.append(Array(policy.utf8))
    }

    /// Allows scripts that lie beside the page and that the page itself adds while it runs, each
    /// handed on by a Trusted Types policy of this name.
    public mutating func allowSiblingScripts(handedOnBy policy: String) {
        scriptSources.append(ascii("'self'"))
        trustedTypesPolicies.append(Array(policy.utf8))
    }

    /// Allows a service worker that lies in the site, its address handed on by a Trusted Types
    /// policy of this name, and the list of what an installed site is.
    public mutating func allowOwnWorker(handedOnBy policy: String) {
        hasOwnWorker = true
        trustedTypesPolicies.append(Array(policy.utf8))
    }

    /// Allows WebAssembly that stands in the page, also in a worker whose script does. Each is
    /// handed on by a Trusted Types policy of its own: the worker's address, and the HTML that the
    /// module drew.
    public mutating func allowModule(
        inWorkerHandedOnBy workerPolicy: String, drawnHandedOnBy drawnPolicy: String
    ) {
        hasModule = true
        scriptSources.append(ascii("'wasm-unsafe-eval'"))
        trustedTypesPolicies.append(Array(workerPolicy.utf8))
        trustedTypesPolicies.append(Array(drawnPolicy.utf8))
    }

    /// Allows pictures that the page itself makes.
    public mutating func allowOwnPictures() {
        imageSources.append(ascii("data: blob:"))
    }

    /// The policy as the content of `<meta http-equiv="Content-Security-Policy">`.
    public var text: [UInt8] {
        var policy = ascii("default-src 'none'")
        append("script-src", scriptSources, to: &policy)
        append("style-src", styleSources, to: &policy)
        append("img-src", imageSources, to: &policy)
        if hasOwnWorker { policy += ascii("; worker-src 'self'; manifest-src 'self'") }
        if hasModule { policy += ascii("; worker-src blob:") }
        policy += ascii("; base-uri 'none'; form-action 'none'")
        if !scriptSources.isEmpty {
            policy += ascii("; require-trusted-types-for 'script'")
            append(
                "trusted-types",
                trustedTypesPolicies.isEmpty ? [ascii("'none'")] : trustedTypesPolicies,
                to: &policy)
        }
        return policy
    }

    private func append(_ directive: StaticString, _ sources: [[UInt8]], to policy: inout [UInt8]) {
        if sources.isEmpty { return }
        policy += ascii("; ")
        directive.withUTF8Buffer { policy += Array($0) }
        for source in sources {
            policy.append(UInt8(ascii: " "))
            policy += source
        }
    }
}

/// How a policy names a script: by its hash.
public struct ScriptHash: Sendable {
    let source: [UInt8]

    public init(_ script: [UInt8]) {
        source = hashSource(script)
    }
}

private func hashSource(_ bytes: [UInt8]) -> [UInt8] {
    ascii("'sha256-") + base64(sha256(bytes)) + ascii("'")
}

/// RFC 4648 base64 with padding.
public func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = ascii("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text: [UInt8] = []
    var start = 0
    while start < bytes.count {
        let group = bytes[start..<min(start + 3, bytes.count)]
        var bits = 0
        for byte in group { bits = bits << 8 | Int(byte) }
        bits <<= 8 * (3 - group.count)
        for place in 0..<4 {
            let isPadding = place > group.count
            text.append(isPadding ? UInt8(ascii: "=") : alphabet[bits >> (18 - 6 * place) & 63])
        }
        start += 3
    }
    return text
}
