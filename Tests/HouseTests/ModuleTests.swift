import Testing

@Suite("The arrows between the modules")
struct ModuleTests {
    @Test("behaviours keep their state in collections whose order is fixed")
    func orderedState() throws {
        let forbidden: Set<Substring> = ["Dictionary", "Set", "OrderedDictionary", "OrderedSet"]
        let shorthand = try Regex(#"\[[A-Z][\w.]*\??\s*:\s*[A-Z\[(]"#)
        forbid(
            in: Repository.sources(of: "Systems"),
            because: "use SortedMap or an array: equal sets may list their elements in different orders"
        ) { line in
            !forbidden.isDisjoint(with: SourceFile.words(in: line)) || line.contains(shorthand)
        }
    }

    @Test("the cluster and what runs on it see no system: no Foundation, no C library but for live threads and clock")
    func noSystem() {
        let forbidden: Set = ["Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch"]
        forbid(
            in: Repository.sources(of: "Cluster", "Systems", "Verification").filter {
                !$0.path.hasPrefix("Sources/Cluster/Live/")
            },
            because: "Cluster, Systems and Verification take everything they know as a value; do this in a module above"
        ) { line in
            SourceFile.imported(by: line).map(forbidden.contains) ?? false
        }
    }

    @Test("the cluster and what runs on it print nothing")
    func noPrinting() {
        let calls = ["print(", "debugPrint(", "dump("]
        forbid(
            in: Repository.sources(of: "Cluster", "Systems", "Verification"),
            because: "leave a note in the trace or return a value; the Shell prints"
        ) { line in
            calls.contains { line.contains(" \($0)") && !line.contains("func \($0)") }
        }
    }

    @Test(
        "a library that one module wraps is imported by that module alone",
        arguments: [
            ("GRDB", "Progress"), ("CReadline", "Shell"), ("Yams", "Lessons"), ("CArchive", "Grading"),
            ("ArgumentParser", "troupe"),
        ])
    func wrapped(library: String, module: String) {
        forbid(
            in: Repository.swift.filter {
                $0.path.hasPrefix("Sources/") && !$0.path.hasPrefix("Sources/\(module)/")
            },
            because: "\(library) is imported in Sources/\(module) alone; add what you need to its interface"
        ) { line in
            SourceFile.imported(by: line) == library
        }
    }
}
