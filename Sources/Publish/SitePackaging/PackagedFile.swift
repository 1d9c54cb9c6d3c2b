/// A file of a site that is passed on.
public struct PackagedFile: Sendable, Equatable {
    /// Relative to the site, `/` between its parts: `guidance/framework.html`.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Whether a path stays inside the folder that it is unpacked into, on every system.
func staysInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
        !part.isEmpty && part != "." && part != ".."
            && part.utf8.allSatisfy { $0 >= 32 && !"\\:\u{7F}".utf8.contains($0) }
    }
}
