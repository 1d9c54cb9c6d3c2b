import Foundation

/// Replaces a folder with exactly these files, in one step: whoever looks at `folder` sees the old
/// one or the new one, whole, and an error or an interruption leaves the old one as it was.
///
/// The files are written to a hidden folder beside it, which then changes places with it. What was
/// there is then deleted, so only a folder that is new, empty or `isOurs` is replaced.
///
/// - Parameters:
///   - folder: where the files are to stand.
///   - files: all that the folder will hold.
///   - isForAll: whether everyone on the machine may look into the folder, or its owner alone.
///   - isOurs: whether all that is in a folder was made by Kith, so it can be made again. Asked
///     before anything is written, and again of what is about to be deleted, because somebody may
///     have put a file there in the meantime.
/// - Throws: when the folder may not be replaced or cannot be written.
public func replaceFolder(
    _ folder: String, with files: [ReadFile], isForAll: Bool = true,
    ifOld isOurs: (String) -> Bool
) throws(FolderError) {
    try checkReplaceable(folder, isOurs)
    let written = FolderBeingWritten(folder, isForAll: isForAll)
    written.add(files)
    try written.finish(ifOld: isOurs)
}

/// Fails where replacing `folder` would delete something that is not ours, or where it is a file
/// or a link.
public func checkReplaceable(
    _ folder: String, _ isOurs: (String) -> Bool
) throws(FolderError) {
    // An empty path would be the folder that one happens to stand in.
    if folder.isEmpty { throw FolderError(path: folder, reason: .notAFolder) }
    let target = realPath(folder, followingLast: false)
    switch kind(of: target) {
    case .missing: return
    case .folder where isEmpty(target) || isOurs(target): return
    case .folder: throw FolderError(path: folder, reason: .holdsOtherThings)
    case .regularFile, .other: throw FolderError(path: folder, reason: .notAFolder)
    }
}

func isEmpty(_ folder: String) -> Bool {
    (try? everyName(in: folder).isEmpty) ?? false
}
