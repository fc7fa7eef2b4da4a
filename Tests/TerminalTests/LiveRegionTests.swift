import Glibc
import Testing

@testable import Terminal

/// What a region sends to its terminal, each change in one write.
struct LiveRegionTests {
    /// A region on a pipe, with what is written to it.
    private final class Window {
        var capabilities = Capabilities(width: 20, height: 5, redraws: true)
        private(set) lazy var region = LiveRegion(descriptor: ends[1]) { [unowned self] in capabilities }
        private var ends: [Int32] = [-1, -1]

        init() throws { try #require(pipe(&ends) == 0) }

        deinit { for end in ends { close(end) } }

        /// What was written since it was last asked for, with `‹` and `›` for the marks of a frame and `^` for Escape.
        func written() -> String {
            Glibc.write(ends[1], "!", 1)
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(ends[0], &bytes, bytes.count)
            return String(decoding: bytes.prefix(count - 1), as: UTF8.self)
                .replacing("\u{1B}[?2026h", with: "‹").replacing("\u{1B}[?2026l", with: "›")
                .replacing("\u{1B}", with: "^")
        }
    }

    @Test("a line is drawn over and over in its place, and only where it has changed")
    func inPlace() throws {
        let window = try Window()
        try window.region.draw(["one"])
        #expect(window.written() == "‹^[?25lone^[K›")
        try window.region.draw(["one"])
        #expect(window.written() == "")
        try window.region.draw(["two", "three"])
        #expect(window.written() == "‹\rtwo^[K\nthree^[K›")
        try window.region.draw(["four", "five"])
        #expect(window.written() == "‹\r^[1Afour^[K\nfive^[K›")
        try window.region.draw(["six"])
        #expect(window.written() == "‹\r^[1A^[Jsix^[K›")
        try window.region.erase()
        #expect(window.written() == "‹\r^[J^[?25h›")
    }

    @Test("what is settled is printed above the region, once")
    func settling() throws {
        let window = try Window()
        try window.region.draw(["progress"])
        _ = window.written()
        try window.region.settle(["a row", "another"])
        #expect(window.written() == "‹\r^[Ja row\nanother\nprogress^[K›")
        try window.region.draw([], settling: ["done"])
        #expect(window.written() == "‹\r^[Jdone\n^[?25h›")
        try window.region.settle(["plain"])
        #expect(window.written() == "plain\n")
    }

    @Test("lines are cut to the window, and no region is higher than it")
    func cutting() throws {
        let window = try Window()
        try window.region.draw([StyledLine(String(repeating: "x", count: 30)), "2", "3", "4", "5"])
        #expect(window.written() == "‹^[?25l\(String(repeating: "x", count: 18))…^[K\n2^[K\n3^[K\n4^[K›")
    }

    @Test("a window made narrower has folded the lines, and all of them are drawn anew")
    func narrower() throws {
        let window = try Window()
        try window.region.draw(["fifteen letters", "x"])
        _ = window.written()
        window.capabilities.width = 10
        try window.region.draw(["short", "x"])
        #expect(window.written() == "‹\r^[2A^[Jshort^[K\nx^[K›")
    }

    @Test("where nothing can be drawn anew, only what is settled is printed")
    func plain() throws {
        let window = try Window()
        window.capabilities.redraws = false
        try window.region.draw(["progress"], settling: ["a row"])
        try window.region.draw(["more progress"])
        try window.region.erase()
        #expect(window.written() == "a row\n")
    }
}
