/// The bytes as raw deflate (RFC 1951), which zip archives hold. What zlib writes is that between a
/// header of 2 bytes and a checksum of 4.
public func deflated(_ bytes: [UInt8]) -> [UInt8] {
    Array(zlibCompressed(bytes).dropFirst(2).dropLast(4))
}
