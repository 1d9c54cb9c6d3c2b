import Foundation
import SitePublishing

/// Says on a terminal what a build is doing, from half a second on, in a line that is written over.
final class StepLine: @unchecked Sendable {
    private let lock = NSLock()
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var step = PublishStep.reading
    private var isShown = false
    private var timer: (any DispatchSourceTimer)?

    init() {
        start = clock.now
        if isatty(STDERR_FILENO) != 1 { return }
        let timer = DispatchSource.makeTimerSource()
        timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(200))
        timer.setEventHandler { [weak self] in self?.write() }
        timer.resume()
        self.timer = timer
    }

    func show(_ step: PublishStep) {
        lock.withLock { self.step = step }
    }

    /// Takes the line away.
    func finish() {
        lock.withLock {
            timer?.cancel()
            timer = nil
            if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
            isShown = false
        }
    }

    private func write() {
        lock.withLock {
            guard timer != nil else { return }
            let tenths = Int((clock.now - start) / .milliseconds(100))
            let line = "\r\(words(for: step)) … \(tenths / 10).\(tenths % 10) s\u{1B}[K"
            FileHandle.standardError.write(Data(line.utf8))
            isShown = true
        }
    }
}

private func words(for step: PublishStep) -> String {
    switch step {
    case .reading: "Reading the content"
    case .checking: "Checking it"
    case .drawing: "Drawing the pages"
    case .writing: "Writing the site"
    }
}
