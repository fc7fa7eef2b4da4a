import Foundation
import Glibc
import TerminalTestKit
import Testing

/// A disk of a few hundred kilobytes, which the test fills up.
@Suite(.serialized)
struct FullDiskTests {
    private static let size = 400_000

    /// Whether somebody who is not root may have disks of their own here.
    private static var canMount: Bool {
        let command = "mount -t tmpfs tmpfs /mnt"
        let run = try? ProgramRun(
            "/usr/bin/unshare", ["--user", "--map-root-user", "--mount", "/bin/sh", "-c", command], input: "",
            environment: PseudoTerminal.plainEnvironment, within: .seconds(20))
        return run?.status == .exited(code: 0)
    }

    /// A shell whose home is a disk of its own, at its prompt.
    private func student(_ course: TemporaryFolder, home: String) throws -> PseudoTerminal {
        let command = "mount -t tmpfs -o size=\(Self.size) tmpfs \(home); exec \(Program.path) --lessons \(course.path)"
        let student = try PseudoTerminal(
            "/usr/bin/unshare", ["--user", "--map-root-user", "--mount", "/bin/sh", "-c", command],
            environment: Program.environment(home: home))
        try student.expect("troupe> ", within: .seconds(60))
        return student
    }

    /// Fills the program's own view of the disk with a file, and returns its path.
    private func fill(_ home: String, of student: PseudoTerminal) throws -> String {
        let path = "/proc/\(student.processID)/root\(home)/rest"
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        let block = [UInt8](repeating: 0, count: 512)
        while write(file, block, block.count) > 0 {}
        #expect(errno == ENOSPC)
        return path
    }

    @Test("an answer that has no room is told as not saved, and the session goes on", .enabled(if: canMount))
    func full() throws {
        let home = Program.makeHome()
        let course = try ShopLesson.folder()
        let student = try student(course, home: home)
        student.type("start 1\r")
        try student.expect("answer> ")
        _ = try fill(home, of: student)
        student.type("2\r")
        try student.expect("Not saved: the disk is full")
        try student.expect("It is tried again with your next answer.")
        try student.expect("> ")
        student.type("help crash\r")
        try student.expect("takes nodes down")
        try student.expect("> ")
        student.control("d")
        try student.expect("What you answered last could not be saved.")
        #expect(try student.exitCode() == 0)
        #expect(!student.transcript.contains("Saved at"))
    }

    @Test("an exam counts the answers that a full disk refused once it has room again", .enabled(if: canMount))
    func exam() throws {
        let home = Program.makeHome()
        let course = try QuizLesson.folder(course: "exam: {questions: 3, minutes: 30, seed: 4711}\n")
        let student = try student(course, home: home)
        student.type("quiz exam\r\r")
        try student.expect("exam 1/3 (")
        let rest = try fill(home, of: student)
        student.type("\(try student.numberAskedFor())\r")
        try student.expect("Not saved: the disk is full")
        try student.expect("exam 2/3 (")
        try FileManager.default.removeItem(atPath: rest)
        student.type("finish\rfinish\r")
        try student.expect("1 of 3 points, 33%. 1 right at once, 2 not answered.")
    }

    @Test("a new lesson that has no room is not begun", .enabled(if: canMount))
    func newLesson() throws {
        let folder = Program.makeHome()
        let command = """
            mount -t tmpfs -o size=64k tmpfs \(folder); head -c 65536 /dev/zero > \(folder)/rest
            \(Program.path) new lesson leases --lessons \(folder); echo $?; ls \(folder)
            """
        let run = try ProgramRun(
            "/usr/bin/unshare", ["--user", "--map-root-user", "--mount", "/bin/sh", "-c", command],
            environment: Program.environment(home: Program.makeHome()))
        #expect(run.output == "3\nrest\n")
        #expect(run.errors == "\(folder)/01-leases.md cannot be written: the disk is full\n")
    }
}
