// A quarter as a number: quarters since the year 0, so that neighbours differ by 1.

/// `2026-Q4` of the quarters since the year 0. ASCII.
public func quarterCode(_ quarter: Int) -> [UInt8] {
    TimeBlock(year: quarter / 4, quarter: quarter % 4 + 1, length: .quarter).code
}

/// The quarters since the year 0 of `2026-Q4`; nil for any other form and outside 2000 to 2099.
public func quarter(ofCode code: some Collection<UInt8>) -> Int? {
    let bytes = Array(code)
    guard bytes.count == 7 else { return nil }
    var year = 0
    for digit in bytes[0..<4] {
        guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
        year = year * 10 + Int(digit - UInt8(ascii: "0"))
    }
    let number = Int(bytes[6]) - Int(UInt8(ascii: "0"))
    guard (2000...2099).contains(year), (1...4).contains(number) else { return nil }
    let quarter = 4 * year + number - 1
    return quarterCode(quarter) == bytes ? quarter : nil
}
