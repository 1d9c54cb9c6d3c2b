@testable import Folders
import Foundation
import Testing

@Suite struct FolderTests {
    let folder = NSTemporaryDirectory() + "kith-folders-" + UUID().uuidString

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func file(_ path: String, _ text: String) -> ReadFile {
        ReadFile(path: path, bytes: Array(text.utf8))
    }

    private let ours: (String) -> Bool = { _ in true }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func aFolderWithOtherThingsInItIsNeverReplaced() throws {
        try replaceFolder(folder + "/mine", with: [file("thesis.txt", "mine")], ifOld: ours)
        #expect(throws: FolderError(path: folder + "/mine", reason: .holdsOtherThings)) {
            try replaceFolder(folder + "/mine", with: [file("a.html", "a")]) { _ in false }
        }
        #expect(try readFile(folder + "/mine/thesis.txt", limit: 10) == Array("mine".utf8))
        #expect(try names() == ["mine"])
    }

    @Test func whatIsPutThereWhileWritingIsBroughtBack() throws {
        let site = folder + "/Site"
        try replaceFolder(site, with: [file("a.html", "old")], ifOld: ours)
        var asked = 0
        #expect(throws: FolderError(path: site, reason: .holdsOtherThings)) {
            try replaceFolder(site, with: [file("a.html", "new")]) { _ in
                asked += 1
                return asked == 1
            }
        }
        #expect(try readFile(site + "/a.html", limit: 10) == Array("old".utf8))
        #expect(try names() == ["Site"])
    }

    @Test func noPathALinkAndAFileAreNotReplaced() throws {
        try FileManager.default.createDirectory(
            atPath: folder + "/there", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/link", withDestinationPath: folder + "/there")
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/file"))
        for path in ["", folder + "/link", folder + "/link/", folder + "/file"] {
            #expect(throws: FolderError(path: path, reason: .notAFolder)) {
                try replaceFolder(path, with: [file("a.html", "a")], ifOld: ours)
            }
        }
        #expect(try names() == ["file", "link", "there"])
    }

    @Test func aPathThroughALinkLeadsWhereTheSystemLeads() throws {
        try FileManager.default.createDirectory(
            atPath: folder + "/far/away", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/link", withDestinationPath: folder + "/far/away")
        let real = realPath(folder)
        #expect(realPath(folder + "/link/../out/./x") == real + "/far/out/x")
        #expect(realPath(folder + "/link") == real + "/far/away")
        #expect(realPath(folder + "/link/", followingLast: false) == real + "/link")
        #expect(realPath("/..") == "/")
        // As a path that is written: `out` beside the link is not meant, and stays.
        let beside = folder + "/out"
        try replaceFolder(beside, with: [file("mine.txt", "mine")], ifOld: ours)
        let written = folder + "/link/../out"
        try replaceFolder(written, with: [file("a.html", "a")]) { _ in false }
        #expect(try filePaths(below: beside) == ["mine.txt"])
        #expect(try filePaths(below: folder + "/far/out") == ["a.html"])
    }

    @Test func whatAFileBrowserLeavesDoesNotCount() throws {
        try FileManager.default.createDirectory(
            atPath: folder + "/seen", withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/seen/.DS_Store"))
        try replaceFolder(folder + "/seen", with: [file("a.html", "a")]) { _ in false }
        #expect(try filePaths(below: folder + "/seen") == ["a.html"])
    }

    @Test func aFolderIsReplacedWholeAndReadBackSorted() throws {
        let site = folder + "/Site"
        let old = [file("old.html", "old"), file("b/c.html", "c")]
        try replaceFolder(site, with: old, ifOld: ours)
        try replaceFolder(
            site, with: [file("b/z.html", "z"), file("a.html", "a")], ifOld: ours)
        #expect(try filePaths(below: site) == ["a.html", "b/z.html"])
        #expect(try readFile(site + "/a.html", limit: 10) == Array("a".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Site"])
    }

    @Test func aFailedReplacementLeavesTheOldFolderAsItWas() throws {
        let site = folder + "/Site"
        try replaceFolder(site, with: [file("a.html", "old")], ifOld: ours)
        // A file cannot also be a folder.
        #expect(throws: FolderError.self) {
            try replaceFolder(
                site, with: [file("a.html", "new"), file("a.html/b.html", "b")], ifOld: ours)
        }
        #expect(try readFile(site + "/a.html", limit: 10) == Array("old".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Site"])
    }

    @Test func aFolderThatIsGivenUpLeavesTheOldOneAsItWas() throws {
        let site = folder + "/Site"
        try replaceFolder(site, with: [file("a.html", "old")], ifOld: ours)
        let written = FolderBeingWritten(site)
        written.add((0..<100).map { file("b\($0 % 7)/c\($0).html", "new") })
        written.giveUp()
        #expect(try filePaths(below: site) == ["a.html"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Site"])
    }

    @Test func linksAndHiddenFilesArePassedOver() throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/.hidden"))
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/link.txt", withDestinationPath: folder + "/a.txt")
        #expect(try filePaths(below: folder) == ["a.txt"])
        #expect(throws: FolderError(path: folder + "/link.txt", reason: .notARegularFile)) {
            try readFile(folder + "/link.txt", limit: 10)
        }
    }

    @Test func aFileOverItsLimitIsRefused() throws {
        try Data("12345".utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
        #expect(try readFile(folder + "/a.txt", limit: 5).count == 5)
        #expect(throws: FolderError(path: folder + "/a.txt", reason: .tooLarge(limit: 4))) {
            try readFile(folder + "/a.txt", limit: 4)
        }
    }

    @Test func whatIsMissingIsNamed() {
        #expect(throws: FolderError(path: "/nowhere-at-all", reason: .notFound)) {
            try filePaths(below: "/nowhere-at-all")
        }
    }

    @Test func whateverIsSavedMakesAnotherMark() throws {
        func write(_ text: String, to path: String) throws {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + path))
        }
        var marks = [changeMark(of: [folder])]
        func isAnother(after change: () throws -> Void) rethrows -> Bool {
            try change()
            let mark = changeMark(of: [folder])
            defer { marks.append(mark) }
            return !marks.contains(mark)
        }
        #expect(try isAnother { try write("one", to: "a.txt") })
        #expect(try isAnother { try write("two", to: "a.txt") })
        let deep = folder + "/in/deep"
        #expect(
            try isAnother {
                try FileManager.default.createDirectory(
                    atPath: deep, withIntermediateDirectories: true)
            })
        #expect(try isAnother { try write("x", to: "in/deep/b.txt") })
        #expect(
            try isAnother {
                try FileManager.default.moveItem(
                    atPath: deep + "/b.txt", toPath: deep + "/c.txt")
            })
        #expect(try isAnother { try FileManager.default.removeItem(atPath: deep + "/c.txt") })
        #expect(changeMark(of: [folder]) == changeMark(of: [folder]))
        #expect(changeMark(of: [folder + "/nothing"]) == changeMark(of: []))
    }

    @Test func aFileIsMadeOnceAndNeverOverAnother() throws {
        try createFile(Array("mine".utf8), at: folder + "/new/a.md")
        #expect(throws: FolderError(path: folder + "/new/a.md", reason: .isThere)) {
            try createFile(Array("other".utf8), at: folder + "/new/a.md")
        }
        #expect(try readFile(folder + "/new/a.md", limit: 10) == Array("mine".utf8))
    }
}
