import Cluster

/// A run of a million events that can be gone back in.
public enum TimeTravel {
    /// A thousand nodes in pairs, recorded, at the end of the million.
    public static func timeline() -> Timeline {
        var timeline = Timeline(PingPong.simulation(nodes: 1_000, isTraced: true))
        timeline.step(1_000_000)
        return timeline
    }
}
