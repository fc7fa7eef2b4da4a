import Cluster

struct HostCommand: InputCommand {
    static let help = CommandHelp(
        "host", .build, "adds machines that nodes can share", usage: ["host NAMES cores= speed= up= down="],
        example: ("host big cores=8", "a machine on which eight nodes can work at once"), on: .empty,
        places: [.newName],
        options: [
            .init("cores", "how many nodes can work at once", .count),
            .init("speed", "how much faster than 1 it works", .number),
            .init("up", "bytes a second out of it", .bandwidth), .init("down", "bytes a second into it", .bandwidth),
        ])

    private let names: Word
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        options = try words.takeOptions(["cores", "speed", "up", "down"])
        names = try words.expect("a name")
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        var inputs: [Input] = []
        var known = Set(session.stage.simulation.hostList.map(\.name))
        for name in try session.names(names) {
            try session.checkNew(name, names)
            guard known.insert(name).inserted else {
                throw names.error("there is a host \(name) already", topic: "host")
            }
            var host = Host(name: name)
            if let word = options["cores"] {
                host.cores = Int(try session.count(word, "a number of cores, from 1,", in: 1...100_000))
            }
            if let word = options["speed"] {
                host.speed = try session.number(word, .number, "a speed, such as 2", in: 1e-6...1e6)
            }
            if let word = options["up"] { host.up = try session.bandwidth(word) }
            if let word = options["down"] { host.down = try session.bandwidth(word) }
            inputs.append(.addHost(host))
        }
        return (inputs, [])
    }
}
