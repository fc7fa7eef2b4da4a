import ArgumentParser
import Scenario

/// What a demo runs on, as said on the command line.
enum RuntimeOption: String, CaseIterable, ExpressibleByArgument {
    case simulation
    case live
}

/// How fast a live cluster lives: `20x`.
struct SpeedOption: ExpressibleByArgument {
    let choice: RuntimeChoice

    init?(argument: String) {
        guard let choice = RuntimeChoice(speed: argument) else { return nil }
        self.choice = choice
    }
}
