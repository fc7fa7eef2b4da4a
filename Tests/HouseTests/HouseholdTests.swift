import Foundation
import Testing

@Suite("The house around the code")
struct HouseholdTests {
    @Test("no file depends on where somebody keeps theirs")
    func noOwnPaths() throws {
        let folders = ["work", "root", "Users"]
        let own = try Regex(#"(^|[\s"'`=(:])/(\#(folders.joined(separator: "|")))/"#)
        try forbid(in: Repository.texts, looking: \.lines, because: "make the path relative to the repository") {
            line in
            // The plain look-up is many times faster, and nearly always enough.
            try folders.contains { line.contains("/\($0)/") } && own.firstMatch(in: line) != nil
        }
    }

    @Test("a build reaches no host but those of the packages in the manifest")
    func noOtherHosts() {
        let known = ["https://github.com/", "https://www.swift.org/"]
        let build = Repository.texts.filter { file in
            ["Makefile", "Package.swift"].contains(file.path)
                || file.path.hasPrefix("scripts/") || file.path.hasPrefix(".ci/")
        }
        forbid(in: build, looking: \.lines, because: "take packages from where the user's own tools take them") {
            line in
            line.contains("://") && !known.contains { line.contains($0) }
        }
    }

    @Test("each decision has a number of its own")
    func decisionNumbers() {
        let names = Repository.files(under: "docs/decisions").map { $0.dropFirst("docs/decisions/".count) }
        #expect(!names.isEmpty)
        for name in names where name.wholeMatch(of: /\d{4}-[a-z0-9-]+\.md/) == nil {
            Issue.record("docs/decisions/\(name): a note is named NNNN-title-in-small-letters.md")
        }
        for (number, notes) in Dictionary(grouping: names, by: { $0.prefix(4) }) where notes.count > 1 {
            Issue.record("decision \(number) is used more than once: \(notes.joined(separator: ", "))")
        }
    }

    @Test(
        "what is to be run can be run",
        arguments: [
            "scripts/set-up", "scripts/check-exports", "scripts/static-libraries", "scripts/make-dist",
            "scripts/check-dist", ".ci/run",
        ])
    func executable(path: String) {
        #expect(FileManager.default.isExecutableFile(atPath: Repository.root.appending(path: path).path))
    }
}
