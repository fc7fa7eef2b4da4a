/// What was sent over links, whether it arrived or not; each message once, however often it was doubled on the way.
public struct Traffic: Hashable, Sendable {
    public private(set) var messages: Int64 = 0
    /// Without headers.
    public private(set) var bytes: Int64 = 0

    mutating func add(bytes: Int) {
        messages += 1
        self.bytes += Int64(bytes)
    }

    static func + (left: Traffic, right: Traffic) -> Traffic {
        var sum = left
        sum.messages += right.messages
        sum.bytes += right.bytes
        return sum
    }
}
