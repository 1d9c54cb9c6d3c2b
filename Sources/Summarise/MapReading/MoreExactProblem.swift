import Worksheets

/// Looks again at a file that was rejected, to say what most likely happened to it. Never turns a
/// rejection into anything else.
func moreExact(_ problem: ReadingProblem, in bytes: Span<UInt8>) -> ReadingProblem {
    if bytes.isEmpty { return ReadingProblem(.empty, at: 0) }
    if begins(bytes, with: privateCopyOpening) { return ReadingProblem(.privateCopy, at: 0) }
    for offset in bytes.indices where bytes[offset] >= 0x80 {
        return ReadingProblem(.notASCII, at: offset)
    }
    // Between values, a space is a sign of another program; inside one, of a change by hand.
    let isInsideAString = problem.code == .unknownCode || problem.code == .wrongOnceMark
    if !isInsideAString, problem.offset < bytes.count, isWhiteSpace(bytes[problem.offset]) {
        return ReadingProblem(.whiteSpace, at: problem.offset)
    }
    if problem.code == .notASharedMap, !isJSON(bytes) {
        return ReadingProblem(.notJSON, at: problem.offset)
    }
    return problem
}

/// Of a file that is larger than any shared map, which may still be one that can be named.
func tooLarge(_ bytes: Span<UInt8>) -> ReadingProblem {
    if begins(bytes, with: privateCopyOpening) { return ReadingProblem(.privateCopy, at: 0) }
    return ReadingProblem(.tooLarge, at: MapReader.largestSize)
}

/// How a private copy begins, which holds what is needed to carry on with a map.
let privateCopyOpening = ascii("{\"kith-private\":")

func begins(_ bytes: Span<UInt8>, with text: [UInt8]) -> Bool {
    if bytes.count < text.count { return false }
    for offset in text.indices where bytes[offset] != text[offset] { return false }
    return true
}
