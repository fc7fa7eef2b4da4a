/// How nodes come into being because other nodes asked for them.
extension Simulation {
    /// Lets a node that another one asked for begin, now, on the host that the two share from then on, or on its own.
    ///
    /// It is named after its program: the first `worker` is `worker1`.
    mutating func bear(_ birth: Birth) {
        var number = births[birth.program, default: 0]
        repeat { number += 1 } while identities["\(birth.program)\(number)"] != nil
        births[birth.program] = number
        let name = "\(birth.program)\(number)"
        let host = nodes[Int(birth.parent.index)].host
        record(note: "starts \(name)", at: birth.parent)
        let placement = Placement(
            program: birth.program, behavior: birth.behavior,
            host: host == Node.alone ? nil : hosts[Int(host)].host.name)
        apply(.addNode(name, placement))
    }

    /// Lets births take place next: here, or for a worker's part of a live cluster when that is whole again.
    mutating func expect(_ birth: Birth) {
        if portion == nil { plan(.birth(birth), at: now) } else { portion?.births.append(birth) }
    }

    /// Plans something to be done from outside.
    mutating func plan(_ input: Input, at time: Instant) {
        schedule(.input, for: NodeID(index: 0), token: planned.insert(input), at: max(now, time))
    }
}
