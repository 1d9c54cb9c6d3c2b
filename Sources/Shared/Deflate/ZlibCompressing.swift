import CZlib

/// The bytes in the zlib format (RFC 1950): deflate between a header of 2 bytes and a checksum of
/// 4, so that whoever unpacks them sees damage. At a fixed level, so that one zlib always gives
/// the same bytes; another version of zlib may give others, which unpack to the same.
public func zlibCompressed(_ bytes: [UInt8]) -> [UInt8] {
    let most = compressBound(uLong(bytes.count))
    return [UInt8](unsafeUninitializedCapacity: Int(most)) { buffer, count in
        var length = most
        let status = compress2(
            buffer.baseAddress, &length, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
        // In room of that size, only too little memory is left to fail.
        precondition(status == Z_OK, "zlib had no memory to compress with")
        count = Int(length)
    }
}
