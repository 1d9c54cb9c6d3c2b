/// One entry of an archive's list of contents, without its name.
public struct ZipEntry: Sendable, Equatable {
    /// What an entry is to the import.
    public enum Kind: UInt8, Sendable {
        case map
        case folder
        /// A file that is no map by its ending, or a hidden one.
        case passedOver
        case archiveInside
        case unsafeName
        case notAFile
    }

    /// Where its own header begins.
    let offset: Int
    /// The byte after all that belongs to it: where the next entry or the list begins.
    var end: Int
    let packedSize: UInt32
    let size: UInt32
    let checksum: UInt32
    let flags: UInt16
    let method: UInt16
    let nameLength: UInt16
    let nameMark: UInt64
    public let kind: Kind

    /// The bytes of the archive that belong to the entry, its header with them.
    public var span: Range<Int> { offset..<end }
}

/// A mark of a name, by which two are compared without being kept. Swift's hash has a seed of its
/// own in each run, so that nobody can write two names that look alike to it. Two of them, because
/// one has 32 bits in a browser: too few for an archive of many thousands.
func nameMark(_ name: UnsafeRawBufferPointer) -> UInt64 {
    func half(_ kind: UInt8) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(kind)
        hasher.combine(bytes: name)
        return UInt64(UInt32(truncatingIfNeeded: hasher.finalize()))
    }
    return half(0) << 32 | half(1)
}

/// What a name says about an entry. It is looked at here and forgotten.
func kind(ofName name: ArraySlice<UInt8>, attributes: Int64, madeOnUnix: Bool) -> ZipEntry.Kind {
    let slash = UInt8(ascii: "/")
    if isUnsafe(name) { return .unsafeName }
    if madeOnUnix {
        // The file type in the upper half of the attributes, as in a Unix mode; 0 where not told.
        let type = attributes >> 16 & 0o170000
        let isFolderName = name.last == slash
        if type != 0, type != (isFolderName ? 0o040000 : 0o100000) { return .notAFile }
    }
    if name.last == slash { return .folder }
    let last = name.lastIndex(of: slash).map { name[($0 + 1)...] } ?? name
    if last.first == UInt8(ascii: ".") { return .passedOver }
    if ends(last, with: ".json") { return .map }
    return archiveEndings.contains { ends(last, with: $0) } ? .archiveInside : .passedOver
}

private let archiveEndings: [StaticString] = [
    ".zip", ".gz", ".jsonl", ".ndjson", ".7z", ".tar", ".tgz", ".rar",
]

private func isUnsafe(_ name: ArraySlice<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    if name.isEmpty || name.first == slash { return true }
    if name.contains(UInt8(ascii: "\\")) || name.contains(0) { return true }
    if name.dropFirst().first == UInt8(ascii: ":") { return true }
    return name.split(separator: slash, omittingEmptySubsequences: false)
        .contains { $0.count == 2 && $0.allSatisfy { $0 == UInt8(ascii: ".") } }
}

/// Whether a name has an ending, in capitals too.
private func ends(_ name: ArraySlice<UInt8>, with ending: StaticString) -> Bool {
    ending.withUTF8Buffer { ending in
        name.suffix(ending.count).elementsEqual(ending) { byte, expected in
            (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == expected
        }
    }
}
