import CDigests

/// SHA-256 as FIPS 180-4 defines it, many times as fast as `sha256` of `HTML`, which has to be
/// Swift alone: for whole sites.
public func digest(of bytes: [UInt8]) -> [UInt8] {
    digest(of: bytes, by: kith_sha256)
}

/// The same, as a processor without instructions for it has to work it out.
func digestAnywhere(of bytes: [UInt8]) -> [UInt8] {
    digest(of: bytes, by: kith_sha256_anywhere)
}

private func digest(
    of bytes: [UInt8], by work: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?) -> Void
) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
        bytes.withUnsafeBufferPointer { work($0.baseAddress, $0.count, digest.baseAddress) }
        count = 32
    }
}
