import Cluster

/// Which runtime lets a cluster live.
public enum RuntimeChoice: Hashable, Sendable {
    /// In virtual time: repeatable, and able to go back.
    case simulation
    /// In real time, on every core, so many times as fast.
    case live(speed: Double)

    /// As written behind `runtime=`.
    public static let names = ["simulation", "live"]

    public init(of runtime: any Runtime) {
        self = if let live = runtime as? LiveCluster { .live(speed: live.speed) } else { .simulation }
    }

    public var name: String {
        switch self {
        case .simulation: RuntimeChoice.names[0]
        case .live: RuntimeChoice.names[1]
        }
    }

    /// For people.
    var text: String {
        switch self {
        case .simulation: "in virtual time"
        case .live(speed: 1): "live, in real time"
        case .live(let speed): "live, \(Quantity.number(speed).text) times as fast as real time"
        }
    }

    /// Real time at a speed such as `20x`; nil where it is none.
    public init?(speed text: String) {
        guard let speed = Double(text.hasSuffix("x") ? text.dropLast() : text[...]), (0.001...1e6).contains(speed)
        else {
            return nil
        }
        self = .live(speed: speed)
    }

    func runtime(_ simulation: Simulation) -> any Runtime {
        switch self {
        case .simulation: Timeline(simulation)
        case .live(let speed): LiveCluster(simulation, speed: speed)
        }
    }
}
