import CLibdeflate

/// Unpacks raw deflate (RFC 1951), stretch after stretch, each on its own. Never writes more than
/// the room that it is given, whatever the packed bytes ask for.
public final class RawInflater {
    private let decompressor = libdeflate_alloc_decompressor()

    public init() {
        // Its tables take 11 KiB: only too little memory is left to fail.
        precondition(decompressor != nil, "libdeflate had no memory to unpack with")
    }

    deinit {
        libdeflate_free_decompressor(decompressor)
    }

    /// Unpacks `packed` into `room`.
    /// - Returns: the number of bytes written; nil where `packed` is not one deflate stream from
    ///   its first byte to its last that fits into `room`.
    public func inflate(
        _ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
    ) -> Int? {
        var read = 0
        var written = 0
        let outcome = libdeflate_deflate_decompress_ex(
            decompressor, packed.baseAddress, packed.count, room.baseAddress, room.count, &read,
            &written)
        return outcome == LIBDEFLATE_SUCCESS && read == packed.count ? written : nil
    }
}

/// The checksum that zip and gzip use.
public func crc32(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    libdeflate_crc32(0, bytes.baseAddress, bytes.count)
}
