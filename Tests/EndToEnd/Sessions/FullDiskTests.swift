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

    @Test("an answer that has no room is told as not saved, and the session goes on", .enabled(if: canMount))
    func full() throws {
        let course = try ShopLesson.folder()
        let home = Program.makeHome()
        let command = "mount -t tmpfs -o size=\(Self.size) tmpfs \(home); exec \(Program.path) --lessons \(course.path)"
        let student = try PseudoTerminal(
            "/usr/bin/unshare", ["--user", "--map-root-user", "--mount", "/bin/sh", "-c", command],
            environment: Program.environment(home: home))
        try student.expect("troupe> ", within: .seconds(60))
        student.type("start 1\r")
        try student.expect("answer> ")

        // The program's own view of the disk.
        let path = "/proc/\(student.processID)/root\(home)/rest"
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        let block = [UInt8](repeating: 0, count: 512)
        while write(file, block, block.count) > 0 {}
        #expect(errno == ENOSPC)

        student.type("2\r")
        try student.expect("Not saved: the disk is full")
        try student.expect("> ")
        student.type("help crash\r")
        try student.expect("takes nodes down")
        try student.expect("> ")
        student.control("d")
        #expect(try student.exitCode() == 0)
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
