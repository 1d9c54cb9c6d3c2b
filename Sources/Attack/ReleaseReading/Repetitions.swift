import TableBounding

// Maps that were counted more than once. A year beside its quarters is a table: the quarters are
// its columns, the year is the total of its rows. A block that was published again with other
// figures tells those who know what came in between.

extension ReleasesTogether {
    mutating func add(_ releases: [NamedRelease]) {
        var earlier: [PublishedBlock] = []
        for named in releases {
            for worksheet in named.release.worksheets {
                for place in worksheet.blocks.indices {
                    let block = PublishedBlock(named: named, worksheet: worksheet, place: place)
                    if earlier.contains(where: { $0.isTheSame(as: block) }) { continue }
                    for other in earlier where other.sharesMaps(with: block) {
                        repetitions.append(other.sentence(beside: block))
                    }
                    earlier.append(block)
                    publications.append(
                        named.release.publication(
                            worksheet: worksheet, block: place, name: named.name))
                }
            }
        }
        for whole in earlier {
            let parts = earlier.filter { whole.isAround($0) }
            publications += periodPublications(of: whole, parts: parts)
        }
    }
}

/// A block of one worksheet's maps in one release.
struct PublishedBlock {
    let named: NamedRelease
    let worksheet: SummaryRelease.Worksheet
    let place: Int

    var block: SummaryRelease.Block { worksheet.blocks[place] }
    var detail: String { named.release.detail }
    private var figures: [[SummaryFigure]] { worksheet.statistics.map { $0.figures[place] } }

    func cells(of statistic: Int) -> [SummaryCell] {
        let statistic = worksheet.statistics[statistic]
        return statistic.figures[place].enumerated().map { cell, figure in
            SummaryCell(
                figure: figure, place: statistic.place(of: cell),
                range: named.release.range(of: figure, maps: block.maps))
        }
    }

    /// The same figures of the same time: a copy, which tells nothing more.
    func isTheSame(as other: PublishedBlock) -> Bool {
        isOfTheSameMaps(as: other) && detail == other.detail && figures == other.figures
    }

    private func isOfTheSameMaps(as other: PublishedBlock) -> Bool {
        worksheet.id == other.worksheet.id && block.time == other.block.time
    }

    func sharesMaps(with other: PublishedBlock) -> Bool {
        worksheet.id == other.worksheet.id
            && block.time.quarters.overlaps(other.block.time.quarters)
    }

    /// Whether the other one is a part of this one's time, counted by the same rows.
    func isAround(_ other: PublishedBlock) -> Bool {
        sharesMaps(with: other) && detail == other.detail
            && block.time.quarters.count > other.block.time.quarters.count
            && worksheet.statistics.map(\.rows) == other.worksheet.statistics.map(\.rows)
    }

    func sentence(beside later: PublishedBlock) -> String {
        let places =
            "\(worksheet.id), \(block.time.code) in \(named.name) and "
            + "\(later.block.time.code) in \(later.named.name)"
        if !isOfTheSameMaps(as: later) {
            return "\(places): the same maps are counted over different times. A time beside its "
                + "parts can be worked back."
        }
        if detail != later.detail {
            return
                "\(places): the same maps are counted by words and by headings. A heading beside "
                + "its words can be worked back."
        }
        return "\(places): published again with other figures.\(whatOneMapTells(later)) Publish a "
            + "block once."
    }

    /// What somebody learns who knows that one map was added.
    private func whatOneMapTells(_ later: PublishedBlock) -> String {
        for statistic in worksheet.statistics.indices
        where statistic < later.worksheet.statistics.count {
            for (old, new) in zip(cells(of: statistic), later.cells(of: statistic))
            where old.figure != new.figure && old.range.high + 1 == new.range.low {
                return " Whoever knows that one map was added knows that \(old.place) in "
                    + "\(worksheet.statistics[statistic].id) was \(old.range.high), and that the "
                    + "map is in it."
            }
        }
        return ""
    }
}
