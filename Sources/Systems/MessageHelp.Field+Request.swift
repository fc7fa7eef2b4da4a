import Cluster

extension MessageHelp.Field {
    /// What a client calls its request, and an answer too, so that the two are brought together.
    static let request = MessageHelp.Field("request", .count, "the number of the request")
}
