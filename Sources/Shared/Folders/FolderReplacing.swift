import CAtomicSwap
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
    let target = URL(fileURLWithPath: realPath(folder, followingLast: false))
    let staging = target.deletingLastPathComponent()
        .appendingPathComponent(".\(target.lastPathComponent).being-written")
    do {
        // What an interrupted run left behind.
        try? FileManager.default.removeItem(at: staging)
        try write(files, to: staging, isForAll: isForAll)
        try exchange(staging, target)
    } catch {
        try? FileManager.default.removeItem(at: staging)
        throw FolderError(path: folder, reason: .notWritable(errno: posixCode(of: error)))
    }
    if kind(of: staging.path) == .missing { return }
    guard isEmpty(staging.path) || isOurs(staging.path) else {
        _ = kith_atomic_swap(staging.path, target.path)
        try? FileManager.default.removeItem(at: staging)
        throw FolderError(path: folder, reason: .holdsOtherThings)
    }
    try? FileManager.default.removeItem(at: staging)
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

private func isEmpty(_ folder: String) -> Bool {
    (try? everyName(in: folder).isEmpty) ?? false
}

private func write(_ files: [ReadFile], to folder: URL, isForAll: Bool) throws {
    try FileManager.default.createDirectory(
        at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    // Fails where something is there already: nothing is written into another's folder.
    try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false,
        attributes: isForAll ? nil : [.posixPermissions: 0o700])
    for file in files {
        let place = folder.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: place)
    }
}

private func exchange(_ staging: URL, _ target: URL) throws {
    switch kind(of: target.path) {
    case .missing:
        try FileManager.default.moveItem(at: staging, to: target)
    case .folder:
        let code = kith_atomic_swap(staging.path, target.path)
        if code != 0 { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    case .regularFile, .other:
        throw POSIXError(.ENOTDIR)
    }
}

private func posixCode(of error: any Error) -> Int32 {
    if let error = error as? POSIXError { return error.code.rawValue }
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return Int32(underlying?.code ?? 0)
}
