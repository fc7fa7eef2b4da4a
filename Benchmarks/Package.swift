// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: Context.environment["CI"] == nil ? .warning : .error),
]

/// How fast Troupe is: a package of its own, so that who only builds Troupe builds none of this.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "troupe", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        // Without its traits, which replace malloc and the runtime's counting of references by slower ones.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
    ],
    targets: [
        .target(
            name: "Workloads",
            dependencies: [
                .product(name: "Cluster", package: "troupe"),
                .product(name: "Systems", package: "troupe"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "measure",
            dependencies: [
                "Workloads",
                .product(name: "Cluster", package: "troupe"),
                .product(name: "Verification", package: "troupe"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Engine",
            dependencies: [
                "Workloads",
                .product(name: "Cluster", package: "troupe"),
                .product(name: "Verification", package: "troupe"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Engine",
            swiftSettings: settings,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
    ]
)
