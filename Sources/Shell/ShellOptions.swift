import Lessons
import Scenario
import Terminal

/// What the program tells its shell.
public struct ShellOptions: Sendable {
    public var programs: ProgramRegistry
    public var places: [LibraryPlace]
    public var environment: [String: String]
    public var wishes: Capabilities.Wishes
    public var preferences: Preferences
    public var seed: UInt64
    /// Goes on after an error when lines come from a pipe or a file.
    public var keepsGoing = false
    public var version: String

    public init(
        programs: ProgramRegistry, places: [LibraryPlace], environment: [String: String],
        wishes: Capabilities.Wishes = .init(), preferences: Preferences = Preferences(), seed: UInt64 = 7,
        version: String
    ) {
        self.programs = programs
        self.places = places
        self.environment = environment
        self.wishes = wishes
        self.preferences = preferences
        self.seed = seed
        self.version = version
    }
}
