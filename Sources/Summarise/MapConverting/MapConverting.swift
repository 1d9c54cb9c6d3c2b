import Folders
import MapReading
public import Worksheets

/// What to convert and where to write it.
public struct ConversionRequest: Sendable {
    /// Files and folders: `.json` of easyNWK, `.csv` of Network Canvas.
    public var paths: [String]
    /// The folder to write, whole, in one step: new or empty.
    public var output: String
    /// The shape of what people were placed on, where a tool does not write it down.
    public var canvas: CanvasShape?

    public init(paths: [String], output: String) {
        self.paths = paths
        self.output = output
    }
}

/// What was made, and what was left out. It holds nothing of the files.
public struct ConversionReport: Sendable {
    public var maps = 0
    public var people = 0
    public var files = 0
    /// Files in folders that are neither `.json` nor `.csv`.
    public var passedOver = 0
    public var leftOut = LeftOut()
    /// Whether somebody's circle was left out because the canvas's shape is not known.
    public var wantsCanvas = false
}

/// Turns what other tools saved into shared maps: what has a code, and nothing else.
///
/// - Parameters:
///   - request: what to read and where to write.
///   - bridges: which words of other tools have a code.
///   - definitions: the worksheets that the content has, in their flat form.
///   - date: the day, whose quarter the maps carry. When they were made is not read.
///   - mark: draws a number below `onceMarks` at random, for each map.
/// - Returns: what was made and what was left out.
/// - Throws: why nothing was written.
public func convertMaps(
    _ request: ConversionRequest, bridges: [ToolBridge], definitions: [[UInt8]],
    date: CalendarDate, mark: () -> UInt64
) throws(ConversionError) -> ConversionReport {
    guard date.year >= 2026 else { throw .noPeriod }
    try checkOutput(request.output, apartFrom: request.paths)
    let (files, passedOver) = try conversionFiles(request.paths)
    let worksheets = definitions.compactMap { try? WorksheetDefinition(flatForm: $0) }
    var run = ConversionRun(
        bridges.compactMap { bridge in
            BridgeTable(bridge, definitions: worksheets).map { (bridge.tool, $0) }
        },
        canvas: request.canvas)
    try run.read(files)
    var report = ConversionReport()
    report.files = files.count
    report.passedOver = passedOver
    let period = Period(year: date.year, quarter: (date.month - 1) / 3 + 1)
    let maps = try run.maps(of: period, worksheets, mark: mark, report: &report)
    do {
        try replaceFolder(request.output, with: maps, isForAll: false) { _ in false }
    } catch {
        throw error.reason == .holdsOtherThings ? .outputNotOurs : .outputNotWritable
    }
    return report
}

/// The people of every map, file after file.
private struct ConversionRun {
    private var easyNWK: EasyNWKReading?
    private var networkCanvas: NetworkCanvasReading?
    private var fromEasyNWK: [[[UInt64]]] = []

    init(_ tables: [(tool: ToolBridge.Tool, table: BridgeTable)], canvas: CanvasShape?) {
        easyNWK = tables.last { $0.tool == .easyNWK }.map { EasyNWKReading(table: $0.table) }
        networkCanvas = tables.last { $0.tool == .networkCanvas }
            .map { NetworkCanvasReading(table: $0.table, canvas: canvas) }
    }

    /// Reads every file, and tells of all that cannot be read at once.
    mutating func read(_ files: [ConversionFile]) throws(ConversionError) {
        var failed: [ConversionError.File] = []
        for (index, file) in files.enumerated() {
            if (file.form == .easyNWK && easyNWK == nil)
                || (file.form == .networkCanvas && networkCanvas == nil)
            {
                throw .noBridge
            }
            do throws(ConversionError.Reason) {
                try read(file)
            } catch {
                failed.append(ConversionError.File(number: index + 1, reason: error))
            }
        }
        if !failed.isEmpty { throw .files(failed) }
    }

    private mutating func read(_ file: ConversionFile) throws(ConversionError.Reason) {
        if file.form == .unknown { throw .noSuchForm }
        let bytes: [UInt8]
        do {
            bytes = try readFile(file.path, limit: largestFile)
        } catch {
            if case .tooLarge = error.reason { throw .tooLarge }
            throw .notReadable
        }
        if file.form == .networkCanvas {
            try networkCanvas?.read(bytes)
            return
        }
        let people = easyNWK?.people(of: try EasyNWKFile(bytes)) ?? []
        if let most = easyNWK?.table.definition.mostPeople, people.count > most {
            throw .tooManyPeople(most: most)
        }
        fromEasyNWK.append(people)
    }

    /// The files to write. They are numbered in the order of their marks, which are random: a
    /// number that followed from the order of the files read would lead back to them.
    func maps(
        of period: Period, _ worksheets: [WorksheetDefinition], mark: () -> UInt64,
        report: inout ConversionReport
    ) throws(ConversionError) -> [ReadFile] {
        var leftOut = easyNWK?.leftOut ?? LeftOut()
        if let more = networkCanvas?.leftOut { leftOut.add(more) }
        report.wantsCanvas = networkCanvas?.wantsCanvas ?? false
        let reader = MapReader(definitions: worksheets)
        var written: [(mark: UInt64, bytes: [UInt8])] = []
        let made = [
            (easyNWK?.table, fromEasyNWK), (networkCanvas?.table, networkCanvas?.interviews ?? []),
        ]
        for (table, maps) in made {
            guard let table else { continue }
            let writer = SharedMapWriter(definition: table.definition, period: period)
            for people in maps {
                if people.isEmpty {
                    leftOut.add(.emptyMap)
                    continue
                }
                let once = mark()
                let bytes = writer.map(of: people, once: once)
                guard (try? reader.read(bytes)) != nil else { throw .notAccepted }
                written.append((once, bytes))
                report.people += people.count
            }
        }
        if written.isEmpty { throw .nothingConverted(leftOut) }
        report.leftOut = leftOut
        report.maps = written.count
        let width = "\(written.count)".count
        return written.sorted { $0.mark < $1.mark }.enumerated().map { index, map in
            let number = "\(index + 1)"
            let zeros = String(repeating: "0", count: width - number.count)
            return ReadFile(path: "map-\(zeros)\(number).kith.json", bytes: map.bytes)
        }
    }
}
