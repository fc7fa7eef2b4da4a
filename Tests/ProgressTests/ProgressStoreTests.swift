import Foundation
import GRDB
import Quiz
import Testing

@testable import Progress

@Suite("The store")
struct ProgressStoreTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("troupe-\(UUID().uuidString)")
    private var path: String { folder.appendingPathComponent("share/troupe/progress.sqlite").path }

    private func withStore(_ body: (ProgressStore, String?) throws -> Void) throws {
        let (store, notice) = ProgressStore.open(at: path)
        try body(store, notice)
    }

    private func entry(_ verdict: Verdict, question: String = "silence", earned: Points? = nil) -> AttemptEntry {
        AttemptEntry(
            question: question, verdict: verdict, answer: "Nothing yet.", attempt: 2, hints: 1, isUnsure: true,
            earned: earned, possible: earned == nil ? nil : Points(1)
        )
    }

    @Test("keeps every answer, in order, for whoever opens it next")
    func reopened() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try withStore { store, notice in
            #expect(notice == nil)
            try store.record(entry(.wrong), lesson: "10", seed: .max, contentHash: "abc", secondsSpent: 12)
            try store.record(entry(.right, earned: Points(1, over: 4)), lesson: "10", contentHash: "abc")
            try store.record(entry(.right), lesson: "11", contentHash: "abc")
        }
        try withStore { store, notice in
            #expect(notice == nil)
            let answers = try store.answers(lesson: "10")
            #expect(answers.map(\.entry) == [entry(.wrong), entry(.right, earned: Points(1, over: 4))])
            #expect(answers.map(\.seed) == [.max, nil])
            #expect(answers.map(\.secondsSpent) == [12, 0])
            #expect(answers.map(\.sequence) == [1, 2])
            #expect(try store.answers().count == 3)
        }
    }

    @Test("what a full disk could not take is saved with the next thing that can be, in order")
    func waiting() throws {
        let (store, _) = ProgressStore.open(at: path)
        defer { try? FileManager.default.removeItem(at: folder) }
        func limit(pages: Int) throws {
            try store.write { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
        }
        let long = AttemptEntry(
            question: "essay", verdict: .wrong, answer: String(repeating: "word ", count: 20_000), attempt: 1, hints: 0)
        try limit(pages: 1)
        #expect(throws: ProgressError.notSaved(path: path, reason: "the disk is full")) {
            try store.record(long, lesson: "10", contentHash: "")
        }
        #expect(throws: ProgressError.notSaved(path: path, reason: "the disk is full")) {
            try store.record(entry(.right), lesson: "10", contentHash: "")
        }
        #expect(throws: ProgressError.notSaved(path: path, reason: "the disk is full")) {
            try store.save(LessonPosition(lesson: "10", step: 2, stop: 0))
        }
        #expect(store.hasUnsaved)
        #expect(try store.answers().isEmpty)
        try limit(pages: 100_000)
        try store.save(LessonPosition(lesson: "10", step: 2, stop: 0))
        #expect(!store.hasUnsaved)
        #expect(try store.answers().map(\.entry) == [long, entry(.right)])
    }

    @Test("serves two terminals at once")
    func twoAtOnce() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (first, _) = ProgressStore.open(at: path)
        let (second, notice) = ProgressStore.open(at: path)
        #expect(notice == nil)
        for _ in 0..<20 {
            try first.record(entry(.wrong), lesson: "10", contentHash: "")
            try second.record(entry(.right), lesson: "10", contentHash: "")
        }
        #expect(try first.answers(lesson: "10").count == 40)
        #expect(try second.answers(lesson: "10").map(\.sequence) == Array(1...40))
    }

    @Test("can be begun by many terminals in the same moment")
    func begunTogether() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = path
        let entry = entry(.right)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            let (store, notice) = ProgressStore.open(at: path)
            #expect(notice == nil)
            _ = try? store.record(entry, lesson: "10", contentHash: "")
        }
        try withStore { store, _ in
            let answers = try store.answers()
            #expect(answers.count == 8)
        }
    }

    @Test("resumes the lesson that was last worked on, unless it is finished")
    func positions() throws {
        let store = ProgressStore.inMemory()
        #expect(try store.lessonToResume() == nil)
        try store.save(LessonPosition(lesson: "a", step: 1, stop: 2))
        try store.save(LessonPosition(lesson: "b", step: 0, stop: 0))
        try store.save(LessonPosition(lesson: "a", step: 3, stop: 0))
        #expect(try store.lessonToResume() == LessonPosition(lesson: "a", step: 3, stop: 0))
        #expect(try store.positions().map(\.lesson) == ["a", "b"])
        try store.save(LessonPosition(lesson: "a", step: 3, stop: 4, isFinished: true))
        #expect(try store.lessonToResume() == nil)
        #expect(try store.position(in: "a")?.isFinished == true)
        #expect(try store.position(in: "c") == nil)
    }

    @Test("counts the first mark of each question, and no prediction")
    func marks() throws {
        let store = ProgressStore.inMemory()
        try store.record(entry(.right, earned: Points(1, over: 2)), lesson: "10", contentHash: "")
        try store.record(entry(.right, earned: Points(1)), lesson: "10", contentHash: "")
        try store.record(entry(.skipped, question: "other", earned: .zero), lesson: "10", contentHash: "")
        try store.record(entry(.right, question: "prediction"), lesson: "10", contentHash: "")
        let marks = try store.marks()
        #expect(marks.map(\.earned) == [Points(1, over: 2)])
        #expect(marks.map(\.possible) == [Points(2)])
        #expect(marks.map(\.questions) == [2])
    }

    @Test("knows the predictions that wait for their demo")
    func predictions() throws {
        let store = ProgressStore.inMemory()
        try store.record(entry(.locked, question: "open"), lesson: "10", contentHash: "")
        try store.record(entry(.locked, question: "marked"), lesson: "10", contentHash: "")
        try store.record(entry(.wrong, question: "marked"), lesson: "10", contentHash: "")
        #expect(try store.lockedPredictions(lesson: "10").map(\.entry.question) == ["open"])
    }

    @Test("keeps settings until they are forgotten")
    func settings() throws {
        let store = ProgressStore.inMemory()
        try store.set("identity", to: "20231234")
        try store.set("identity", to: "20231235")
        #expect(try store.setting("identity") == "20231235")
        try store.set("identity", to: nil)
        #expect(try store.setting("identity") == nil)
    }

    @Test("sets a damaged file aside, each under a name of its own, and begins afresh")
    func damaged() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true
        )
        for number in 1...2 {
            let garbage = Data("this is not a database, number \(number)".utf8)
            try garbage.write(to: place)
            try withStore { store, notice in
                #expect(
                    notice
                        == "Your progress file is damaged. It is kept as \(path).damaged-\(number); a fresh one begins."
                )
                try store.record(entry(.right), lesson: "10", contentHash: "")
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: "\(path).damaged-\(number)")) == garbage)
        }
    }

    @Test("notices damage in the middle of the file")
    func damagedWithin() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try withStore { store, _ in
            for _ in 0..<200 { try store.record(entry(.right), lesson: "10", contentHash: "") }
        }
        let place = URL(fileURLWithPath: path)
        var bytes = try Data(contentsOf: place)
        #expect(bytes.count > 20_000)
        bytes.replaceSubrange(4096..<16_384, with: Data(repeating: 0x5A, count: 12_288))
        try bytes.write(to: place)
        try withStore { store, notice in
            #expect(notice?.hasPrefix("Your progress file is damaged.") == true)
            let answers = try store.answers()
            #expect(answers.isEmpty)
        }
    }

    @Test("sets a file of a newer troupe aside")
    func newer() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try withStore { store, _ in try store.record(entry(.right), lesson: "10", contentHash: "") }
        let database = try DatabaseQueue(path: path)
        try database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 of the future')") }
        try database.close()
        try withStore { store, notice in
            #expect(notice?.hasPrefix("Your progress file was written by a newer troupe. It is kept as ") == true)
            let answers = try store.answers()
            #expect(answers.isEmpty)
        }
        let kept = try DatabaseQueue(path: path + ".newer-1")
        #expect(try kept.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM answer") } == 1)
    }

    @Test(
        "goes on in memory where nothing can be written, and says why in plain words",
        arguments: [
            ("/dev/null/x/progress.sqlite", "a part of the path is no folder"),
            ("/proc/x.sqlite", "the file cannot be opened; look at the permissions of its folder"),
            ("/proc/x/progress.sqlite", "there is no such file or folder"),
        ])
    func nowhere(path: String, reason: String) throws {
        let (store, notice) = ProgressStore.open(at: path)
        #expect(store.path == nil)
        #expect(notice == "Your progress cannot be kept in \(path): \(reason). This session goes on without.")
        try store.record(entry(.right), lesson: "10", contentHash: "")
        #expect(try store.answers().count == 1)
    }

    @Test("belongs where the desktop's rules say")
    func location() {
        let home = "/home/ann"
        #expect(
            ProgressStore.standardLocation(environment: ["HOME": home])
                == "/home/ann/.local/share/troupe/progress.sqlite"
        )
        #expect(
            ProgressStore.standardLocation(environment: ["HOME": home, "XDG_DATA_HOME": "/data"])
                == "/data/troupe/progress.sqlite"
        )
        #expect(
            ProgressStore.standardLocation(environment: ["HOME": home, "XDG_DATA_HOME": "data"])
                == "/home/ann/.local/share/troupe/progress.sqlite"
        )
        #expect(ProgressStore.standardLocation(environment: [:]) == nil)
    }
}
