import Glibc
import TerminalTestKit
import Testing

/// Signals that ask the program to end, wherever it is.
@Suite(.serialized)
struct EndingTests {
    enum Place: String, CaseIterable {
        case prompt, line, question, run, sweep, search, demo, pause, pager
    }

    private func lead(_ student: PseudoTerminal, to place: Place) throws {
        try student.expect("troupe> ", within: .seconds(60))
        switch place {
        case .prompt: break
        case .line:
            student.type("half a line")
            try student.expect("half a line")
        case .question:
            student.type("start 1\r")
            try student.expect("answer> ")
        case .run:
            student.type("node bank counter\rnode shop retrying-client server=bank requests=0\rrun 10000h\r")
            try student.expectScreen("Ctrl-C stops", within: .seconds(60))
        case .sweep:
            student.type("sweep asking requests=1000..8000 +1000 runs=1000 measure attempts\r")
            try student.expectScreen("runs", within: .seconds(60))
        case .search:
            student.type(
                "node server file-server\rnode a,b,c,d editor server=server rate=20/s\rexplore always 1 == 1\r")
            try student.expectScreen("exploring", within: .seconds(60))
        case .demo, .pause:
            student.type("demo asking\r")
            try student.expectScreen("in flight", within: .seconds(60))
            guard place == .pause else { return }
            student.type(" ")
            try student.expectScreen("paused")
        case .pager:
            student.type("node n1..n80 counter\rnodes\r")
            try student.expectScreen("1–22 of 81")
        }
    }

    @Test(
        "SIGTERM and SIGHUP end the session in order, with exit code 0", arguments: [SIGTERM, SIGHUP], Place.allCases)
    func signals(_ signal: Int32, _ place: Place) throws {
        let course = try ShopLesson.folder()
        let student = try PseudoTerminal(
            Program.path, ["--lessons", course.path], environment: Program.environment(home: Program.makeHome()))
        try lead(student, to: place)
        student.send(signal: signal)
        #expect(try student.exitCode() == 0)
    }

    @Test("a window that is closed ends it too", arguments: Place.allCases)
    func closed(_ place: Place) throws {
        let course = try ShopLesson.folder()
        let student = try PseudoTerminal(
            Program.path, ["--lessons", course.path], environment: Program.environment(home: Program.makeHome()))
        try lead(student, to: place)
        student.hangUp()
        #expect(try student.exitCode() == 0)
    }
}
