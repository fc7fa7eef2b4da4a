extension CommandHelp {
    /// What can stand at a place of a line, for completion.
    public indirect enum Place: Hashable, Sendable {
        case node
        case nodes
        case newName
        case program
        case host
        case hosts
        case demo
        /// A measure of this run.
        case measure
        /// A measure of the demo that the line names.
        case measureOfDemo
        case sweptMeasure
        case mark
        case branch
        /// Something that happened, as `trace` calls it.
        case event
        /// A kind of message that the node named before understands.
        case kind
        /// A message on its way.
        case message
        case time
        case count
        case number
        case share
        case drift
        case rate
        case bytes
        case bandwidth
        case distribution
        case arrivals
        case flag
        case text
        case expression
        case words([Candidate])
        /// Several words of a few, as `sent,dropped`.
        case list([Candidate])
        /// A whole command; nil is any, otherwise one of these groups.
        case command(of: [CommandHelp.Group])
        case either([Place])

        /// What is wanted where nothing can be listed, or nothing else; nil where the list says all.
        var hint: String? {
            switch self {
            case .newName: "a name of your own: letters, digits, - and _"
            case .time: "a time, such as 10s"
            case .count: "a whole number"
            case .number: "a number"
            case .share: "a share, such as 30%"
            case .drift: "a share, such as 200ppm, or -200ppm for a clock that is slow"
            case .rate: "a rate, such as 20/s"
            case .bytes: "an amount, such as 4KB"
            case .bandwidth: "a bandwidth, such as 10Mbit/s"
            case .distribution: "a time, such as 10ms, or a distribution"
            case .arrivals: "a rate, such as 20/s, or other arrivals"
            case .text: "a word"
            case .host, .hosts, .node, .nodes, .program, .demo, .measure, .measureOfDemo, .sweptMeasure, .mark, .branch,
                .kind, .event, .message, .flag, .expression, .words, .list, .command:
                nil
            case .either(let places): places.compactMap(\.hint).last
            }
        }

        /// The dimension of what is written here, where only one makes sense.
        var dimension: Dimension? {
            switch self {
            case .time, .distribution: .time
            case .rate, .arrivals: .rate
            case .bytes: .bytes
            case .bandwidth: .bandwidth
            case .share, .drift: .number
            case .either(let places): places.compactMap(\.dimension).first
            default: nil
            }
        }
    }
}
