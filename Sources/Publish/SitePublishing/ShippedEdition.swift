import Folders
import SitePackaging

// A program that holds an edition is the program itself, and after its last byte
//
//   archive   a zip in the one form that `zipArchive` writes: Content/…, Themes/…, review.wasm
//   length    of the archive, 8 bytes, lowest first
//   mark      16 bytes
//
// A system reads of a program what its headers say, so what follows changes nothing about it.

/// The edition that the program was shipped with.
public struct ShippedEdition: Sendable {
    /// By their paths in the content folder.
    let content: [String: [UInt8]]
    /// By their paths in the themes' folder.
    let themes: [String: [UInt8]]
    let reviewModule: [UInt8]?

    /// What stands before the path of a shipped file where a diagnostic names it.
    static let displayFolder = "(shipped)/"

    private static let contentFolder = "Content/"
    private static let themesFolder = "Themes/"
    private static let modulePath = "review.wasm"

    /// What a program holds; nil where it holds no edition.
    /// - Parameter program: its path.
    public init?(heldBy program: String) {
        guard let archive = heldArchive(of: program)?.archive,
            let held = try? openedZipArchive(archive, most: largestEdition)
        else { return nil }
        func files(in folder: String) -> [String: [UInt8]] {
            let inside = held.filter { $0.path.hasPrefix(folder) }
            let named = inside.map { (String($0.path.dropFirst(folder.count)), $0.bytes) }
            return Dictionary(named) { first, _ in first }
        }
        content = files(in: Self.contentFolder)
        themes = files(in: Self.themesFolder)
        reviewModule = held.first { $0.path == Self.modulePath }?.bytes
    }

    /// The files of a theme; none where there is no such theme.
    func theme(_ name: String) -> [ReadFile] {
        let inside = themes.filter { $0.key.hasPrefix(name + "/") }
        return inside.map {
            ReadFile(path: String($0.key.dropFirst(name.count + 1)), bytes: $0.value)
        }
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The archive of an edition.
    static func archive(
        content: [ReadFile], themes: [ReadFile], reviewModule: [UInt8]?
    ) -> [UInt8]? {
        var files = content.map { PackagedFile(path: contentFolder + $0.path, bytes: $0.bytes) }
        files += themes.map { PackagedFile(path: themesFolder + $0.path, bytes: $0.bytes) }
        if let reviewModule {
            files.append(PackagedFile(path: modulePath, bytes: reviewModule))
        }
        return zipArchive(of: files)
    }
}

/// A program without what it holds, and the archive that it holds; nil where it cannot be read.
func heldArchive(of program: String) -> (end: Int, archive: [UInt8]?)? {
    guard let file = try? OpenFile(path: realPath(program)) else { return nil }
    let none = (end: file.size, archive: [UInt8]?.none)
    let ending = mark.count + 8
    guard file.size > ending, let tail = bytes(of: file, at: file.size - ending, count: ending),
        tail.suffix(mark.count) == mark[...]
    else { return none }
    let length = tail.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(min(largestEdition, file.size - ending)) else { return none }
    let start = file.size - ending - Int(length)
    return (start, bytes(of: file, at: start, count: Int(length)))
}

/// A program with an archive that it holds.
func joined(_ program: [UInt8], holding archive: [UInt8]) -> [UInt8] {
    let length = (0..<8).map { UInt8(truncatingIfNeeded: archive.count >> (8 * $0)) }
    return program + archive + length + mark
}

private let mark = Array("kith-edition-1\r\n".utf8)
private let largestEdition = 256 * 1_048_576

private func bytes(of file: OpenFile, at offset: Int, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let isRead: Void? = try? bytes.withUnsafeMutableBytes { try file.read(at: offset, into: $0) }
    return isRead.map { bytes }
}
