import ArgumentParser

/// Does one piece of work once, and says what it took: the side of a comparison that is Troupe's.
@main
struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Does one piece of work once, and says what it took.",
        subcommands: [MeasurePingPong.self, MeasureSearch.self, MeasureGossip.self, MeasureIdle.self]
    )
}
