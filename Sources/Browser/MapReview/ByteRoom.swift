/// Room for bytes that the page writes, given back when nothing holds on to it any more.
public final class ByteRoom {
    let bytes: UnsafeMutableRawBufferPointer

    init(size: Int) {
        bytes = .allocate(byteCount: size, alignment: 16)
    }

    deinit { bytes.deallocate() }

    /// The first so many bytes.
    func first(_ count: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(rebasing: bytes[..<count]).bindMemory(to: UInt8.self)
    }
}
