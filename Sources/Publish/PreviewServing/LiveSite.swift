import Foundation
public import SitePreview

/// The site that is previewed, which is replaced as a whole while others read it.
public final class LiveSite: @unchecked Sendable {
    private let lock = NSLock()
    private var current: PreviewSite

    public init(_ site: PreviewSite) {
        current = site
    }

    public var site: PreviewSite {
        lock.withLock { current }
    }

    public func replace(with site: PreviewSite) {
        lock.withLock { current = site }
    }
}
