import Foundation
import Lessons
import Scenario
import Testing

@Suite("The library of lessons")
struct LibraryTests {
    /// A folder that goes when the test ends.
    private final class Folder {
        let path = NSTemporaryDirectory() + "lessons-" + UUID().uuidString

        init(_ files: [String: String]) throws {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name)) }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private func lesson(_ id: String, title: String = "T") -> String {
        "---\nformat: 1\nid: \(id)\ntitle: \(title)\nsummary: S\n---\n# \(title)\n## One\nText.\n"
    }

    private func course() throws -> Folder {
        try Folder([
            "10-concurrency.md": lesson("concurrency", title: "Concurrency"),
            "02-names.md": lesson("names"),
            "11-consensus.md": lesson("consensus"),
            "20-other.md": lesson("differs-from-its-file"),
            "30-broken.md": "# No front matter\n",
            "README.md": "# Not a lesson\n",
            "course.yaml": "title: Course\n",
            "notes.txt": "",
        ])
    }

    @Test("lessons are listed in the order of their numbers, the broken ones too")
    func summaries() throws {
        let folder = try course()
        let summaries = try Library(searching: [LibraryPlace(folder: folder.path)]).summaries()
        #expect(summaries.map(\.id) == ["names", "concurrency", "consensus", "differs-from-its-file", "broken"])
        #expect(summaries.map(\.number) == [2, 10, 11, 20, 30])
        #expect(summaries.map(\.title) == ["T", "Concurrency", "T", "T", "broken"])
        #expect(summaries.map { $0.problems.map(\.rule.rawValue) } == [[], [], [], [], ["front-matter-missing"]])
    }

    @Test("a lesson is found by its id, the beginning of it, its number and its path")
    func finding() throws {
        let folder = try course()
        let library = try Library(searching: [LibraryPlace(folder: folder.path)])
        for reference in ["concurrency", "conc", "Concurrency", "10", "\(folder.path)/10-concurrency.md"] {
            #expect(try library.load(reference).lesson?.id == "concurrency", "\(reference)")
        }
        #expect(try library.load("02").lesson?.id == "names")
        #expect(try library.load("differs-from-its-file").path == folder.path + "/20-other.md")
        #expect(try library.load("broken").lesson == nil)
    }

    @Test("what is not found says what is near")
    func notFound() throws {
        let folder = try course()
        let library = try Library(searching: [LibraryPlace(folder: folder.path)])
        #expect(throws: LibraryError.unknown("concurency", nearest: "concurrency")) { try library.load("concurency") }
        #expect(throws: LibraryError.ambiguous("con", ids: ["concurrency", "consensus"])) { try library.load("con") }
        #expect(throws: LibraryError.unknown("99", nearest: nil)) { try library.load("99") }
        #expect(LibraryError.unknown("x", nearest: "y").description == "There is no lesson “x”. Did you mean y?")
        #expect(LibraryError.ambiguous("con", ids: ["a", "b"]).description == "“con” may be a or b.")
    }

    @Test("a path that leads nowhere, or to a folder, is a lesson that cannot be read")
    func paths() throws {
        let folder = try course()
        let missing = Library.load(path: folder.path + "/none.md")
        #expect(missing.problems.map(\.message) == ["There is no such file."])
        #expect(missing.problems.map(\.isUnreadable) == [true])
        #expect(Library.load(path: folder.path).problems.map(\.message) == ["This is a folder, not a lesson."])
        #expect(Library.load(path: "/dev/zero").problems.map(\.message) == ["This is not a regular file."])
    }

    @Test("places are searched in order, and one that was asked for has to be there")
    func places() throws {
        #expect(
            LibraryPlace.standard(option: "a", environment: "b", program: "/opt/bin/troupe").map(\.folder)
                == ["a", "b", "lessons", "/opt/bin/lessons", "/opt/bin/../share/troupe/lessons"])
        #expect(LibraryPlace.standard(option: nil, environment: "", program: nil).map(\.folder) == ["lessons"])
        let folder = try course()
        let places = [LibraryPlace(folder: "/nowhere"), LibraryPlace(folder: folder.path)]
        #expect(try Library(searching: places).folder == folder.path)
        #expect(throws: LibraryError.noFolder("/nowhere", namedBy: "--lessons")) {
            try Library(searching: [LibraryPlace(folder: "/nowhere", namedBy: "--lessons")] + places)
        }
        #expect(throws: LibraryError.nowhere(["/nowhere"])) { try Library(searching: [places[0]]) }
    }
}
