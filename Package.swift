// swift-tools-version: 6.1
import PackageDescription

// Targets stand in the order of the data's journey: what the lanes share, the lane that publishes a
// site, the lane that summarises shared maps, the lane that attacks what was published, and the
// command line on top. The lanes never depend on each other. `make check` compares each target's
// imports with what is declared here.

let package = Package(
    name: "kith",
    platforms: [.macOS(.v13)],
    products: [.executable(name: "kith", targets: ["kith"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
    ],
    targets: [
        // Shared
        .systemLibrary(
            name: "CCmarkGFM",
            path: "Sources/Shared/CCmarkGFM",
            pkgConfig: "libcmark-gfm",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
            ]),
        .systemLibrary(
            name: "CLibdeflate", path: "Sources/Shared/CLibdeflate", pkgConfig: "libdeflate",
            providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        .target(
            name: "CMarkdownMemory", dependencies: ["CCmarkGFM"],
            path: "Sources/Shared/CMarkdownMemory"),
        .target(name: "CAtomicSwap", path: "Sources/Shared/CAtomicSwap"),
        .target(name: "Deflate", dependencies: ["CLibdeflate"], path: "Sources/Shared/Deflate"),
        .target(name: "Diagnostics", path: "Sources/Shared/Diagnostics"),
        .target(name: "HTML", path: "Sources/Shared/HTML"),
        .target(name: "CDigests", path: "Sources/Shared/CDigests"),
        .target(name: "Digests", dependencies: ["CDigests"], path: "Sources/Shared/Digests"),
        .target(name: "ParallelMapping", path: "Sources/Shared/ParallelMapping"),
        .target(
            name: "WorkKeeping", dependencies: ["Digests"], path: "Sources/Shared/WorkKeeping"),
        .target(name: "Worksheets", path: "Sources/Shared/Worksheets"),
        .target(
            name: "Folders", dependencies: ["CAtomicSwap", "ParallelMapping"],
            path: "Sources/Shared/Folders"),

        // Publish
        .target(
            name: "Markdown", dependencies: ["CCmarkGFM", "CMarkdownMemory"],
            path: "Sources/Publish/Markdown"),
        .target(
            name: "ContentParsing",
            dependencies: [
                "Diagnostics", "HTML", "Markdown", "ParallelMapping", "WorkKeeping", "Worksheets",
                "Yams",
            ],
            path: "Sources/Publish/ContentParsing"),
        .target(
            name: "ContentChecking",
            dependencies: [
                "ContentParsing", "Diagnostics", "Markdown", "ParallelMapping", "WorkKeeping",
                "Worksheets",
            ],
            path: "Sources/Publish/ContentChecking"),
        .target(
            name: "ContentStarting", dependencies: ["ContentParsing", "Worksheets"],
            path: "Sources/Publish/ContentStarting"),
        .target(
            name: "SearchIndexing",
            dependencies: ["Deflate", "Digests", "HTML", "ParallelMapping", "WorkKeeping"],
            path: "Sources/Publish/SearchIndexing"),
        .target(
            name: "SitePackaging", dependencies: ["Deflate", "Digests"],
            path: "Sources/Publish/SitePackaging"),
        .target(
            name: "SiteRendering",
            dependencies: [
                "ContentParsing", "Deflate", "Diagnostics", "HTML", "Markdown", "ParallelMapping",
                "SearchIndexing", "SitePackaging", "WorkKeeping", "Worksheets",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            path: "Sources/Publish/SiteRendering"),
        .target(
            name: "SitePublishing",
            dependencies: [
                "ContentChecking", "ContentParsing", "ContentStarting", "Diagnostics", "Folders",
                "SitePackaging", "SiteRendering", "WorkKeeping", "Worksheets",
            ],
            path: "Sources/Publish/SitePublishing"),
        .target(
            name: "SitePreview", dependencies: ["HTML"],
            path: "Sources/Publish/SitePreview"),
        .target(
            name: "PreviewServing",
            dependencies: [
                "SitePreview", .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            path: "Sources/Publish/PreviewServing"),

        // Summarise
        .target(
            name: "MapReading", dependencies: ["Worksheets"], path: "Sources/Summarise/MapReading"),
        .target(
            name: "ThemeCounting", dependencies: ["MapReading", "Worksheets"],
            path: "Sources/Summarise/ThemeCounting"),
        .target(
            name: "CountMasking",
            dependencies: [
                "ThemeCounting", "Worksheets", .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Summarise/CountMasking"),
        .target(
            name: "DisclosureControl", dependencies: ["ThemeCounting", "Worksheets"],
            path: "Sources/Summarise/DisclosureControl"),
        .target(
            name: "SummaryRendering", dependencies: ["DisclosureControl", "HTML", "Worksheets"],
            path: "Sources/Summarise/SummaryRendering"),
        .target(name: "ZipReading", path: "Sources/Summarise/ZipReading"),
        .target(
            name: "MapIntake",
            dependencies: [
                "DisclosureControl", "MapReading", "SummaryRendering", "ThemeCounting",
                "Worksheets", "ZipReading",
            ],
            path: "Sources/Summarise/MapIntake"),
        .target(
            name: "ZipUnpacking", dependencies: ["Deflate", "ZipReading"],
            path: "Sources/Summarise/ZipUnpacking"),
        .target(
            name: "ReleaseLedger", dependencies: ["HTML", "Worksheets"],
            path: "Sources/Summarise/ReleaseLedger"),
        .target(
            name: "MapImporting",
            dependencies: [
                "CountMasking", "DisclosureControl", "Folders", "MapIntake", "MapReading",
                "ReleaseLedger", "SummaryRendering", "ThemeCounting", "Worksheets", "ZipReading",
                "ZipUnpacking", .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/Summarise/MapImporting"),
        .target(
            name: "MapConverting", dependencies: ["Folders", "MapReading", "Worksheets"],
            path: "Sources/Summarise/MapConverting"),

        // The Summarise lane in a page: Scripts/build_module.py makes WebAssembly of it.
        .target(
            name: "MapReview",
            dependencies: [
                "DisclosureControl", "MapIntake", "MapReading", "SummaryRendering",
                "ThemeCounting", "Worksheets", "ZipReading",
            ],
            path: "Sources/Browser/MapReview"),

        // Attack
        .target(name: "TableBounding", path: "Sources/Attack/TableBounding"),
        .target(
            name: "ReleaseReading", dependencies: ["TableBounding"],
            path: "Sources/Attack/ReleaseReading"),
        .target(
            name: "ReleaseAttacking", dependencies: ["Folders", "ReleaseReading", "TableBounding"],
            path: "Sources/Attack/ReleaseAttacking"),

        // The command line
        .executableTarget(
            name: "kith",
            dependencies: [
                "ContentStarting", "CountMasking", "Diagnostics", "DisclosureControl",
                "MapConverting", "MapImporting", "MapIntake", "PreviewServing", "ReleaseAttacking",
                "ReleaseReading",
                "SitePackaging", "SitePreview", "SitePublishing",
                "SummaryRendering", "WorkKeeping", "Worksheets",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Tests
        .target(
            name: "TestSupport", dependencies: ["Deflate", "MapReading", "Worksheets"],
            path: "Tests/TestSupport"),
        .testTarget(
            name: "WorksheetsTests", dependencies: ["TestSupport", "Worksheets"]),
        .testTarget(
            name: "MapReadingTests", dependencies: ["MapReading", "TestSupport", "Worksheets"]),
        .testTarget(
            name: "ThemeCountingTests",
            dependencies: ["MapReading", "TestSupport", "ThemeCounting", "Worksheets"]),
        .testTarget(
            name: "CountMaskingTests",
            dependencies: [
                "CountMasking", "MapReading", "TestSupport", "ThemeCounting", "Worksheets",
            ]),
        .testTarget(
            name: "DisclosureControlTests",
            dependencies: ["DisclosureControl", "TestSupport", "ThemeCounting", "Worksheets"]),
        .testTarget(
            name: "SummaryRenderingTests",
            dependencies: [
                "DisclosureControl", "MapReading", "SummaryRendering", "TestSupport",
                "ThemeCounting", "Worksheets",
            ]),
        .testTarget(
            name: "MapImportingTests",
            dependencies: [
                "CountMasking", "DisclosureControl", "Folders", "MapImporting", "MapIntake",
                "MapReading", "TestSupport", "ThemeCounting", "Worksheets", "ZipReading",
            ]),
        .testTarget(
            name: "MapConvertingTests",
            dependencies: ["MapConverting", "MapReading", "TestSupport", "Worksheets"]),
        .testTarget(
            name: "MapReviewTests",
            dependencies: [
                "DisclosureControl", "MapIntake", "MapReview", "TestSupport", "Worksheets",
            ]),
        .testTarget(name: "TableBoundingTests", dependencies: ["TableBounding"]),
        .testTarget(name: "DeflateTests", dependencies: ["Deflate", "TestSupport"]),
        .testTarget(name: "DigestsTests", dependencies: ["Digests", "HTML"]),
        .testTarget(name: "ParallelMappingTests", dependencies: ["ParallelMapping"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "FoldersTests", dependencies: ["Folders"]),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "ParallelMapping"]),
        .testTarget(
            name: "ContentParsingTests",
            dependencies: [
                "ContentParsing", "Diagnostics", "Markdown", "TestSupport", "Worksheets",
            ],
            exclude: ["expected-problems.txt", "expected-translation-problems.txt"]),
        .testTarget(
            name: "ContentCheckingTests",
            dependencies: [
                "ContentChecking", "ContentParsing", "Diagnostics", "TestSupport", "Worksheets",
            ],
            exclude: ["expected-diagnostics.txt"]),
        .testTarget(
            name: "SearchIndexingTests", dependencies: ["SearchIndexing", "TestSupport"]),
        .testTarget(
            name: "SiteRenderingTests",
            dependencies: [
                "ContentParsing", "Diagnostics", "SiteRendering", "TestSupport",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .testTarget(name: "SitePackagingTests", dependencies: ["SitePackaging"]),
        .testTarget(
            name: "SitePreviewTests", dependencies: ["HTML", "SitePreview"]),
        .testTarget(
            name: "SitePublishingTests",
            dependencies: [
                "ContentParsing", "Diagnostics", "Folders", "HTML", "SitePublishing",
                "TestSupport", "WorkKeeping", "Worksheets",
            ]),
    ],
    swiftLanguageModes: [.v6]
)

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

for target in package.targets where ![.system, .plugin].contains(target.type) {
    target.swiftSettings = strict
}
