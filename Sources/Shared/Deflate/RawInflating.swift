import CZlib

/// Unpacks raw deflate (RFC 1951), stretch after stretch, each on its own. Never writes more than
/// the room that it is given, whatever the packed bytes ask for.
public final class RawInflater {
    private var stream = z_stream()

    public init() {
        let status = inflateInit2_(
            &stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        // A window of 32 KiB: only too little memory is left to fail.
        precondition(status == Z_OK, "zlib had no memory to unpack with")
    }

    deinit {
        inflateEnd(&stream)
    }

    /// Unpacks `packed` into `room`.
    /// - Returns: the number of bytes written; nil where `packed` is not one deflate stream from
    ///   its first byte to its last that fits into `room`.
    public func inflate(
        _ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
    ) -> Int? {
        guard inflateReset(&stream) == Z_OK else { return nil }
        // zlib reads through this pointer, and its older header does not say so.
        stream.next_in = UnsafeMutablePointer(
            mutating: packed.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.avail_in = uInt(packed.count)
        stream.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.avail_out = uInt(room.count)
        let status = CZlib.inflate(&stream, Z_FINISH)
        guard status == Z_STREAM_END, stream.avail_in == 0 else { return nil }
        return room.count - Int(stream.avail_out)
    }
}

/// The checksum that zip and gzip use.
public func crc32(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(
        truncatingIfNeeded: CZlib.crc32(
            0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), uInt(bytes.count)))
}
