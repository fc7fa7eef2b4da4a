import Cluster
import Glibc
import Scenario
import Terminal

/// Plays a demo at a pace that people can read: its first exchanges singly, then visibly faster.
///
/// It watches a run between its stretches, draws what has happened and waits. Space pauses, Enter hurries, Ctrl-C holds;
/// the whole demo takes ten seconds at most.
final class Pacer {
    private static let rowsShown = 12
    private static let slices = 40

    private let output: Output
    private let keys = PlayKeys()
    private var printer: DiagramPrinter?
    private var builder: DiagramBuilder?
    private var nextEvent: UInt64 = 0
    private var rowsPrinted = 0
    private var isHurried = false
    private var hasProgressLine = false
    /// How much later each slice of the fast part reaches.
    private var slice: Span?
    private var eventsInSlice: UInt64 = 64

    init(output: Output) {
        self.output = output
    }

    /// Called before each stretch of a run.
    func next(_ simulation: borrowing Simulation, _ goal: Instant) -> RunControl.Stretch {
        if rowsPrinted < Pacer.rowsShown, !isHurried {
            draw(simulation)
            if rowsPrinted < Pacer.rowsShown, !isHurried {
                return Signals.shared.interrupt.isRaised ? .hold : .events(1)
            }
        }
        return hasten(simulation, goal)
    }

    /// Draws what is left and takes the progress line away.
    func end(_ simulation: borrowing Simulation) {
        clearProgress()
        guard rowsPrinted < Pacer.rowsShown, !isHurried else { return }
        draw(simulation, isOver: true)
    }

    // MARK: Singly

    private func draw(_ simulation: borrowing Simulation, isOver: Bool = false) {
        if builder == nil {
            let builder = DiagramBuilder(simulation.diagramNodes, of: simulation)
            let printer = DiagramPrinter(lanes: builder.lanes, capabilities: output.capabilities)
            try? output.write(printer.header)
            self.builder = builder
            self.printer = printer
        }
        for event in simulation.trace.events(from: nextEvent) { builder?.add(event) }
        nextEvent = simulation.trace.count
        for row in builder?.takeRows(before: isOver ? .never : simulation.now) ?? [] where rowsPrinted < Pacer.rowsShown
        {
            if let lines = printer?.lines(for: DiagramRow(row)) { try? output.write(lines) }
            rowsPrinted += 1
            // Slow at first, to be read; then faster, to be seen.
            wait(milliseconds: rowsPrinted < 5 ? 700 : rowsPrinted < 9 ? 350 : 150)
            if Signals.shared.interrupt.isRaised || isHurried { return }
        }
    }

    // MARK: Faster

    private func hasten(_ simulation: borrowing Simulation, _ goal: Instant) -> RunControl.Stretch {
        if Signals.shared.interrupt.isRaised { return .hold }
        if isHurried { return .all }
        let isTimed = goal != .never
        let total = isTimed ? " of \(goal.text)" : ""
        let share = isTimed && goal > .zero ? simulation.now.seconds / goal.seconds : nil
        let line = ProgressLine(
            activity: "faster", time: simulation.now.text + total, share: share, extra: "\(simulation.events) events")
        try? output.overwrite(line.line(output.capabilities))
        hasProgressLine = true
        wait(milliseconds: 60)
        if Signals.shared.interrupt.isRaised { return .hold }
        if isTimed {
            let length = slice ?? Span(nanoseconds: max(1, (goal - simulation.now).nanoseconds / Int64(Pacer.slices)))
            slice = length
            return .until(simulation.now + length)
        }
        eventsInSlice += eventsInSlice / 4
        return .events(eventsInSlice)
    }

    private func clearProgress() {
        if hasProgressLine { try? output.clearLine() }
        hasProgressLine = false
    }

    private func wait(milliseconds: Int32) {
        switch keys.wait(milliseconds: milliseconds) {
        case .space:
            while !Signals.shared.interrupt.isRaised, keys.wait(milliseconds: 1000) == nil {}
        case .enter: isHurried = true
        case .other, nil: break
        }
    }
}
