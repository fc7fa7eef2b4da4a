import Scenario
import Terminal

/// Draws who can reach whom, and says what stands in the way.
struct MapRenderer {
    let map: NetworkMap
    let capabilities: Capabilities

    var lines: [StyledLine] {
        let title = [StyledText(capabilities.legible(map.title), .strong)]
        let drawing = map.links.isEmpty && map.nodes.count > 1 ? [] : graph.lines(capabilities)
        var remarks = map.remarks
        if drawing.isEmpty, !map.links.isEmpty, !capabilities.accessible {
            remarks.append("There is no room to draw it: topology NODES draws some of them.")
            if map.shape == .irregular { remarks += neighborhoods }
        }
        if capabilities.accessible, !map.links.isEmpty { remarks += neighborhoods }
        let said = remarks.flatMap { Prose(StyledLine(capabilities.legible($0)), margin: 2).lines(capabilities) }
        return Prose(StyledLine(title), margin: 2).lines(capabilities) + drawing + said
    }

    private var graph: Graph {
        Graph(
            nodes: map.nodes.map { Graph.Node($0.name, DiagramLane($0.state)) },
            edges: map.links.map { Graph.Edge(from: $0.from, to: $0.to, Graph.Edge.State($0.obstacle)) },
            layout: layout)
    }

    private var layout: Graph.Layout {
        switch map.shape {
        case .full, .irregular: .circle(Array(map.nodes.indices))
        case .ring(let order): .circle(order)
        case .line(let order): .row(order)
        case .star(let hub): .star(hub: hub)
        case .grid(let columns): .grid(columns: columns)
        case .tree(let root): .tree(root: root)
        }
    }

    /// In place of a drawing: whom each node has a link with, of the first ten.
    private var neighborhoods: [String] {
        if map.shape == .full { return [] }
        let spoken = map.nodes.indices.prefix(10).map { place in
            let others = map.links.compactMap { link -> String? in
                link.from == place ? map.nodes[link.to].name : link.to == place ? map.nodes[link.from].name : nil
            }
            return
                "\(map.nodes[place].name) has links with \(others.isEmpty ? "none" : others.joined(separator: ", "))."
        }
        let more = map.nodes.count - spoken.count
        return spoken + (more > 0 ? ["\(more) more nodes: topology NODES tells of some of them."] : [])
    }
}

extension Graph.Edge.State {
    fileprivate init(_ obstacle: NetworkMap.Obstacle?) {
        switch obstacle {
        case .cut: self = .cut
        case .held: self = .held
        case .partition: self = .parted
        case nil: self = .open
        }
    }
}
