import Cluster

/// A script being performed: where it stands, so that it can be held in the middle of a run and taken up again.
public struct Execution: Sendable {
    /// What is left of a list of statements.
    private struct Frame: Sendable {
        let statements: [Statement]
        var next = 0
        /// Rounds of a `repeat` still to come after this one; nil outside.
        var rounds: Int?
    }

    public let script: Script
    /// The demo it belongs to; nil for a script of its own.
    public let demo: Demo?
    /// The seed of the first round.
    let seed: UInt64
    private let given: [(name: String, value: Datum)]
    private var frames: [Frame]
    private var round: UInt64 = 0
    /// A run that was held before its goal.
    private var pending: Run?
    /// Events and virtual time of the rounds of a `repeat` that are over.
    private(set) var earlierEvents: UInt64 = 0
    private(set) var earlierTime = Span.zero
    private(set) var digests = Digest()
    private var hasToldCast = false

    init(_ script: Script, demo: Demo? = nil, seed: UInt64, parameters: [(name: String, value: Datum)]) {
        self.script = script
        self.demo = demo
        self.seed = seed
        given = parameters
        frames = [Frame(statements: script.statements)]
    }

    /// Goes on until the script is over or somebody holds it.
    mutating func proceed(in session: inout Session, _ control: RunControl) throws(ScenarioError) -> RunOutcome {
        if let held = pending {
            guard try held.proceed(in: &session, control) != .held else { return .held }
            pending = nil
        }
        while let place = frames.indices.last {
            guard frames[place].next < frames[place].statements.count else {
                if let rounds = frames[place].rounds, rounds > 0 {
                    frames[place].rounds = rounds - 1
                    frames[place].next = 0
                    beginRound(in: &session)
                } else {
                    if frames[place].rounds != nil { session.stage.isRepeating = false }
                    frames.removeLast()
                }
                continue
            }
            let statement = frames[place].statements[frames[place].next]
            frames[place].next += 1
            if try perform(statement, in: &session, control) == .held { return .held }
        }
        return .reached
    }

    private mutating func perform(
        _ statement: Statement, in session: inout Session, _ control: RunControl
    ) throws(ScenarioError) -> RunOutcome {
        switch statement {
        case .parameter(let declaration):
            try declare(declaration, in: &session)
        case .binding(let name, let expression):
            guard session.stage.bindings[name] == nil else {
                throw expression.error("\(name) is set already, and fixed once set")
            }
            session.stage.bindings[name] = try expression.evaluate(in: Scope(session))
        case .when(let condition, let then, let otherwise):
            let holds = try condition.truth(in: Scope(session))
            frames.append(Frame(statements: holds ? then : otherwise))
        case .repeat(let count, let body):
            let rounds = try count.count(in: Scope(session), atLeast: 1, atMost: 100_000)
            frames.append(Frame(statements: body, rounds: rounds - 1))
            beginRound(in: &session)
        case .command(let line):
            let command = try CommandRegistry.read(line)
            guard let running = command as? any RunningCommand else {
                try session.perform(command, control)
                return .reached
            }
            if demo != nil, !hasToldCast {
                hasToldCast = true
                control.report(.cast(session.cast))
            }
            let run = try running.run(in: session)
            if try run.proceed(in: &session, control) == .held {
                pending = run
                return .held
            }
        }
        return .reached
    }

    /// Puts a fresh cluster on the stage for a round of a `repeat`, with the next seed; measures become samples.
    private mutating func beginRound(in session: inout Session) {
        noteEnd(of: session.stage.simulation)
        session.stage.runtime = session.stage.runtime.fresh(seed: seed &+ round)
        session.stage.bindings = Names()
        session.stage.isRepeating = true
        round += 1
    }

    /// Adds a cluster that leaves the stage to what the whole execution has used.
    private mutating func noteEnd(of simulation: borrowing Simulation) {
        earlierEvents += simulation.events
        earlierTime = earlierTime + (simulation.now - .zero)
        if simulation.events > 0 { digests.combine(simulation.trace.digest.value) }
    }

    private func declare(_ declaration: ParameterDeclaration, in session: inout Session) throws(ScenarioError) {
        if let value = given.first(where: { $0.name == declaration.name })?.value {
            session.stage.parameters[declaration.name] = value
        } else {
            session.stage.parameters[declaration.name] = try declaration.standard(in: Scope(session))
        }
    }
}

/// A command that lets time pass, and can be held while it does.
protocol RunningCommand: Command {
    func run(in session: Session) throws(ScenarioError) -> Run
}

extension RunningCommand {
    public func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        _ = try run(in: session).proceed(in: &session, control)
    }
}
