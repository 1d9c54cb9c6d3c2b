import Crypto

/// The secret under which rounding is settled (`DisclosureProfile.cellKey`): 32 random bytes, kept
/// beside the ledger as `cell.key` for its owner's eyes.
struct CellKey {
    static let size = 32

    private let secret: SymmetricKey

    /// - Parameter bytes: 32 of them; nil for any other number.
    init?(_ bytes: [UInt8]) {
        if bytes.count != Self.size { return nil }
        secret = SymmetricKey(data: bytes)
    }

    /// A map's own key: the first 8 bytes of HMAC-SHA-256 over the map as it is written. A map has
    /// one form, so the same map has the same key wherever it comes from.
    func key(ofMap bytes: UnsafeRawBufferPointer) -> UInt64 {
        HMAC<SHA256>.authenticationCode(for: bytes, using: secret).prefix(8)
            .reduce(0) { $0 << 8 | UInt64($1) }
    }
}
