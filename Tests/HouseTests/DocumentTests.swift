import Foundation
import Testing

@Suite("The documents")
struct DocumentTests {
    @Test("a link leads to a file that is there, and to a heading that is in it")
    func links() {
        let documents = Dictionary(uniqueKeysWithValues: Document.all.map { ($0.file.path, $0) })
        for document in Document.all {
            for link in document.links where !link.target.contains("://") {
                let parts = link.target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
                let path = parts[0].isEmpty ? document.file.path : Self.resolve(document.folder + parts[0])
                if !FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path) {
                    Issue.record("\(document.file.path):\(link.line): there is no \(path)")
                } else if parts.count > 1, let target = documents[path], !target.anchors.contains(parts[1]) {
                    Issue.record("\(document.file.path):\(link.line): \(path) has no heading #\(parts[1])")
                }
            }
        }
    }

    @Test("what a link to Swift code is called is in that code")
    func names() throws {
        for document in Document.all {
            for link in document.links where link.target.hasSuffix(".swift") {
                guard let code = link.code, !code.hasSuffix(".swift") else { continue }
                let path = Self.resolve(document.folder + link.target)
                let file = try #require(Repository.swift.first { $0.path == path }, "\(path)")
                let known = Set(file.lines.flatMap(SourceFile.words))
                for name in SourceFile.words(in: code) where !known.contains(name) {
                    Issue.record("\(document.file.path):\(link.line): there is no \(name) in \(path)")
                }
            }
        }
    }

    @Test("every line of Swift that a document shows stands in the code")
    func excerpts() {
        let code = Set(Repository.swift.flatMap(\.lines).map(Self.trimmed))
        for document in Document.all {
            for block in document.blocks where block.language == "swift" {
                for (offset, line) in block.lines.enumerated() where !line.contains("…") {
                    guard !code.contains(Self.trimmed(line)) else { continue }
                    Issue.record("\(document.file.path):\(block.line + offset + 1): no file has this line")
                }
            }
        }
    }

    @Test("a make command is a target of the Makefile")
    func makeTargets() throws {
        let targets = Set(try Repository.text(at: "Makefile").matches(of: /(?m)^([a-z][a-z-]*):/).map(\.output.1))
        for document in Document.all where !document.file.path.hasPrefix("lessons/") {
            let lines = document.code + document.blocks.flatMap { block in block.lines.map { (block.line, $0) } }
            let indented = document.prose.filter { $0.text.hasPrefix("    ") }
            for (line, text) in lines + indented {
                guard let target = text.firstMatch(of: /^\s*(?:\$ )?make ([a-z][a-z-]*)/)?.output.1 else { continue }
                guard !targets.contains(target) else { continue }
                Issue.record("\(document.file.path):\(line): make \(target); the Makefile has \(targets.sorted())")
            }
        }
    }

    private static func resolve(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    private static func trimmed(_ line: String) -> String { line.trimmingCharacters(in: .whitespaces) }
}
