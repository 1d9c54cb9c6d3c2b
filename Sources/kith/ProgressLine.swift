import Foundation
import MapImporting

/// Says how far an import has come: on a terminal a line that is written over, from half a second
/// on; elsewhere a line a second.
final class ProgressLine {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private let isOnTerminal = isatty(STDERR_FILENO) == 1
    private var next: Duration
    private var isShown = false

    init() {
        start = clock.now
        next = isOnTerminal ? .milliseconds(500) : .seconds(1)
    }

    func show(_ progress: ImportProgress) {
        let elapsed = clock.now - start
        if elapsed < next { return }
        next = elapsed + (isOnTerminal ? .milliseconds(200) : .seconds(1))
        let text = progressText(progress, after: elapsed / .seconds(1))
        // Spaces over what a longer line before left.
        let line = isOnTerminal ? "\r\(text)    " : "\(text)\n"
        FileHandle.standardError.write(Data(line.utf8))
        isShown = isOnTerminal
    }

    func finish() {
        if isShown { printToStandardError("") }
        isShown = false
    }
}

/// "120000 maps, 60000 a second, 40 %, about 3 s left"
private func progressText(_ progress: ImportProgress, after seconds: Double) -> String {
    let rate = Int(Double(progress.documentsDone) / seconds)
    var text = "\(counted(progress.documentsDone, "map")), \(rate) a second"
    guard let fraction = progress.fractionDone, fraction > 0 else { return text }
    text += ", \(Int(fraction * 100)) %"
    let left = Int((seconds * (1 - fraction) / fraction).rounded(.up))
    text += left < 120 ? ", about \(left) s left" : ", about \(left / 60) min left"
    return text
}
