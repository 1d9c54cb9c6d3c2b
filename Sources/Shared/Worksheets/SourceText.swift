/// A text of the source as bytes. From `StaticString`, because `String` would bring its Unicode
/// parts along into a page; and never inlined, because it is called in some hundred places.
@inline(never)
public func ascii(_ text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { Array($0) }
}
