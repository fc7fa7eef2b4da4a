import Cluster

/// Tells what time it is, by its own clock.
public struct TimeServer: Program {
    public static let name = "time-server"
    public static let summary = "tells whoever asks what its clock says"
    public static let messages = [
        MessageHelp("time", "asks for the time", .init("round", .count, "the number of the question"))
    ]

    var asked: Int64 = 0

    public init(options: inout Options) throws {}

    public mutating func receive(
        _ message: borrowing Message, from client: NodeID, in context: inout Context
    ) {
        asked += 1
        context.reply(Message("now", "round", message["round"], "clock", .int(context.now.nanoseconds)))
    }

    public var observations: [Observation] { [Observation("asked", asked)] }
}
