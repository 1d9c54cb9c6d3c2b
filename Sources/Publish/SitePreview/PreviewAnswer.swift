/// What the preview says to a request.
public struct PreviewAnswer: Error, Sendable, Equatable {
    let status: Int
    let reason: String
    let type: String
    let headers: [String]
    let body: [UInt8]
    var isWithoutBody = false

    /// Why a request is not answered with a page, in a sentence.
    static func refusal(
        _ status: Int, _ reason: String, _ sentence: String, headers: [String] = []
    ) -> PreviewAnswer {
        PreviewAnswer(
            status: status, reason: reason, type: "text/plain; charset=utf-8", headers: headers,
            body: Array((sentence + "\n").utf8))
    }

    public static let tooLarge = refusal(
        431, "Request Header Fields Too Large", "This request is larger than 8 kB.")
    public static let tooSlow = refusal(
        408, "Request Timeout", "This request took more than 5 seconds to arrive.")
    public static let tooMany = refusal(
        503, "Service Unavailable", "Too many requests are open at the same time.")
    public static let unfinished = refusal(
        400, "Bad Request", "This request ended before its empty line.")

    static func found(_ body: [UInt8], at path: String) -> PreviewAnswer {
        PreviewAnswer(
            status: 200, reason: "OK", type: contentType(of: path), headers: [], body: body)
    }

    /// As it goes over the wire. The connection ends with it, and nothing of it is kept.
    public var bytes: [UInt8] {
        let head =
            [
                "HTTP/1.1 \(status) \(reason)", "Content-Type: \(type)",
                "Content-Length: \(body.count)", "Cache-Control: no-store",
                "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
                "Referrer-Policy: no-referrer", "Connection: close",
            ] + headers
        let text = head.map { $0 + "\r\n" }.joined() + "\r\n"
        return Array(text.utf8) + (isWithoutBody ? [] : body)
    }
}

private func contentType(of path: String) -> String {
    let ending = path.split(separator: ".").last ?? ""
    return switch ending {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json", "webmanifest": "application/json"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg": "image/jpeg"
    default: "text/plain; charset=utf-8"
    }
}
