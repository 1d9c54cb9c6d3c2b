import HTML

/// HTML as bytes. What is written in the source is markup; what is put into it is text, and is
/// escaped. So a label can say anything and never becomes markup:
///
///     let row: Markup = "<th scope=\"row\">\(label)</th>"
///
/// The pieces are `StaticString` and bytes rather than `String`, for Embedded Swift.
struct Markup: ExpressibleByStringInterpolation {
    private(set) var bytes: [UInt8]

    @inline(never)
    init(stringLiteral markup: StaticString) {
        bytes = markup.withUTF8Buffer { Array($0) }
    }

    init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Bytes that are markup, or a style sheet, already.
    @inline(never)
    init(written bytes: [UInt8]) {
        self.bytes = bytes
    }

    @inline(never)
    static func + (markup: Markup, more: Markup) -> Markup {
        Markup(written: markup.bytes + more.bytes)
    }

    @inline(never)
    static func += (markup: inout Markup, more: Markup) {
        markup.bytes += more.bytes
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        @inline(never)
        mutating func appendLiteral(_ markup: StaticString) {
            markup.withUTF8Buffer { bytes += Array($0) }
        }

        @inline(never)
        mutating func appendInterpolation(_ text: [UInt8]) {
            appendEscaped(text, to: &bytes)
        }

        @inline(never)
        mutating func appendInterpolation(_ number: Int) {
            bytes += decimal(number)
        }

        @inline(never)
        mutating func appendInterpolation(_ markup: Markup) {
            bytes += markup.bytes
        }
    }
}

/// A number in decimal digits.
@inline(never)
func decimal(_ number: Int) -> [UInt8] {
    if number < 0 { return [UInt8(ascii: "-")] + decimal(-number) }
    if number < 10 { return [UInt8(ascii: "0") + UInt8(number)] }
    return decimal(number / 10) + decimal(number % 10)
}
