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
        guard run(packed, into: room, until: Z_FINISH) == Z_STREAM_END, stream.avail_in == 0 else {
            return nil
        }
        return room.count - Int(stream.avail_out)
    }

    /// Unpacks as much of a stream's beginning as `packed` holds and `room` has room for.
    /// - Returns: the number of bytes written; 0 where nothing can be unpacked.
    public func inflateBeginning(
        of packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer
    ) -> Int {
        _ = run(packed, into: room, until: Z_SYNC_FLUSH)
        return room.count - Int(stream.avail_out)
    }

    private func run(
        _ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer,
        until flush: Int32
    ) -> Int32 {
        guard inflateReset(&stream) == Z_OK else { return Z_STREAM_ERROR }
        // zlib reads through this pointer, and its older header does not say so.
        stream.next_in = UnsafeMutablePointer(
            mutating: packed.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.avail_in = uInt(packed.count)
        stream.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.avail_out = uInt(room.count)
        return CZlib.inflate(&stream, flush)
    }
}

/// The checksum that zip and gzip use.
public func crc32(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(
        truncatingIfNeeded: CZlib.crc32(
            0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), uInt(bytes.count)))
}
