/// What a behaviour can ask of the world while it handles one message.
public struct Context {
}

extension Context {
    public mutating func reply(_ message: Message) {}
}
