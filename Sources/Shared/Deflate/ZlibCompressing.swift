import CLibdeflate

/// How much work goes into packing.
public enum PackingEffort: Int32, Sendable {
    /// A fifth of the time, for a sixteenth more bytes.
    case little = 7
    /// The library's strongest level.
    case most = 12
}

/// The bytes in the zlib format (RFC 1950): deflate between a header of 2 bytes and a checksum of
/// 4, so that whoever unpacks them sees damage. One libdeflate always gives the same bytes; another
/// version may give others, which unpack to the same.
public func zlibCompressed(_ bytes: [UInt8], effort: PackingEffort = .most) -> [UInt8] {
    let compressor = libdeflate_alloc_compressor(effort.rawValue)
    // Only too little memory is left to fail.
    precondition(compressor != nil, "libdeflate had no memory to compress with")
    defer { libdeflate_free_compressor(compressor) }
    let most = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
        count = libdeflate_zlib_compress(
            compressor, bytes, bytes.count, buffer.baseAddress, most)
    }
}
