// swift-tools-version: 6.2

import PackageDescription

/// Every target is compiled alike; continuous integration turns each warning into an error.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: Context.environment["CI"] == nil ? .warning : .error),
]

let testKit: [Target.Dependency] = [.product(name: "CustomDump", package: "swift-custom-dump")]

/// The modules, bottom up. A target may import only what it lists, so the arrows of the architecture are checked by
/// the compiler.
let package = Package(
    name: "troupe",
    products: [
        .executable(name: "troupe", targets: ["troupe"]),
        // What the package of benchmarks measures.
        .library(name: "Cluster", targets: ["Cluster"]),
        .library(name: "Verification", targets: ["Verification"]),
        .library(name: "Systems", targets: ["Systems"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.0"),
    ],
    targets: [
        .systemLibrary(name: "CPrefetch"),
        .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
        .systemLibrary(
            name: "CMarkdown",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),

        .target(
            name: "Cluster",
            dependencies: [
                "CPrefetch",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "Histogram", package: "hdrhistogram-swift"),
            ],
            swiftSettings: settings
        ),
        .target(name: "Verification", dependencies: ["Cluster", "CPrefetch"], swiftSettings: settings),
        .target(name: "Systems", dependencies: ["Cluster"], swiftSettings: settings, plugins: ["EmbedSources"]),
        .target(name: "Scenario", dependencies: ["Cluster", "Verification"], swiftSettings: settings),
        .target(name: "Quiz", dependencies: ["Cluster", "Scenario"], swiftSettings: settings),
        .target(
            name: "Progress",
            dependencies: ["Quiz", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings
        ),
        .target(
            name: "Lessons",
            dependencies: [
                "Quiz", "Scenario", "CMarkdown", "MarkdownParsing", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Grading",
            dependencies: ["Cluster", "Lessons", "Progress", "Quiz", "Scenario", "CArchive"],
            swiftSettings: settings
        ),
        .target(name: "MarkdownParsing", dependencies: ["CMarkdown"], swiftSettings: settings),
        .target(name: "Terminal", dependencies: ["CMarkdown", "MarkdownParsing"], swiftSettings: settings),
        .target(
            name: "Shell",
            dependencies: [
                "Cluster", "Scenario", "Quiz", "Progress", "Lessons", "Grading", "Terminal", "CReadline",
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "troupe",
            dependencies: [
                "Cluster", "Shell", "Systems", "Scenario", "Quiz", "Lessons", "Grading", "Progress", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),

        .plugin(name: "EmbedSources", capability: .buildTool(), dependencies: ["embed-sources"]),
        .executableTarget(name: "embed-sources", swiftSettings: settings),

        .target(name: "TerminalTestKit", path: "Tests/Support/TerminalTestKit", swiftSettings: settings),
        .executableTarget(
            name: "LineEditorProbe",
            dependencies: ["Shell", "Terminal", "Cluster"],
            path: "Tests/Support/LineEditorProbe",
            swiftSettings: settings
        ),

        .testTarget(
            name: "HouseTests",
            dependencies: ["troupe", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),
        .testTarget(name: "ClusterTests", dependencies: ["Cluster"] + testKit, swiftSettings: settings),
        .testTarget(
            name: "VerificationTests", dependencies: ["Cluster", "Verification"] + testKit, swiftSettings: settings),
        .testTarget(name: "SystemsTests", dependencies: ["Cluster", "Systems"] + testKit, swiftSettings: settings),
        .testTarget(
            name: "ScenarioTests", dependencies: ["Cluster", "Scenario", "Systems"] + testKit, swiftSettings: settings),
        .testTarget(name: "QuizTests", dependencies: ["Quiz"] + testKit, swiftSettings: settings),
        .testTarget(name: "ProgressTests", dependencies: ["Progress"] + testKit, swiftSettings: settings),
        .testTarget(name: "LessonsTests", dependencies: ["Lessons"] + testKit, swiftSettings: settings),
        .testTarget(
            name: "GradingTests",
            dependencies: ["CArchive", "Cluster", "Grading", "Lessons", "Quiz", "Scenario", "Systems"] + testKit,
            swiftSettings: settings),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"] + testKit, swiftSettings: settings),
        .testTarget(
            name: "ShellTests",
            dependencies: [
                "Shell", "Lessons", "Progress", "Quiz", "Scenario", "Systems", "Terminal", "Cluster", "TerminalTestKit",
            ] + testKit,
            swiftSettings: settings
        ),
        .testTarget(name: "EndToEnd", dependencies: ["TerminalTestKit"] + testKit, swiftSettings: settings),
    ]
)
