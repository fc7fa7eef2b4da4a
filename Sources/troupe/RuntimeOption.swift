import ArgumentParser
import Scenario

/// What a demo runs on, as said on the command line.
enum RuntimeOption: String, CaseIterable, ExpressibleByArgument {
    case simulation
    case live
}

/// How fast a live cluster lives: `20x`.
struct SpeedOption: ExpressibleByArgument {
    let text: String

    init?(argument: String) {
        guard RuntimeChoice(speed: argument) != nil else { return nil }
        text = argument
    }
}
