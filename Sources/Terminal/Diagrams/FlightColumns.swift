/// The cells in which messages are on their way, from the row of their sending down to that of their end.
struct FlightColumns: Hashable, Sendable {
    private struct Flight: Hashable {
        let name: String
        let column: Int
    }

    private var flights: [Flight] = []

    var cells: [Int] { flights.map(\.column) }

    /// Gives a message a cell beside its receiver; nil where the gap is full.
    ///
    /// - Parameters:
    ///   - start: the cell of the sender's lane.
    ///   - end: the cell of the receiver's lane.
    ///   - lanes: the cells of all lanes.
    mutating func open(_ name: String, from start: Int, to end: Int, lanes: [Int]) -> Int? {
        let way = end > start ? 1 : -1
        let crossed = lanes.filter { $0 > min(start, end) && $0 < max(start, end) }
        let neighbor = (way > 0 ? crossed.max() : crossed.min()) ?? start
        // Between two lanes side by side the name stands as well.
        let room = neighbor == start ? name.cellWidth + 4 : 2
        var column = end - 2 * way
        while abs(column - neighbor) >= room, (column > neighbor) == (way > 0) {
            if !cells.contains(where: { abs($0 - column) < 2 }) {
                flights.append(Flight(name: name, column: column))
                return column
            }
            column -= way
        }
        return nil
    }

    /// Takes a message's cell away when it comes to its end; nil where it has none.
    mutating func close(_ name: String) -> Int? {
        guard let place = flights.firstIndex(where: { $0.name == name }) else { return nil }
        return flights.remove(at: place).column
    }
}
