/// Why a published file cannot be read. It repeats nothing of the file: whoever names the wrong
/// file may have named one with somebody in it.
public struct PublishedProblem: Error, Sendable, Equatable {
    /// The line from 1, in tables.
    public let line: Int?
    /// The byte from 0, in JSON.
    public let byte: Int?
    public let sentence: String

    init(line: Int? = nil, byte: Int? = nil, _ sentence: String) {
        self.line = line
        self.byte = byte
        self.sentence = sentence
    }
}
