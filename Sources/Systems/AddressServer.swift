import Cluster

/// Lends addresses: each to one device at a time, until the lease runs out or the device gives it back.
///
/// This is what DHCP does (RFC 2131), without its search for a server.
public struct AddressServer: Program {
    public static let name = "address-server"
    public static let summary = "lends each device an address of its own, for a time"
    public static let messages = [
        MessageHelp("request", "asks for an address", .init("keep", .count, "one that it has, to keep it longer")),
        MessageHelp("release", "gives an address back", .init("address", .count, "which")),
    ]

    /// Who has an address, and until when.
    struct Lease: Hashable, Sendable {
        let device: NodeID
        let until: Instant
    }

    let first: Int64
    let size: Int64
    let length: Span
    var leases: SortedMap<Int64, Lease> = [:]
    /// The address lent last: the search for a free one goes on behind it, so that an old one rests.
    var latest: Int64

    public init(options: inout Options) throws {
        first = try options.count("first", default: 100, in: 0...1_000_000, "the first address it lends")
        size = try options.count("addresses", default: 100, in: 1...10_000, "how many addresses it has")
        length = try options.span("lease", default: .seconds(3600), "how long a device may keep one")
        latest = first + size - 1
    }

    public mutating func receive(
        _ message: borrowing Message, from device: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "request":
            guard let address = address(for: device, keeping: message["keep"].int, at: context.now) else {
                context.note("has no address left")
                context.reply(Message("refused"))
                return
            }
            leases[address] = Lease(device: device, until: context.now + length)
            context.reply(Message("leased", "address", .int(address), "length", .int(length.nanoseconds)))
        case "release":
            guard let address = message["address"].int, leases[address]?.device == device else { return }
            leases[address] = nil
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    /// The address that a device may keep, or else the next one that is free.
    private mutating func address(for device: NodeID, keeping kept: Int64?, at now: Instant) -> Int64? {
        if let kept, leases[kept]?.device == device { return kept }
        for _ in 0..<size {
            latest = latest + 1 < first + size ? latest + 1 : first
            if leases[latest].map({ $0.until <= now }) ?? true { return latest }
        }
        return nil
    }

    public var observations: [Observation] { [Observation("leases", leases.count)] }
}
