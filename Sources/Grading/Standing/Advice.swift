/// Something to do next: what to type, and why.
public struct Advice: Hashable, Sendable {
    public let command: String
    public let reason: String
}
