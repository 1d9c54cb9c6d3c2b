/// What a file is taken for, by its ending alone.
public enum FileForm: UInt8, Sendable {
    case map, lines, archive

    /// Nil for a file that is passed over: hidden, or no map by its name.
    public init?(ofName name: UnsafeRawBufferPointer) {
        if name.first == UInt8(ascii: ".") { return nil }
        func ends(_ ending: StaticString) -> Bool {
            guard name.count > ending.utf8CodeUnitCount else { return false }
            return ending.withUTF8Buffer { ending in
                zip(name.suffix(ending.count), ending).allSatisfy { byte, expected in
                    (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == expected
                }
            }
        }
        // Some devices and drives write the ending in capitals.
        if ends(".json") {
            self = .map
        } else if ends(".jsonl") || ends(".ndjson") {
            self = .lines
        } else if ends(".zip") {
            self = .archive
        } else {
            return nil
        }
    }
}
