import Digests

// A manifest is a line for each file of a site, sorted by path, as `sha256sum` writes and checks
// it:
//
//   9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  guidance/framework.html
//
// It does not list itself.

/// Where a site's manifest stands.
public let manifestPath = "manifest.sha256"

/// The manifest of these files.
public func manifest(of files: [PackagedFile]) -> [UInt8] {
    manifest(of: files.map { (path: $0.path, fingerprint: fingerprint(of: $0.bytes)) })
}

/// The manifest of files whose fingerprints are known.
public func manifest(of files: [(path: String, fingerprint: String)]) -> [UInt8] {
    var text: [UInt8] = []
    for file in files.sorted(by: { isBefore($0.path, $1.path) }) where file.path != manifestPath {
        text += file.fingerprint.utf8
        text += "  \(file.path)\n".utf8
    }
    return text
}

/// A SHA-256 as 64 small hexadecimal digits.
public func fingerprint(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
}

/// What a manifest says.
public struct Manifest: Sendable {
    /// The line, from 1, that is not a manifest's.
    public struct Problem: Error, Equatable {
        public let line: Int

        public init(line: Int) {
            self.line = line
        }
    }

    /// The fingerprint of each file, by its path.
    public let fingerprints: [String: String]
    /// The manifest's own, which is that of the whole site.
    public let fingerprint: String

    /// - Throws: the first line that is not of the form above, has a path for the second time, or
    ///   one that leads out of the site.
    public init(_ bytes: [UInt8]) throws(Problem) {
        var fingerprints: [String: String] = [:]
        var lines = bytes.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // The last line has an end too.
        guard lines.popLast()?.isEmpty == true, !lines.isEmpty else { throw Problem(line: 1) }
        for (index, bytes) in lines.enumerated() {
            guard let line = String(validating: bytes, as: UTF8.self),
                let cut = line.firstRange(of: "  "),
                case let (digest, path) = (line[..<cut.lowerBound], line[cut.upperBound...]),
                digest.utf8.count == 64,
                digest.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }),
                staysInside(String(path)), path != manifestPath,
                fingerprints.updateValue(String(digest), forKey: String(path)) == nil
            else { throw Problem(line: index + 1) }
        }
        self.fingerprints = fingerprints
        fingerprint = SitePackaging.fingerprint(of: bytes)
    }
}

/// How a copy of a site differs from its manifest. Paths are inside the site and sorted.
public struct SiteComparison: Sendable, Equatable {
    public private(set) var missing: [String] = []
    public private(set) var changed: [String] = []
    public private(set) var added: [String] = []
    /// How many files the manifest lists.
    public let listed: Int

    public var isWhole: Bool { missing.isEmpty && changed.isEmpty && added.isEmpty }

    /// - Parameters:
    ///   - manifest: what was published.
    ///   - found: the fingerprint of each file of the copy, by its path; nil for what is there
    ///     and is not a file that can be read.
    public init(_ manifest: Manifest, found: [String: String?]) {
        listed = manifest.fingerprints.count
        for (path, fingerprint) in manifest.fingerprints {
            switch found[path] {
            case nil: missing.append(path)
            case .some(let copy) where copy != fingerprint: changed.append(path)
            case .some: break
            }
        }
        added = found.keys.filter { $0 != manifestPath && manifest.fingerprints[$0] == nil }
        missing.sort(by: isBefore)
        changed.sort(by: isBefore)
        added.sort(by: isBefore)
    }
}

/// By bytes, so that the order is the same on every machine.
func isBefore(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
}
