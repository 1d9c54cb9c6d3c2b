import Foundation

/// A number that is another one after any file in these folders was saved, added, taken away or
/// renamed. Made of names, sizes and times alone: files are not read, and links not followed.
public func changeMark(of folders: [String]) -> UInt64 {
    var mark = ChangeMark()
    for folder in folders { mark.add(folder) }
    return mark.value
}

private struct ChangeMark {
    // FNV-1a.
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        let name = path.utf8
        for byte in name { mix(UInt64(byte)) }
        mix(UInt64(bitPattern: Int64(status.st_size)))
        mix(UInt64(status.st_ino))
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        mix(UInt64(bitPattern: Int64(time.tv_sec)))
        mix(UInt64(bitPattern: Int64(time.tv_nsec)))
        guard status.st_mode & S_IFMT == S_IFDIR, let names = try? everyName(in: path) else {
            return
        }
        for name in names where !name.hasPrefix(".") { add(path + "/" + name) }
    }

    private mutating func mix(_ part: UInt64) {
        value = (value ^ part) &* 0x100_0000_01b3
    }
}
