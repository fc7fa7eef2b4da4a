import Cluster
import Scenario
import Terminal

/// The exchanges of a run as they are drawn while it goes on: a row for each that is over, and those under way.
struct Exchanges {
    /// More messages on their way than these are only counted.
    private static let flightsShown = 3

    private var builder: DiagramBuilder?
    private var printer: DiagramPrinter?
    private var nextEvent: UInt64 = 0
    private var waiting: ArraySlice<Diagram.Row> = []
    private(set) var flights: [Simulation.Flight] = []
    private(set) var flightCount = 0

    /// Takes in what has happened. True when a message is on its way that was not before.
    mutating func look(at simulation: borrowing Simulation, isOver: Bool = false) -> Bool {
        begin(simulation)
        for event in simulation.trace.events(from: nextEvent) { builder?.add(event) }
        nextEvent = simulation.trace.count
        // What happens at the same moment may still add to a row.
        waiting += builder?.takeRows(before: isOver ? .never : simulation.nextEvent) ?? []
        let known = Set(flights.map(\.number))
        let all = simulation.flights
        flightCount = all.count
        let nodes = builder?.nodes ?? []
        let drawn = all.filter { $0.from != $0.to && nodes.contains($0.from) && nodes.contains($0.to) }
        flights = Array(drawn.prefix(Exchanges.flightsShown))
        return flights.contains { !known.contains($0.number) }
    }

    /// Passes over what has happened without drawing it, as what somebody did between two parts of a demo.
    mutating func skip(to simulation: borrowing Simulation) {
        builder = nil
        printer = nil
        waiting = []
        nextEvent = simulation.trace.count
    }

    private mutating func begin(_ simulation: borrowing Simulation) {
        // A cluster that has seen less than the last one is another.
        let isAnother = simulation.trace.count < nextEvent
        if isAnother { nextEvent = 0 }
        if isAnother || builder == nil { builder = DiagramBuilder(simulation.diagramNodes, of: simulation) }
    }

    /// The lines of the next row that is over, below the names of the lanes where a drawing begins; nil when none waits.
    mutating func takeRow(_ capabilities: Capabilities) -> [StyledLine]? {
        guard let row = waiting.popFirst() else { return nil }
        let heading = refit(capabilities)
        return heading + (printer?.lines(for: DiagramRow(row)) ?? [])
    }

    /// The messages on their way, as arrows that have only departed.
    mutating func linesUnderWay(_ capabilities: Capabilities) -> [StyledLine] {
        guard let builder, var printer = printer, printer.capabilities == capabilities else { return [] }
        return flights.flatMap { flight -> [StyledLine] in
            guard let from = builder.nodes.firstIndex(of: flight.from),
                let to = builder.nodes.firstIndex(of: flight.to)
            else { return [] }
            let arrow = DiagramArrow(
                from: from, to: to, name: "m\(flight.number)", detail: flight.message.label, passage: .departs)
            return printer.lines(for: DiagramRow(time: flight.sentAt?.text ?? "", arrow: arrow)).map(\.dimmed)
        }
    }

    /// Draws for the window as it is now; the names of the lanes, where they stand elsewhere than before.
    mutating func refit(_ capabilities: Capabilities) -> [StyledLine] {
        guard let builder, printer?.capabilities != capabilities || printer?.lanes != builder.lanes else { return [] }
        let fresh = DiagramPrinter(lanes: builder.lanes, capabilities: capabilities)
        printer = fresh
        return fresh.header
    }
}

extension StyledLine {
    /// The same words, all in the background.
    fileprivate var dimmed: StyledLine { StyledLine(plain, .dim) }
}
