import Deflate

/// What the bytes in the zlib format (RFC 1950) unpack to, at most 1,000,000; nil where they are
/// not in that format. The checksum at their end is left to browsers and Python, which check it.
public func unpackedZlib(_ packed: [UInt8]) -> [UInt8]? {
    guard packed.count > 6, packed[0] == 0x78 else { return nil }
    var room = [UInt8](repeating: 0, count: 1_000_000)
    let count = packed[2..<packed.count - 4].withUnsafeBytes { bytes in
        room.withUnsafeMutableBytes { RawInflater().inflate(bytes, into: $0) }
    }
    return count.map { Array(room.prefix($0)) }
}
