/// How far a search has come.
public enum SearchStatus: Hashable, Sendable {
    public enum Limit: Hashable, Sendable {
        case depth
        case states
        case memory
        /// A node started another one: the nodes of a search are those it begins with.
        case birth
    }

    case searching
    /// A state was found that the question wants.
    case found
    /// Every state was seen.
    case complete
    /// There are states beyond a limit.
    case cutOff(Limit)
}
