import TerminalTestKit
import Testing

@testable import Shell

struct LineSourceTests {
    private func lines(_ bytes: [UInt8]) throws -> [String] {
        let folder = try TemporaryFolder()
        try folder.write(bytes: bytes, to: "script")
        var source = try #require(LineSource(path: folder.path + "/script"))
        var lines: [String] = []
        while let line = source.next() { lines.append("\(source.lineNumber) \(line)") }
        if let failure = source.failure { lines.append(failure) }
        return lines
    }

    @Test("lines are numbered, blank ones too, and the last needs no line feed")
    func numbers() throws {
        #expect(try lines(Array("run\n\nquit".utf8)) == ["1 run", "2 ", "3 quit"])
    }

    @Test("lines of other systems are read alike")
    func carriageReturns() throws {
        #expect(try lines([0xEF, 0xBB, 0xBF] + Array("run\r\nquit\r\n".utf8)) == ["1 run", "2 quit"])
    }

    @Test("what is no text is replaced")
    func repair() throws {
        #expect(try lines([0x61, 0xFF, 0, 0x62, 10]) == ["1 a\u{FFFD}\u{FFFD}b"])
    }

    @Test("an empty file has no lines")
    func empty() throws {
        #expect(try lines([]) == [])
    }

    @Test("a long line is read whole")
    func longLine() throws {
        let line = String(repeating: "x", count: 500_000)
        #expect(try lines(Array("\(line)\nquit".utf8)) == ["1 \(line)", "2 quit"])
    }

    @Test("a line without end is refused with its number")
    func endlessLine() throws {
        let bytes = Array("run\n".utf8) + [UInt8](repeating: 0x78, count: 1 << 21)
        #expect(try lines(bytes) == ["1 run", "line 2 is longer than a megabyte"])
    }

    @Test("a folder cannot be read, and the failure says so")
    func folder() throws {
        var source = try #require(LineSource(path: "/tmp"))
        #expect(source.next() == nil)
        #expect(source.failure == "it is a folder")
    }
}
