import Foundation

/// The files of this project, found from where this file lies.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every text that people wrote, the code included.
    static let texts: [SourceFile] = {
        let folders = ["Benchmarks", "Plugins", "Sources", "Tests", "docs", "lessons", "scripts", ".ci"]
        let top = ["Makefile", "Package.swift", "README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        return (top + folders.flatMap { files(under: $0) }).compactMap { SourceFile(at: $0, in: root) }
    }()

    static let swift = texts.filter { $0.path.hasSuffix(".swift") }

    /// The Swift files of some modules.
    static func sources(of modules: String...) -> [SourceFile] {
        swift.filter { file in modules.contains { file.path.hasPrefix("Sources/\($0)/") } }
    }

    static func text(at path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The paths of the files in a folder, sorted; what was built is left out.
    static func files(under folder: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        return (paths?.compactMap { $0 as? String } ?? [])
            .filter { path in !path.split(separator: "/").contains(".build") }
            .map { "\(folder)/\($0)" }
            .sorted()
    }
}
