import ArgumentParser
import Verification
import Workloads

/// New states a second of a complete search.
struct MeasureSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Prints how many states some editors can get into, and how many a search finds in a second.")

    @Argument(help: "How many editors, each with two saves.")
    var editors: Int

    @Argument(help: "How long to search, again and again.")
    var seconds: Double

    @Flag(help: "Leave out orders that cannot matter.")
    var reduced = false

    func run() throws {
        let simulation = try Editing.simulation(editors: editors)
        var options = SearchOptions()
        options.reduces = reduced
        var states = 0
        var found = 0
        let start = ContinuousClock.now
        repeat {
            var exploration = Exploration(of: simulation, options: options)
            while try exploration.advance(100_000) == .searching {}
            guard exploration.status == .complete else { throw ValidationError("the search was cut off") }
            states = exploration.states
            found += states
        } while start.secondsToNow < seconds
        print(states, Int(Double(found) / start.secondsToNow))
    }
}
