/// What a request to the preview asks for, read from its head alone: a preview takes no bodies.
struct PreviewRequest {
    /// In small letters, each with its values.
    let headers: [String: [String]]
    let method: String
    /// Without its query, decoded: `/guidance/framework.html`.
    let path: String

    /// - Parameters:
    ///   - head: up to and with the empty line.
    ///   - port: where the preview is.
    /// - Throws: the answer, where it cannot be read or is not for this server.
    init(_ head: [UInt8], port: Int) throws(PreviewAnswer) {
        guard head.allSatisfy({ (0x20...0x7E).contains($0) || [0x09, 0x0A, 0x0D].contains($0) })
        else { throw .refusal(400, "Bad Request", "A request is ASCII text.") }
        let text = String(decoding: head, as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        let parts = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, !lines.contains(where: { $0.contains("\n") || $0.contains("\r") })
        else { throw .refusal(400, "Bad Request", "This is no request of HTTP.") }
        guard ["HTTP/1.1", "HTTP/1.0"].contains(parts[2]) else {
            throw .refusal(505, "HTTP Version Not Supported", "The preview speaks HTTP/1.1.")
        }
        method = String(parts[0])
        headers = try Self.headers(in: lines.dropFirst())
        try Self.check(host: headers["host"] ?? [], port: port)
        guard ["GET", "HEAD"].contains(method) else {
            throw .refusal(
                405, "Method Not Allowed", "The preview shows pages, and takes nothing.",
                headers: ["Allow: GET, HEAD"])
        }
        if headers["transfer-encoding"] != nil
            || headers["content-length"].map({ $0 != ["0"] }) == true
        {
            throw .refusal(413, "Content Too Large", "The preview takes no bodies.")
        }
        path = try Self.path(in: parts[1])
    }

    private static func headers(
        in lines: ArraySlice<Substring>
    ) throws(PreviewAnswer) -> [String: [String]] {
        var headers: [String: [String]] = [:]
        for line in lines where !line.isEmpty {
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
                !line[..<colon].contains(" "), !line[..<colon].contains("\t")
            else { throw .refusal(400, "Bad Request", "A header has a name and a colon.") }
            let value = line[line.index(after: colon)...]
                .drop { $0 == " " || $0 == "\t" }
            headers[line[..<colon].lowercased(), default: []].append(String(value))
        }
        return headers
    }

    /// A page of another site can have its own name lead to this machine, and would then read what
    /// is here as its own: only this machine's names are answered.
    private static func check(host: [String], port: Int) throws(PreviewAnswer) {
        guard host.count == 1 else {
            throw .refusal(400, "Bad Request", "A request names one host.")
        }
        guard ["127.0.0.1:\(port)", "localhost:\(port)"].contains(host[0].lowercased()) else {
            throw .refusal(
                421, "Misdirected Request", "The preview is at http://127.0.0.1:\(port)/ alone.")
        }
    }

    private static func path(in target: Substring) throws(PreviewAnswer) -> String {
        let raw = target.prefix { $0 != "?" && $0 != "#" }
        guard raw.hasPrefix("/") else {
            throw .refusal(400, "Bad Request", "An address begins with `/`.")
        }
        var bytes: [UInt8] = []
        var rest = Array(raw.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value != 0
            else { throw .refusal(400, "Bad Request", "This address cannot be read.") }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        guard let path = String(validating: bytes, as: UTF8.self) else {
            throw .refusal(400, "Bad Request", "This address is not UTF-8.")
        }
        return path
    }
}
