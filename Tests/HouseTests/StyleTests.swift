import Testing

@Suite("The style of the code")
struct StyleTests {
    @Test("nothing crashes where it could throw or be nil", arguments: ["try!", " as! "])
    func noForce(_ force: String) {
        forbid(in: Repository.swift, because: "\(force) crashes: throw, or use if let or guard let") { line in
            line.contains(force)
        }
    }

    @Test("an error that is caught is dealt with, or a comment says why not")
    func noSilence() throws {
        let silence = try Regex(#"catch\s*\{\s*\}"#)
        for file in Repository.swift {
            guard let match = file.lines.joined(separator: "\n").firstMatch(of: silence) else { continue }
            let line = file.lines.joined(separator: "\n")[..<match.range.lowerBound].count { $0 == "\n" } + 1
            Issue.record("\(file.path):\(line): deal with the error, or say in a comment why it may be lost")
        }
    }

    @Test("a type that only claims to be Sendable has a comment that proves it")
    func provenSendable() {
        for file in Repository.swift {
            for (index, code) in file.code.enumerated() where code.contains("@unchecked Sendable") {
                let above = file.lines[..<index].last { !$0.drop(while: \.isWhitespace).hasPrefix("@") } ?? ""
                guard !above.drop(while: \.isWhitespace).hasPrefix("//") else { continue }
                Issue.record("\(file.path):\(index + 1): say above the type what makes it safe to share")
            }
        }
    }

    @Test("a file holds one idea: at most 400 lines")
    func fileLength() {
        for file in Repository.swift where file.lines.count > 401 {
            Issue.record("\(file.path): \(file.lines.count - 1) lines. What is the second idea in it? Give it a file.")
        }
    }

    @Test("lines are indented by spaces and end where their text ends")
    func whitespace() {
        forbid(in: Repository.texts, looking: \.lines, because: "remove the spaces at the end of the line") { line in
            line.last?.isWhitespace ?? false
        }
        // Make wants tabs, and so does Go's own formatter.
        let tabless = Repository.texts.filter { !$0.path.hasSuffix("Makefile") && !$0.path.hasSuffix(".go") }
        forbid(in: tabless, looking: \.lines, because: "put spaces for the tab") { line in
            line.contains("\t")
        }
    }
}
