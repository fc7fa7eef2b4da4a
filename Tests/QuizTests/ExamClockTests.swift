import Testing

@testable import Quiz

@Suite("The clock of an exam")
struct ExamClockTests {
    private func clock(_ readings: ClockReading...) -> ExamClock {
        var clock = ExamClock(latest: ClockReading(wall: 1_000_000, uptime: 500, boot: "one"))
        for reading in readings { clock.advance(to: reading) }
        return clock
    }

    @Test("goes on while the program does not run")
    func gapsCount() {
        let clock = clock(ClockReading(wall: 1_000_600, uptime: 1100, boot: "one"))
        #expect(clock.spent == 600)
        #expect(clock.left(ofMinutes: 40) == 1800)
        #expect(clock.left(ofMinutes: 5) == 0)
        #expect(!clock.wasMoved)
    }

    @Test("does not believe a clock that was set back, and says so")
    func setBack() {
        let clock = clock(ClockReading(wall: 998_000, uptime: 1100, boot: "one"))
        #expect(clock.spent == 600)
        #expect(clock.wasMoved)
    }

    @Test("takes what a time service puts right for nothing")
    func corrected() {
        #expect(!clock(ClockReading(wall: 1_000_670, uptime: 1100, boot: "one")).wasMoved)
    }

    @Test("counts by the wall over a restart of the computer, where it never gives time back")
    func restarted() {
        let honest = clock(ClockReading(wall: 1_000_900, uptime: 30, boot: "two"))
        #expect(honest.spent == 900)
        #expect(!honest.wasMoved)
        let moved = clock(
            ClockReading(wall: 1_000_600, uptime: 1100, boot: "one"),
            ClockReading(wall: 999_000, uptime: 30, boot: "two"))
        #expect(moved.spent == 600)
        #expect(moved.wasMoved)
    }
}
