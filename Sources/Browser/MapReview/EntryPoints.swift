#if arch(wasm32)
import DisclosureControl
import MapIntake
import MapReading
import SummaryRendering
import Worksheets

// What the page can call, and the order in which it does: `seed`; for each worksheet `define`;
// `style`; `begin`; then for each file what it is; then `finish`, and `answer` for what came of it.
//
// Bytes go in by way of a room: the page asks for one of some size, writes into it, and calls with
// the number of bytes. Bytes come out as an address and a size, good until the next call. Numbers
// have 32 bits. Nothing is called from here, and nothing of the page can be reached.

private nonisolated(unsafe) var room = ByteRoom(size: 0)
private nonisolated(unsafe) var definitions: [WorksheetDefinition] = []
private nonisolated(unsafe) var stylesheet: [UInt8] = []
private nonisolated(unsafe) var review: MapReview?
private nonisolated(unsafe) var packed = UnsafeRawBufferPointer(start: nil, count: 0)
private nonisolated(unsafe) var files: [SummaryFile] = []
private nonisolated(unsafe) var answered: [UInt8] = []

/// The largest shared map, in bytes: of a larger file one more byte is enough.
@_expose(wasm, "largestMap") @_cdecl("kith_largest_map")
public func largestMap() -> Int32 { Int32(MapReader.largestSize) }

/// How finely to count where so many maps a year are expected: `block + 4 * detail`, as `begin`
/// takes them; -1 where no step would have figures.
@_expose(wasm, "advised") @_cdecl("kith_advised")
public func advised(_ mapsAYear: Int32) -> Int32 {
    guard let step = CoarseningStep.advised(forMapsAYear: Int(mapsAYear)) else { return -1 }
    let block = BlockLength.allCases.firstIndex(of: step.block) ?? 0
    let detail = CoarseningStep.Detail.allCases.firstIndex(of: step.detail) ?? 0
    return Int32(block + 4 * detail)
}

/// Where to write so many bytes.
@_expose(wasm, "room") @_cdecl("kith_room")
public func makeRoom(_ size: Int32) -> Int32 {
    if room.bytes.count < Int(size) {
        // The old one first, so that there is never room for both.
        room = ByteRoom(size: 0)
        room = ByteRoom(size: Int(size))
    }
    return address(room.bytes.baseAddress)
}

/// A worksheet's definition in its flat form. Returns 0, or the line that cannot be read.
@_expose(wasm, "define") @_cdecl("kith_define")
public func define(_ size: Int32) -> Int32 {
    do throws(FlatFormError) {
        definitions.append(try WorksheetDefinition(flatForm: Array(room.first(Int(size)))))
        return 0
    } catch {
        return Int32(error.line)
    }
}

/// The style sheet of the summary.
@_expose(wasm, "style") @_cdecl("kith_style")
public func style(_ size: Int32) {
    stylesheet = Array(room.first(Int(size)))
}

/// Begins an import. What came before is forgotten.
/// - Parameters:
///   - block: 0 for quarters, 1 for half-years, 2 for years.
///   - detail: 0 for themes, 1 for domains.
///   - profile: 0 for the default; 1 and 2 for those that withhold more.
///   - audience: 0 for a team, 1 for families.
///   - isAboutOneGroup: 1 if so.
///   - day: 20261121
/// - Returns: 0, or 1 for a day or a choice that there is not.
@_expose(wasm, "begin") @_cdecl("kith_begin")
public func begin(
    _ block: Int32, _ detail: Int32, _ profile: Int32, _ audience: Int32,
    _ isAboutOneGroup: Int32, _ day: Int32
) -> Int32 {
    forget()
    guard let block = element(Int(block), of: BlockLength.allCases),
        let detail = element(Int(detail), of: CoarseningStep.Detail.allCases),
        let profile = element(Int(profile), of: DisclosureProfile.all),
        let audience = element(Int(audience), of: SummaryAudience.allCases),
        let date = CalendarDate(
            year: Int(day) / 10_000, month: Int(day) / 100 % 100, day: Int(day) % 100)
    else { return 1 }
    var choices = SummaryChoices()
    choices.step = CoarseningStep(block: block, detail: detail)
    choices.profile = profile
    choices.audience = audience
    choices.isAboutOneGroup = isAboutOneGroup == 1
    review = MapReview(
        definitions: definitions, stylesheet: stylesheet, choices: choices, date: date)
    return 0
}

/// Forgets everything that came in.
@_expose(wasm, "forget") @_cdecl("kith_forget")
public func forget() {
    review = nil
    files = []
    answered = []
    packed = UnsafeRawBufferPointer(start: nil, count: 0)
    room = ByteRoom(size: 0)
}

/// What a file is by its name: 0 for one that is passed over, and then counted as such; 1 for a
/// map, 2 for lines, 3 for an archive.
@_expose(wasm, "form") @_cdecl("kith_form")
public func form(_ size: Int32) -> Int32 {
    guard let form = FileForm(ofName: UnsafeRawBufferPointer(room.first(Int(size)))) else {
        review?.passOver()
        return 0
    }
    return Int32(form.rawValue) + 1
}

@_expose(wasm, "addMap") @_cdecl("kith_add_map")
public func addMap(_ size: Int32) {
    review?.addMap(room.first(Int(size)))
}

@_expose(wasm, "addUnreadable") @_cdecl("kith_add_unreadable")
public func addUnreadable() {
    review?.addUnreadable()
}

@_expose(wasm, "addLines") @_cdecl("kith_add_lines")
public func addLines(_ size: Int32, _ isLast: Int32) {
    review?.addLines(room.first(Int(size)), isLast: isLast == 1)
}

@_expose(wasm, "openArchive") @_cdecl("kith_open_archive")
public func openArchive(_ size: Int32) {
    let bytes = room
    room = ByteRoom(size: 0)
    review?.open(bytes, count: Int(size))
}

/// Goes on in the archive. Returns how many packed bytes are to be unpacked, or -1 at its end.
@_expose(wasm, "nextPacked") @_cdecl("kith_next_packed")
public func nextPacked() -> Int32 {
    guard let next = review?.nextPacked() else { return -1 }
    packed = next.bytes
    mostUnpacked = Int32(next.most)
    return Int32(packed.count)
}

@_expose(wasm, "packedAt") @_cdecl("kith_packed_at")
public func packedAt() -> Int32 { address(packed.baseAddress) }

private nonisolated(unsafe) var mostUnpacked: Int32 = 0

/// The most bytes that are wanted of what is unpacked: the rest need not be handed over.
@_expose(wasm, "unpackedMost") @_cdecl("kith_unpacked_most")
public func unpackedMost() -> Int32 { mostUnpacked }

/// What it was unpacked to; -1 where it cannot be.
@_expose(wasm, "addUnpacked") @_cdecl("kith_add_unpacked")
public func addUnpacked(_ size: Int32) {
    review?.addUnpacked(size < 0 ? nil : room.first(Int(size)))
}

/// Draws the summary. Returns 0; or why there is none: 1 where there was no document, 2 where none
/// is a shared map, 3 where too many were left out; 4 before `begin`.
@_expose(wasm, "finish") @_cdecl("kith_finish")
public func finish() -> Int32 {
    guard let review else { return 4 }
    switch review.reasonForNone {
    case .noDocuments: return 1
    case .nothingToCount: return 2
    case .tooManyRejected: return 3
    case nil: break
    }
    files = review.files()
    return 0
}

/// The address of what came of it: 0 the page, 1 JSON, 2 text, 3 tables, 4 the report.
@_expose(wasm, "answer") @_cdecl("kith_answer")
public func answer(_ which: Int32) -> Int32 {
    answered =
        which == 4
        ? review.map { reportLines($0.report) } ?? [] : element(Int(which), of: files)?.bytes ?? []
    return answered.withUnsafeBytes { address($0.baseAddress) }
}

@_expose(wasm, "answerSize") @_cdecl("kith_answer_size")
public func answerSize() -> Int32 { Int32(answered.count) }

private func element<Element>(_ place: Int, of all: [Element]) -> Element? {
    all.indices.contains(place) ? all[place] : nil
}

private func address(_ pointer: UnsafeRawPointer?) -> Int32 {
    Int32(truncatingIfNeeded: Int(bitPattern: pointer))
}
#endif
