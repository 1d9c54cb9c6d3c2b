import Foundation

/// The signal that asked this process to stop, kept instead of obeyed, so that what is being
/// written is finished or taken away.
struct Interruption {
    init() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            Foundation.signal(number) { received = $0 }
        }
    }

    /// Its number, or nil as long as there was none.
    var signal: Int32? { received == 0 ? nil : received }
}

/// Set by the signal's handler, which may do nothing else; read by the thread that waits.
nonisolated(unsafe) private var received: sig_atomic_t = 0
