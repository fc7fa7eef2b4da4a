import Glibc
import Lessons
import Progress
import Quiz
import Scenario
import TerminalTestKit
import Testing

@testable import Shell

@Suite("The time of an exam")
struct ExamTimeTests {
    private let folder: TemporaryFolder
    private let shell: Shell

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            ---
            format: 1
            id: bank
            title: The bank
            summary: Numbers.
            ---
            # The bank
            ## One
            Text.
            ## Quiz
            ```quiz
            id: bank-one
            kind: number
            ask: Type the number 1.
            answer: 1
            ```

            """, to: "01-bank.md")
        try folder.write("exam: {questions: 1, minutes: 20, seed: 1}\n", to: "course.yaml")
        let descriptor = open(folder.path + "/output", O_CREAT | O_WRONLY | O_APPEND, 0o600)
        shell = Shell(
            ShellOptions(
                programs: ProgramRegistry([]), places: [LibraryPlace(folder: folder.path, namedBy: "test")],
                environment: ["HOME": folder.path], version: "test"),
            isInteractive: true, descriptor: descriptor)
        shell.begin(QuizRequest(.exam))
    }

    private func type(_ line: String) throws {
        _ = try shell.perform(line, file: "-", line: 1)
    }

    @Test("an answer after its end is not counted, and the exam is over")
    func late() throws {
        try type("")
        #expect(shell.quiz?.placeText.hasPrefix("exam 1/1 (") == true)
        shell.quiz?.clock = ExamClock(latest: .now, spent: 20 * 60)
        #expect(shell.quiz?.placeText == "exam 1/1 (0 s left)")
        try type("1")
        let output = try #require(folder.read("output"))
        #expect(output.contains("The 20 minutes are over. This answer came too late and is not counted."))
        #expect(output.contains("0 of 1 point, 0%. 1 not answered."))
        #expect(shell.quiz == nil)
        #expect(try shell.store.answers().isEmpty)
    }

    @Test("time that passed while nobody was there counts, and a clock that was moved is told")
    func moved() throws {
        try type("")
        let record = try #require(try shell.store.sittings().first)
        let now = ClockReading.now
        let before = ClockReading(wall: now.wall + 7200, uptime: now.uptime - 900, boot: now.boot)
        try shell.store.keep(ExamClock(latest: before, spent: 0), of: record.id)
        shell.quiz = nil
        shell.begin(QuizRequest(.exam))
        #expect((shell.quiz?.secondsLeft).map { (290...300).contains($0) } == true)
        try type("1")
        let output = try #require(folder.read("output"))
        #expect(output.contains("1 of 1 point, 100%. 1 right at once."))
        // Wrapped as prose is.
        let words = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("The clock of this computer was moved during the exam. It gave no time back"))
    }

    @Test("who comes back by the command that began it is told, too, when little time is left")
    func alarm() throws {
        try type("")
        shell.quiz = nil
        shell.begin(QuizRequest(.exam))
        #expect(shell.quiz?.alarm == nil)
        shell.notices = NoticeBoard(signals: .shared)
        shell.setExamAlarm()
        #expect(shell.quiz?.alarm != nil)
    }

    @Test("anything but Enter does not begin it")
    func notBegun() throws {
        try type("lessons")
        try type("")
        #expect(shell.quiz == nil)
        #expect(try shell.store.sittings().isEmpty)
    }
}
