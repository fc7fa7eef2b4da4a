import Cluster

/// Every program that a scenario can place on a node, in the order to list them.
public enum Systems {
    public static let programs: [any Program.Type] = [
        Counter.self,
        Editor.self,
        FileServer.self,
        RetryingClient.self,
        Voter.self,
    ]
}
