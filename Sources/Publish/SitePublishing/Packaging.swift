import Diagnostics
import Folders
import SitePackaging

/// A package that was written.
public struct PackageReport: Sendable {
    public let files: Int
    public let bytes: Int
    /// The fingerprint of the manifest in it.
    public let fingerprint: String
}

/// Writes a published site as one zip, which is there whole or not at all. The same site gives the
/// same bytes.
/// - Parameters:
///   - site: the folder of the site, which must be as it was published.
///   - output: the zip: new, or a former package.
/// - Returns: what was written, or why nothing was.
public func package(
    _ site: String, to output: String
) -> Result<PackageReport, PackagingProblem> {
    do throws(PackagingProblem) {
        try checkReplaceable(package: output)
        if isInside(realPath(output), folder: realPath(site)) {
            throw PackagingProblem(
                "output-inside-source", at: output,
                "This is inside the site, which would then have a file too many.",
                help: "Choose a place elsewhere.")
        }
        let copy = try SiteCopy(at: site)
        let comparison = SiteComparison(copy.manifest, found: copy.found)
        if !comparison.isWhole {
            var problem = PackagingProblem(
                "not-as-published", at: site, "This site is not as it was published.",
                help: "Publish it again with `kith build`, and package that.")
            problem.report = VerifyReport(
                comparison: comparison, fingerprint: copy.manifest.fingerprint, place: copy.place)
            throw problem
        }
        guard let archive = zipArchive(of: copy.files) else {
            throw PackagingProblem(
                "too-large", at: site, "This site has more files or bytes than a zip holds.",
                help: "Pass the folder on as it is.")
        }
        do {
            try writeFile(archive, to: output)
        } catch {
            throw PackagingProblem(error)
        }
        return .success(
            PackageReport(
                files: copy.files.count, bytes: archive.count,
                fingerprint: copy.manifest.fingerprint))
    } catch {
        return .failure(error)
    }
}

/// Refuses to write over anything but a former package.
private func checkReplaceable(package path: String) throws(PackagingProblem) {
    switch kind(of: path) {
    case .missing: return
    case .regularFile where (try? SiteCopy(at: path)) != nil: return
    default:
        throw PackagingProblem(
            "not-a-former-package", at: path,
            "What is here is not a package of a site, and would be lost.",
            help: "Name a new file, or take this one away first.")
    }
}
