import Cluster

/// The programs that a scenario can place on nodes, by name, and their source.
public struct ProgramRegistry: Sendable {
    public let programs: [any Program.Type]
    /// Source files, each with its name without folder.
    private let sources: [(name: String, source: String)]

    public init(_ programs: [any Program.Type], sources: [(name: String, source: String)] = []) {
        self.programs = programs
        self.sources = sources
    }

    public var names: [String] { programs.map { $0.name } }

    public func program(named name: String) -> (any Program.Type)? {
        programs.first { $0.name == name }
    }

    /// The source of a program: the file named after its type.
    public func source(of program: any Program.Type) -> String? {
        let file = "\(program).swift"
        return sources.first { $0.name == file }?.source
    }
}
