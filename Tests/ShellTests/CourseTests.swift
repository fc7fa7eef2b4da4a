import Dispatch
import Lessons
import Scenario
import Terminal
import TerminalTestKit
import Testing

@testable import Shell

/// The course is read behind the prompt.
struct CourseTests {
    private static let lesson = """
        ---
        format: 1
        id: counting
        title: Counting
        summary: One node counts.
        ---

        ## Count

        It counts.

        ```demo count-up
        param much = 3
        node bank counter
        run 1s
        ```
        """

    private func shell(in folder: TemporaryFolder) throws -> Shell {
        try folder.write(Self.lesson, to: "01-counting.md")
        let options = ShellOptions(
            programs: ProgramRegistry([]), places: [LibraryPlace(folder: folder.path)], environment: [:],
            wishes: .init(), version: "test")
        return Shell(options, isInteractive: false)
    }

    private func texts(_ shell: Shell, _ line: String) -> [String] {
        Completer(shell).completions(of: line, word: "").candidates.map(\.text)
    }

    @Test("while it is being read, Tab offers what is known, and says that more is coming")
    func reading() throws {
        let folder = try TemporaryFolder()
        let shell = try shell(in: folder)
        let library = try shell.library()
        let goOn = DispatchSemaphore(value: 0)
        let reading = CourseReading {
            goOn.wait()
            return CourseContents(library)
        }
        shell.courseReading = reading
        let hint = "names from the course, which is still being read: Tab again"
        for line in ["demo ", "start ", "help ", "watch count-up:"] {
            #expect(Completer(shell).completions(of: line, word: "").hint == hint)
        }
        #expect(!texts(shell, "demo ").contains("count-up"))

        goOn.signal()
        _ = reading.wait()
        #expect(texts(shell, "demo ").contains("count-up"))
        #expect(texts(shell, "demo count-up ").first == "much=")
        #expect(texts(shell, "start ") == ["counting"])
        #expect(texts(shell, "help ").contains("count-up"))
        #expect(Completer(shell).completions(of: "start ", word: "").hint == nil)
    }

    @Test("a command that needs a demo waits for it")
    func waiting() throws {
        let folder = try TemporaryFolder()
        let shell = try shell(in: folder)
        shell.beginReadingCourse()
        shell.readDemos()
        #expect(shell.session.demos.map(\.name) == ["count-up"])
    }
}
