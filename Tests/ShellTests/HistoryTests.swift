import Glibc
import TerminalTestKit
import Testing

@testable import Shell

/// Readline has one history for the whole process, so these take turns.
@Suite(.serialized)
struct HistoryTests {
    @Test("blank lines and repetitions are not kept")
    func whatIsKept() throws {
        let folder = try TemporaryFolder()
        var history = History(path: folder.path + "/history")
        for line in ["play", "play", "  ", "", "diagram", "play"] { history.add(line) }
        #expect(folder.read("history") == "play\ndiagram\nplay\n")
    }

    @Test("the file keeps the latest lines when it has grown too long")
    func trimming() throws {
        let folder = try TemporaryFolder()
        try folder.write("one\ntwo\nthree\nfour\n", to: "history")
        let history = History(path: folder.path + "/history", linesKept: 2)
        #expect(history.isKept)
        #expect(folder.read("history") == "three\nfour\n")
    }

    @Test("a file that others could read is made private")
    func permissions() throws {
        let folder = try TemporaryFolder()
        try folder.write("one\n", to: "history")
        chmod(folder.path + "/history", 0o644)
        _ = History(path: folder.path + "/history")
        #expect(folder.mode(of: "history") == 0o600)
    }

    @Test("a place that cannot be written is told, and lines are still remembered")
    func failure() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "file")
        var history = History(path: folder.path + "/file/history")
        #expect(history.failure == "\(folder.path)/file/history: a part of the path is no folder")
        history.add("play")
        #expect(History.last == "play")
    }

    @Test("a folder in the file's place is told")
    func folder() throws {
        let folder = try TemporaryFolder()
        #expect(History(path: folder.path).failure == "\(folder.path): it is a folder")
    }

    @Test("a first line after a damaged file is kept")
    func damage() throws {
        let folder = try TemporaryFolder()
        try folder.write(bytes: [0xFF, 0xFE, 0, 10, 0x61], to: "history")
        var history = History(path: folder.path + "/history")
        history.add("play")
        #expect(folder.read("history")?.hasSuffix("play\n") == true)
    }

    @Test(
        "the file stands where the XDG specification has it",
        arguments: [
            (["XDG_STATE_HOME": "/state", "HOME": "/home/ada"], "/state/troupe/history"),
            (["XDG_STATE_HOME": "relative", "HOME": "/home/ada"], "/home/ada/.local/state/troupe/history"),
            (["HOME": "/home/ada"], "/home/ada/.local/state/troupe/history"),
            ([:], nil),
        ])
    func place(_ environment: [String: String], _ path: String?) {
        #expect(History.standardPath(environment: environment) == path)
    }
}
