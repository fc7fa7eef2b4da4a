import Cluster
import Foundation
import Quiz
import Scenario
import Testing

@testable import Grading

struct GraderTests {
    private func grade(_ paths: [String], bank: QuestionBank = Samples.bank) throws -> Gradebook {
        let grader = Grader(bank, run: CourseRuns(bank.lessons, programs: Samples.programs).run)
        return try #require(try grader.grade(paths, interrupt: Interrupt()) { _ in })
    }

    private func grade(_ submissions: [Submission], bank: QuestionBank = Samples.bank) throws -> Gradebook {
        var gradebook: Gradebook?
        try Samples.withFolder { folder in
            for (place, submission) in submissions.enumerated() {
                try submission.document.write(toFile: "\(folder)/\(place).json", atomically: true, encoding: .utf8)
            }
            gradebook = try grade([folder], bank: bank)
        }
        return try #require(gradebook)
    }

    @Test("marks are found out anew, by a run of the demo where a question is answered from one")
    func marks() throws {
        let gradebook = try grade([
            Samples.submission(
                "ann",
                [
                    Samples.entry("arrows-again", .hinted, hints: 1),
                    Samples.entry("arrows-again", .wrong, "3", hints: 1),
                    Samples.entry("arrows-again", .right, "6", attempt: 2, hints: 1, earned: "1/2"),
                    Samples.entry("arrows-which", .right, "right", earned: "1/1"),
                ])
        ])
        let ann = try #require(gradebook.students.first)
        #expect(ann.earned == Points(3, over: 2))
        #expect(gradebook.possible == Points(3))
        #expect(ann.marks.map(\.earned) == [Points(1, over: 2), Points(1)])
        #expect(ann.remarks == [])
        #expect(gradebook.runs == 1)
    }

    @Test("a prediction costs nothing, so its demo is not run for it; how many were right is as students were shown")
    func predictions() throws {
        let gradebook = try grade([
            Samples.submission(
                "ann", [Samples.entry("arrows-guess", .locked, "6"), Samples.entry("arrows-guess", .right, "6")]),
            Samples.submission(
                "bob", [Samples.entry("arrows-guess", .locked, "3"), Samples.entry("arrows-guess", .wrong, "3")]),
        ])
        #expect(gradebook.runs == 0)
        #expect(gradebook.students.map(\.earned) == [.zero, .zero])
        #expect(
            gradebook.items.map(\.answers).first?.map { "\($0.text) \($0.count) \($0.isRight)" } == [
                "6 1 true", "3 1 false",
            ])
    }

    @Test("a mark that a file claims is not believed, and is told")
    func claimedMark() throws {
        let gradebook = try grade([
            Samples.submission("eve", [Samples.entry("arrows-which", .right, "left", earned: "1/1")])
        ])
        #expect(gradebook.students[0].earned == .zero)
        #expect(gradebook.students[0].remarks == ["arrows-which: 1 was shown, 0 is earned"])
    }

    @Test("the first attempt at a question counts, however often it is answered again")
    func firstAttempt() throws {
        let gradebook = try grade([
            Samples.submission(
                "ann",
                [
                    Samples.entry("arrows-which", .skipped, earned: "0/1"),
                    Samples.entry("arrows-which", .right, "right", earned: "1/1"),
                ])
        ])
        #expect(gradebook.students[0].earned == .zero)
    }

    @Test("of several files of one student the one that earns most counts")
    func severalFiles() throws {
        let gradebook = try grade([
            Samples.submission("ann", [Samples.entry("arrows-which", .wrong, "left")]),
            Samples.submission("ann", [Samples.entry("arrows-which", .right, "right", earned: "1/1")]),
        ])
        #expect(gradebook.students.count == 1)
        #expect(gradebook.students[0].earned == Points(1))
        #expect(gradebook.students[0].otherFiles.count == 1)
    }

    @Test("an archive of Moodle is read with its folders, and what is damaged in it is said")
    func archive() throws {
        try Samples.withFolder { folder in
            let good = Samples.submission("ann", [Samples.entry("arrows-which", .right, "right", earned: "1/1")])
            writeZIP(
                folder + "/week.zip",
                [
                    ("Ann Lee_1_assignsubmission_file_/submission-ann.json", good.document),
                    ("Bob Ray_2_assignsubmission_file_/notes.json", "{\"a\": "),
                    ("Cem Özil_3_assignsubmission_file_/other.json", "{\"format\": \"other\", \"version\": 1}"),
                    (
                        "Dan Fox_4_assignsubmission_file_/newer.json",
                        good.document.replacing("\"version\" : 1", with: "\"version\" : 2")
                    ),
                    (
                        "Eva Roy_5_assignsubmission_file_/cut.json",
                        good.document.replacing("\"identity\" : \"ann\",\n", with: "")
                    ),
                    ("__MACOSX/._x.json", "x"),
                ])
            let gradebook = try grade([folder + "/week.zip"])
            #expect(gradebook.files == 5)
            #expect(gradebook.students.map(\.folder) == ["Ann Lee_1_assignsubmission_file_"])
            #expect(
                gradebook.damaged.map { $0.file.split(separator: "/").last ?? "" } == [
                    "notes.json", "other.json", "newer.json", "cut.json",
                ])
            #expect(gradebook.damaged[0].reason == "not JSON: it ends too early, in line 1")
            #expect(
                gradebook.damaged.dropFirst().map(\.reason) == [
                    "JSON, but no submission of troupe", "written by a newer troupe, as version 2 of submissions",
                    "`identity` is missing",
                ])
        }
    }

    @Test("a file that is no archive, and one that is not there, stop the marking")
    func unreadable() throws {
        try Samples.withFolder { folder in
            try "PK, but no archive".write(toFile: folder + "/a.zip", atomically: true, encoding: .utf8)
            #expect(throws: Grader.Failure.self) { try grade([folder + "/a.zip"]) }
            #expect(throws: Grader.Failure.self) { try grade([folder + "/nothing.zip"]) }
        }
    }

    @Test("one and the same attempt in two students' files is found, by the seconds that each answer took")
    func sharedAttempt() throws {
        let log = [
            Samples.entry("arrows-guess", .locked, "6", seconds: 41),
            Samples.entry("arrows-guess", .right, "6", seconds: 41),
            Samples.entry("arrows-again", .hinted, hints: 1, seconds: 12),
            Samples.entry("arrows-again", .right, "6", hints: 1, seconds: 17),
            Samples.entry("arrows-which", .right, "right", seconds: 23),
        ]
        let own = log.dropLast() + [Samples.entry("arrows-which", .right, "right", seconds: 24)]
        let gradebook = try grade([
            Samples.submission("ann", log), Samples.submission("bob", log), Samples.submission("cem", Array(own)),
        ])
        #expect(gradebook.shared.map(\.identities) == [["ann", "bob"]])
    }

    @Test("a question that was edited since is marked by the present key, and whose mark changed is said")
    func editedQuestion() throws {
        let old = Samples.bank(ofLesson: Samples.lesson.replacing("The left one.", with: "The other one."))
        let content = try #require(old["arrows-which"]?.content)
        #expect(content != Samples.bank["arrows-which"]?.content)
        let gradebook = try grade([
            Samples.submission(
                "ann", [Samples.entry("arrows-which", .wrong, "right", content: content, earned: "0/1")]),
            Samples.submission("bob", [Samples.entry("arrows-which", .right, "right", earned: "1/1")]),
        ])
        #expect(gradebook.edited == [.init(question: "arrows-which", students: 1, changed: ["ann"])])
        #expect(gradebook.students[0].earned == Points(1))
    }

    @Test("an edit of the text around a question leaves it the same")
    func editedText() {
        let edited = Samples.bank(ofLesson: Samples.lesson.replacing("# Arrows\n", with: "# Arrows\n\nNew prose.\n"))
        #expect(edited["arrows-which"]?.content == Samples.bank["arrows-which"]?.content)
        let demo = Samples.bank(ofLesson: Samples.lesson.replacing("latency=10ms", with: "latency=11ms"))
        #expect(demo["arrows-which"]?.content == Samples.bank["arrows-which"]?.content)
        #expect(demo["arrows-again"]?.content != Samples.bank["arrows-again"]?.content)
    }

    @Test("an answer to a question that the course does not have is said")
    func unknownQuestion() throws {
        let gradebook = try grade([Samples.submission("ann", [Samples.entry("arrows-gone", .right, "1")])])
        #expect(
            gradebook.students[0].remarks == ["answers questions that the course does not have: arrows-gone"])
    }
}
