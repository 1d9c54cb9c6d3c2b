/// What a walk comes to.
public enum WalkStep: Sendable {
    case file(in: OpenFolder, FolderNames.Name)
    /// A link, a pipe, a device, of a name that would be read.
    case notAFile
    case folderNotReadable
    /// A folder on another drive than the first, which is not looked into.
    case folderElsewhere
    case folderTooDeep
    /// Too many names altogether: the walk ends.
    case tooMany
}

/// Goes through a folder and the folders in it, name after name in the order of their bytes, and
/// keeps no more in memory than the names of the folders that it stands in.
public final class FolderWalk {
    public static let deepest = 8
    public static let mostNames = 1_000_000

    private struct Level {
        let folder: OpenFolder
        let names: FolderNames
        var next = 0
    }

    private var levels: [Level] = []
    private let use: (UnsafeRawBufferPointer) -> NameUse
    private var namesLeft = FolderWalk.mostNames
    private let device: Int
    /// Files, of those come to, that are of no use by their names.
    public private(set) var passedOver = 0

    /// - Parameters:
    ///   - path: of the folder to begin in.
    ///   - use: what a file's name is taken for.
    /// - Throws: why the first folder could not be read.
    public init(
        path: String, use: @escaping (UnsafeRawBufferPointer) -> NameUse
    ) throws(ReadingFailure) {
        self.use = use
        let folder = try OpenFolder(path: path)
        device = Int(folder.device)
        try enter(folder)
    }

    /// How much of the walk is done, from 0 to 1, each folder weighing as much as a file beside it.
    /// - Parameter fraction: how much is done of what the walk came to last.
    /// - Returns: 1 at the end.
    public func fractionDone(ofCurrent fraction: Double = 1) -> Double {
        var fraction = fraction
        for level in levels.reversed() {
            let before = Double(max(level.next - 1, 0))
            fraction = (before + fraction) / Double(max(level.names.count, 1))
        }
        return levels.isEmpty ? 1 : fraction
    }

    /// The next step, or nil at the end.
    public func next() -> WalkStep? {
        while let level = levels.last {
            if level.next == level.names.count {
                levels.removeLast()
                continue
            }
            levels[levels.count - 1].next += 1
            let name = level.names[level.next]
            switch name.kind {
            case .regularFile: return .file(in: level.folder, name)
            case .other, .missing: return .notAFile
            case .folder:
                if let step = enter(name, in: level.folder) { return step }
            }
        }
        return nil
    }

    /// Goes into a folder, or says why not.
    private func enter(_ name: FolderNames.Name, in parent: OpenFolder) -> WalkStep? {
        if levels.count == Self.deepest { return .folderTooDeep }
        do throws(ReadingFailure) {
            let folder = try parent.folder(name)
            if Int(folder.device) != device { return .folderElsewhere }
            try enter(folder)
            return nil
        } catch {
            guard error == .tooLarge else { return .folderNotReadable }
            levels.removeAll()
            return .tooMany
        }
    }

    private func enter(_ folder: OpenFolder) throws(ReadingFailure) {
        let names = try folder.names(most: namesLeft, use: use)
        namesLeft -= names.seen
        passedOver += names.passedOver
        levels.append(Level(folder: folder, names: names))
    }
}
