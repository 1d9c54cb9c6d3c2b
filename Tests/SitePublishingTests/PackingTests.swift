import Foundation
import HTML
import SitePublishing
import TestSupport
import Testing
import Worksheets

/// The circle map as it is built: what is packed in it, and what its policy says of that.
@Suite struct PackingTests {
    private let page: String

    init() throws {
        page = try Self.built.get()
    }

    private static let built = Result {
        let project = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .path
        let folder = NSTemporaryDirectory() + "kith-packing-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let edition = Edition(
            content: project + "/Content", themes: project + "/Themes", theme: "paper", site: nil,
            today: try #require(CalendarDate(iso: "2026-11-21".utf8)))
        _ = publish(edition, to: folder)
        return try String(
            contentsOfFile: folder + "/worksheets/circle-map.html", encoding: .utf8)
    }

    private func unpacked(_ id: String) throws -> [UInt8] {
        let form = try Regex("<template class=\"packed\" id=\"\(id)\">([A-Za-z0-9+/=]+)</template>")
        let match = try #require(page.firstMatch(of: form))
        let text = try #require(match.output[1].substring)
        let packed = Array(try #require(Data(base64Encoded: String(text))))
        return try #require(unpackedZlib(packed))
    }

    private func hash(_ bytes: [UInt8]) -> String {
        "'sha256-" + String(decoding: base64(sha256(bytes)), as: UTF8.self) + "'"
    }

    @Test func thePolicyNamesTheLoaderAndTheUnpackedScriptAndNoOther() throws {
        let loaders = page.matches(of: /<script>((?s).*?)<\/script>/).map { String($0.output.1) }
        #expect(loaders.count == 1)
        let loader = try #require(loaders.first)
        let sources = "\(hash(Array(loader.utf8))) \(hash(try unpacked("kith-script")))"
        #expect(page.contains("; script-src \(sources); style-src "))
        #expect(page.contains("; require-trusted-types-for 'script'; trusted-types kith\""))
    }

    @Test func theScriptAndTheWordsAreWholeOnceUnpacked() throws {
        let script = String(decoding: try unpacked("kith-script"), as: UTF8.self)
        #expect(script.hasPrefix("(function(){") && script.hasSuffix("})();\n"))
        let data = try JSONSerialization.jsonObject(with: Data(try unpacked("kith-data")))
        let words = try #require(data as? [String: Any])
        #expect(
            words.keys.sorted() == [
                "help", "language", "languages", "strings", "vocabularies", "worksheet",
            ])
    }

    /// Other scripts are stopped by the policy. Here nothing that is packed can be read as markup.
    @Test func whatEndsAnElementStaysPacked() throws {
        let body = try #require(page.split(separator: "<body>").last)
        #expect(body.ranges(of: "<script").count == 1)
        #expect(body.ranges(of: "</template>").count == 2)
    }
}
