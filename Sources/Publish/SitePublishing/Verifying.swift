public import Diagnostics
import Folders
public import SitePackaging

/// What a copy of a site is like beside its manifest.
public struct VerifyReport: Sendable {
    public let comparison: SiteComparison
    /// The manifest's own fingerprint: two copies that have the same one, and are whole, are the
    /// same site.
    public let fingerprint: String
    /// The folder or zip that the site was found in.
    public let place: String
}

/// Compares a copy of a site with the manifest in it.
/// - Parameter path: the folder of the site, a folder or memory stick with the site in one of its
///   folders, or a zip that `package` wrote.
/// - Returns: the comparison, or why there is none.
public func verify(_ path: String) -> Result<VerifyReport, PackagingProblem> {
    do throws(PackagingProblem) {
        let copy = try SiteCopy(at: path)
        let comparison = SiteComparison(copy.manifest, found: copy.found)
        return .success(
            VerifyReport(
                comparison: comparison, fingerprint: copy.manifest.fingerprint, place: copy.place))
    } catch {
        return .failure(error)
    }
}

/// Why a site was not packaged, or a copy of one not verified.
public struct PackagingProblem: Error {
    public let diagnostic: Diagnostic
    /// How the site differs from its manifest, where that is the reason.
    public var report: VerifyReport?

    init(_ code: String, at path: String, _ message: String, help: String) {
        diagnostic = Diagnostic(code: code, at: Place(file: path), message, help: help)
    }

    init(_ error: FolderError) {
        diagnostic = SitePublishing.diagnostic(for: error)
    }
}

/// A site with its manifest, in a folder or a zip.
struct SiteCopy {
    let manifest: Manifest
    /// The fingerprint of each file, by its path; nil for what is no file that can be read.
    private(set) var found: [String: String?] = [:]
    /// Every file that could be read, its manifest with it.
    private(set) var files: [PackagedFile] = []
    let place: String

    init(at path: String) throws(PackagingProblem) {
        switch kind(of: realPath(path)) {
        case .folder: try self.init(folder: siteFolder(path))
        case .regularFile: try self.init(archive: path)
        case .missing: throw PackagingProblem(FolderError(path: path, reason: .notFound))
        case .other: throw PackagingProblem(FolderError(path: path, reason: .notARegularFile))
        }
    }

    private init(folder: String) throws(PackagingProblem) {
        place = folder
        for entry in try everything(in: folder) {
            guard entry.kind == .regularFile,
                let bytes = try? readFile(folder + "/" + entry.path, limit: largestFile)
            else {
                found[entry.path] = .some(nil)
                continue
            }
            files.append(PackagedFile(path: entry.path, bytes: bytes))
            found[entry.path] = fingerprint(of: bytes)
        }
        manifest = try readManifest(among: files, at: folder)
    }

    private init(archive path: String) throws(PackagingProblem) {
        place = path
        files = try unpackedFiles(of: path)
        for file in files { found[file.path] = fingerprint(of: file.bytes) }
        manifest = try readManifest(among: files, at: path)
    }
}

/// A page has at most 60,000 bytes, and a picture can be large.
private let largestFile = 64 << 20
private let largestSite = 1 << 30

/// The folder with a manifest: this one, or the only one of those in it that has one.
private func siteFolder(_ path: String) throws(PackagingProblem) -> String {
    func isSite(_ folder: String) -> Bool { kind(of: folder + "/" + manifestPath) != .missing }
    if isSite(path) { return path }
    let names: [String]
    do {
        names = try everyName(in: path)
    } catch {
        throw PackagingProblem(error)
    }
    let sites = names.map { path + "/" + $0 }.filter { kind(of: $0) == .folder && isSite($0) }
    if sites.count > 1 {
        throw PackagingProblem(
            "several-sites", at: path, "There are \(sites.count) sites in here.",
            help: "Name the folder of one of them.")
    }
    guard let site = sites.first else { throw noManifest(at: path) }
    return site
}

private func everything(in folder: String) throws(PackagingProblem) -> [FolderEntry] {
    do {
        return try entries(below: folder, hiddenToo: true, except: isLeftBySystems)
    } catch {
        throw PackagingProblem(error)
    }
}

private func unpackedFiles(of path: String) throws(PackagingProblem) -> [PackagedFile] {
    let archive: [UInt8]
    do {
        archive = try readFile(realPath(path), limit: largestSite)
    } catch {
        throw PackagingProblem(error)
    }
    do {
        return try openedZipArchive(archive, most: largestSite)
    } catch {
        switch error {
        case .notOurForm:
            throw PackagingProblem(
                "not-a-package", at: path,
                "This is not a zip that `kith package` wrote, or it was cut short or changed.",
                help: "Get it again. If somebody packed it anew, unpack it and name the folder.")
        case .damaged(let entry):
            throw PackagingProblem(
                "damaged", at: path, "`\(entry)` in it is damaged.", help: "Get it again.")
        case .tooLarge:
            throw PackagingProblem(
                "too-large", at: path, "It unpacks to more than \(largestSite) bytes.",
                help: "Do not unpack it. Get it again.")
        }
    }
}

private func readManifest(
    among files: [PackagedFile], at place: String
) throws(PackagingProblem) -> Manifest {
    guard let file = files.first(where: { $0.path == manifestPath }) else {
        throw noManifest(at: place)
    }
    do {
        return try Manifest(file.bytes)
    } catch {
        throw PackagingProblem(
            "manifest-changed", at: place + "/" + manifestPath,
            "Line \(error.line) is not as a manifest is written: it was changed.",
            help: "Nothing here can be checked any more. Get a new copy.")
    }
}

private func noManifest(at place: String) -> PackagingProblem {
    PackagingProblem(
        "no-manifest", at: place,
        "There is no `\(manifestPath)` in here, so there is nothing to check against.",
        help: "Name the folder that holds a site, its `index.html` with it. A site from an older "
            + "Kith has none: build it again.")
}
