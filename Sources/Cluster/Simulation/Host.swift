/// A machine on which nodes compete for cores and bandwidth, and with which they fail.
public struct Host: Hashable, Sendable {
    public let name: String
    /// How many nodes it works for at a time, at least 1.
    public var cores: Int
    /// Work that takes a second at speed 1 takes 1/speed seconds; above 0.
    public var speed: Double
    /// Bytes a second out of the host, shared by all its links; nil is no limit.
    public var up: Double?
    /// Bytes a second into the host.
    public var down: Double?

    public init(name: String, cores: Int = 1, speed: Double = 1, up: Double? = nil, down: Double? = nil) {
        self.name = name
        self.cores = cores
        self.speed = speed
        self.up = up
        self.down = down
    }
}

/// A host at work: who occupies its cores, who waits for one, and how far its bandwidth is spoken for.
struct HostState: Sendable {
    var host: Host
    var coresInUse = 0
    /// Nodes with something to do that wait for a core, first come first served.
    var ready: ContiguousArray<NodeID> = []
    var upUntil = Instant.zero
    var downUntil = Instant.zero

    var hasFreeCore: Bool { coresInUse < host.cores }
}
