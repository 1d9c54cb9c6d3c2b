import Foundation

/// What a name in a folder is taken for.
public enum NameUse: Sendable, Equatable {
    /// To be read, in the way that the number stands for to whoever asked.
    case read(UInt8)
    case passOver
}

/// The names of one folder that are of use, sorted by their bytes, in as little memory as they can
/// have: a folder may hold a million.
public struct FolderNames: Sendable {
    /// One name with what it is.
    public struct Name: Sendable {
        /// Ended by a zero.
        fileprivate let text: [CChar]
        public let kind: PathKind
        public let use: UInt8

        func withCString<Result>(_ body: (UnsafePointer<CChar>?) -> Result) -> Result {
            text.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }

    private struct Place {
        var start: UInt32
        var kind: PathKind
        var use: UInt8
    }

    /// Name after name, each ended by a zero.
    private var text: [CChar] = []
    private var places: [Place] = []
    /// How many names there are, those without use too.
    public internal(set) var seen = 0
    /// Files that are of no use by their names.
    public private(set) var passedOver = 0

    public var count: Int { places.count }

    public subscript(index: Int) -> Name {
        let place = places[index]
        let rest = text[Int(place.start)...]
        return Name(
            text: Array(rest.prefix { $0 != 0 }) + [0], kind: place.kind, use: place.use)
    }

    mutating func add(
        _ name: UnsafeRawBufferPointer, kind: PathKind, _ use: (UnsafeRawBufferPointer) -> NameUse
    ) {
        var code: UInt8 = 0
        switch (kind, use(name)) {
        case (_, .read(let number)): code = number
        // A folder is looked into whatever it is called, unless it is hidden.
        case (.folder, .passOver) where name.first != UInt8(ascii: "."): break
        case (_, .passOver):
            passedOver += 1
            return
        }
        places.append(Place(start: UInt32(text.count), kind: kind, use: code))
        text += name.bindMemory(to: CChar.self)
        text.append(0)
    }

    mutating func sort() {
        text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return }
            // As unsigned bytes, which is what strcmp compares.
            places.sort { strcmp(base + Int($0.start), base + Int($1.start)) < 0 }
        }
    }
}
