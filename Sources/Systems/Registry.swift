import Cluster

/// Every program that a scenario can place on a node, in the order to list them.
public enum Systems {
    public static let programs: [any Program.Type] = [
        Account.self,
        Auditor.self,
        Counter.self,
        Editor.self,
        FileServer.self,
        Gossiper.self,
        Mover.self,
        RetryingClient.self,
        Voter.self,
    ]

    /// The source of each system as it was built in: the file's name without its folder, and its text.
    public static var sources: [(name: String, source: String)] { SystemsSources.files }
}
