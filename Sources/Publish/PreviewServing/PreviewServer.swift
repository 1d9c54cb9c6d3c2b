import FlyingSocks
import Foundation
import SitePreview

/// Answers requests from this machine, and from no other: it listens on the loopback address alone.
///
/// FlyingFox's sockets, with a reader of requests of our own: its server has no limit on the size
/// of a request or on the time that one takes to arrive, and closes what it cannot read without a
/// word.
public struct PreviewServer: Sendable {
    private let socket: Socket
    /// The port that it listens on.
    public let port: Int

    /// - Parameter port: from 0 to 65535; 0 for any that is free.
    /// - Throws: where somebody listens there already.
    public init(port: UInt16) throws {
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
        socket = try Socket(domain: Int32(type(of: address).family))
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: address)
        try socket.listen()
        guard case .ip4(_, let bound) = try socket.sockname() else {
            throw SocketError.unsupportedAddress
        }
        self.port = Int(bound)
    }

    /// Serves until its task is cancelled.
    public func run(_ site: LiveSite) async throws {
        let pool: some AsyncSocketPool = .make()
        try await pool.prepare()
        let listening = try AsyncSocket(socket: socket, pool: pool)
        let open = OpenConnections()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            group.addTask {
                for try await connection in listening.sockets {
                    Task { await serve(connection, from: site, open) }
                }
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private func serve(
        _ connection: AsyncSocket, from site: LiveSite, _ open: OpenConnections
    ) async {
        let answer = await open.begin() ? await answer(to: connection, from: site) : .tooMany
        try? await within(seconds: 10) { try await connection.write(Data(answer.bytes)) }
        try? await within(seconds: 1) { try await finish(connection) }
        try? connection.close()
        await open.end()
    }

    private func answer(to connection: AsyncSocket, from site: LiveSite) async -> PreviewAnswer {
        let head: [UInt8]
        do {
            head = try await within(seconds: 5) { try await readHead(of: connection) }
        } catch let answer as PreviewAnswer {
            return answer
        } catch is TimeIsUp {
            return .tooSlow
        } catch {
            return .unfinished
        }
        switch site.site.reply(to: head, port: port) {
        case .answer(let answer): return answer
        case .mark(let known):
            // For about 20 seconds, after which the page asks again.
            for _ in 0..<1000 where site.site.mark == known {
                try? await Task.sleep(nanoseconds: 20_000_000)
            }
            return site.site.markAnswer
        }
    }

    private func readHead(of connection: AsyncSocket) async throws -> [UInt8] {
        var head: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        while true {
            let searched = max(head.count - end.count + 1, 0)
            head += try await connection.read(atMost: 4096)
            if let found = head[searched...].firstRange(of: end) {
                if found.upperBound > 8192 { throw PreviewAnswer.tooLarge }
                return Array(head[..<found.upperBound])
            }
            if head.count > 8192 { throw PreviewAnswer.tooLarge }
        }
    }

    /// Says that nothing more comes, and lets the other side finish: closing on what it still sends
    /// would throw the answer away before it is read.
    private func finish(_ connection: AsyncSocket) async throws {
        shutdown(connection.socket.file.rawValue, Int32(SHUT_WR))
        var left = 1 << 20
        while left > 0 {
            left -= try await connection.read(atMost: 4096).count
        }
    }
}

/// How many connections are open, and whether there is room for one more.
private actor OpenConnections {
    private var count = 0

    func begin() -> Bool {
        count += 1
        return count <= 64
    }

    func end() {
        count -= 1
    }
}

private struct TimeIsUp: Error {}

/// The result, unless it takes longer.
private func within<Result: Sendable>(
    seconds: UInt64, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
        group.addTask(operation: work)
        group.addTask {
            try await Task.sleep(nanoseconds: seconds * 1_000_000_000)
            throw TimeIsUp()
        }
        defer { group.cancelAll() }
        guard let result = try await group.next() else { throw TimeIsUp() }
        return result
    }
}
