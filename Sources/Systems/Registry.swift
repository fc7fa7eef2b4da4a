import Cluster

/// Every program that a scenario can place on a node, in the order to list them.
public enum Systems {
    public static let programs: [any Program.Type] = [
        Account.self,
        AddressServer.self,
        Auditor.self,
        Browser.self,
        CachingProxy.self,
        ChordPeer.self,
        Container.self,
        Coordinator.self,
        Counter.self,
        Device.self,
        Directory.self,
        DirectoryPeer.self,
        Editor.self,
        FileServer.self,
        FilmEditor.self,
        FloodingPeer.self,
        GameServer.self,
        Gossiper.self,
        IdMaker.self,
        IdRegistry.self,
        JobServer.self,
        JobSource.self,
        KeyStore.self,
        LoadBalancer.self,
        Mover.self,
        NameServer.self,
        Offloader.self,
        Racer.self,
        Resolver.self,
        RetryingClient.self,
        SwarmPeer.self,
        User.self,
        Visitor.self,
        Voter.self,
        WebServer.self,
        Workstation.self,
    ]

    /// The source of each system as it was built in: the file's name without its folder, and its text.
    public static var sources: [(name: String, source: String)] { SystemsSources.files }
}
