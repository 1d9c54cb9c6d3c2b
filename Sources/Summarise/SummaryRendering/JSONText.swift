import Worksheets

/// JSON as bytes, with no white space. What is written in the source is JSON; bytes that are put
/// into it become a string.
struct JSONText: ExpressibleByStringInterpolation {
    private(set) var bytes: [UInt8]

    @inline(never)
    init(stringLiteral json: StaticString) {
        bytes = json.withUTF8Buffer { Array($0) }
    }

    init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    @inline(never)
    static func += (json: inout JSONText, more: JSONText) {
        json.bytes += more.bytes
    }

    /// A list.
    static func list(_ elements: [JSONText]) -> JSONText {
        var json: JSONText = "["
        for (index, element) in elements.enumerated() {
            if index > 0 { json += "," }
            json += element
        }
        json += "]"
        return json
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        @inline(never)
        mutating func appendLiteral(_ json: StaticString) {
            json.withUTF8Buffer { bytes += Array($0) }
        }

        @inline(never)
        mutating func appendInterpolation(_ text: [UInt8]) {
            bytes.append(UInt8(ascii: "\""))
            for byte in text {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    bytes += [UInt8(ascii: "\\"), byte]
                case ..<0x20:
                    bytes += ascii("\\u00")
                    bytes += [hexadecimal(byte >> 4), hexadecimal(byte & 15)]
                default: bytes.append(byte)
                }
            }
            bytes.append(UInt8(ascii: "\""))
        }

        @inline(never)
        mutating func appendInterpolation(_ number: Int) {
            bytes += decimal(number)
        }

        @inline(never)
        mutating func appendInterpolation(_ json: JSONText) {
            bytes += json.bytes
        }

        private func hexadecimal(_ digit: UInt8) -> UInt8 {
            digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
    }
}
