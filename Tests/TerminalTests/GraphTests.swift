import Testing

@testable import Terminal

struct GraphTests {
    private let small = Capabilities(width: 60, height: 18)
    private let ascii = Capabilities(width: 60, height: 18, unicode: false)

    private func graph(_ names: [String], _ pairs: [(Int, Int)], _ layout: Graph.Layout) -> Graph {
        Graph(
            nodes: names.map { Graph.Node($0) }, edges: pairs.map { Graph.Edge(from: $0.0, to: $0.1) }, layout: layout)
    }

    /// A ring of which hardly anything works.
    private var ring: Graph {
        var ring = graph(["ann", "サーバー", "bob", "eve"], [(0, 1), (1, 2), (2, 3), (0, 3)], .circle([0, 1, 2, 3]))
        ring.nodes[1].state = .down
        ring.nodes[2].state = .paused
        ring.edges[0].state = .cut
        ring.edges[2].state = .held
        return ring
    }

    private var star: Graph { graph(["hub", "a", "b", "c", "d"], [(0, 1), (0, 2), (0, 3), (0, 4)], .star(hub: 0)) }
    private var row: Graph { graph((1...9).map { "node-\($0)" }, (0..<8).map { ($0, $0 + 1) }, .row(Array(0..<9))) }
    private var tree: Graph {
        graph((1...7).map { "n\($0)" }, [(0, 1), (0, 2), (1, 3), (1, 4), (2, 5), (2, 6)], .tree(root: 0))
    }
    private var grid: Graph {
        let links = [(0, 1), (1, 2), (3, 4), (4, 5), (0, 3), (1, 4), (2, 5)]
        var grid = graph((1...6).map { "n\($0)" }, links, .grid(columns: 3))
        grid.edges[5].state = .parted
        return grid
    }

    @Test("what is cut, kept back, down or paused has a sign of its own")
    func signs() {
        #expect(
            text(ring.lines(small)) == """
                                          ● ann
                                      ⢀⣠⠴⠚⠉     ⠁⠐ ⠄⢀
                                  ⢀⣠⠴⠚⠉             ⠈ ✕⠠ ⡀
                              ⢀⣠⠴⠚⠉                       ⠈ ⠂⠠ ⡀
                          ⢀⣠⠴⠚⠉                              ✕ サーバー
                      ● eve                                ⢀⡠⠴⠚⠉
                            ⠘ ⠄⢀                       ⣀⡠⠔⠊⠁
                                 ⠁‖ ⡄              ⣀⡤⠖⠋⠁
                                     ⠈ ⠂⠠ ⡀    ⣀⠤⠒⠉⠁
                                          ║ bob
                  ● up   ✕ node: down   ║ paused   ✕ link: cut
                  ‖ link: messages kept back
                """)
    }

    @Test("the same in ASCII")
    func signsInASCII() {
        #expect(
            text(ring.lines(ascii)) == """
                                          * ann
                                      .....    ------
                                  .....             --X---
                              .....                       -----
                          .....                              X サーバー
                      * eve                                .....
                           ------                      .....
                                --||--             ....
                                     ------    ....
                                          " bob
                  * up   X node: down   " paused   X link: cut
                  || link: messages kept back
                """)
    }

    @Test("a star stands around its hub")
    func hub() {
        #expect(
            text(star.lines(small)) == """
                                         ● a
                                          ⡸
                                          ⡇
                                          ⡇
                                         ⢰⠁         ⣀⣀⣀⣀⣀⡠⠤⠤ ● b
                     ● d ⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒ ● hub ⠒⠒⠉⠉⠉⠉⠉⠁
                                         ⠈⡆
                                          ⡇
                                          ⢱
                                         ● c
                  ● up
                """)
    }

    @Test("a line that is too long turns at the edge")
    func turningRow() {
        #expect(
            text(row.lines(small)) == """
                    ● node-1 ⠒⠒⠒⠒⠒ ● node-2 ⠒⠒⠒⠒⠒ ● node-3 ⠒⠒⠒⠒⠒ ● node-4
                                                                    ⢸
                                                                    ⢸
                                                                    ⢸
                    ● node-8 ⠒⠒⠒⠒⠒ ● node-7 ⠒⠒⠒⠒⠒ ● node-6 ⠒⠒⠒⠒⠒ ● node-5
                       ⢸
                       ⢸
                       ⢸
                    ● node-9
                  ● up
                """)
    }

    @Test("a grid has rows and columns, and a tree levels")
    func lattices() {
        #expect(
            text(grid.lines(small)) == """
                    ● n1 ⠒⠒⠒⠒⠒⠒⠒ ● n2 ⠒⠒⠒⠒⠒⠒⠒ ● n3
                     ⢸            ⢈            ⢸
                     ⢸            ░░           ⢸
                     ⢸            ⠐            ⢸
                    ● n4 ⠒⠒⠒⠒⠒⠒⠒ ● n5 ⠒⠒⠒⠒⠒⠒⠒ ● n6
                  ● up   ░░ link: parted
                """)
        #expect(
            text(tree.lines(ascii)) == """
                           * n1
                          .. ...
                        ..     ..
                      * n2      * n3
                      ....      ....
                      .  ..     .  ..
                    * n4 * n5 * n6 * n7
                  * up
                """)
    }

    @Test("a ring that has no room on a circle stands around a rectangle")
    func rectangle() {
        let large = graph((1...22).map { "n\($0)" }, (0..<22).map { ($0, ($0 + 1) % 22) }, .circle(Array(0..<22)))
        #expect(
            text(large.lines(Capabilities(width: 60, height: 24, unicode: false))) == """
                    * n1 .. * n2 .. * n3 .. * n4 .. * n5 .. * n6 .. * n7
                     .                                               .
                     .                                               .
                   * n22                                            * n8
                     .                                               .
                     .                                               .
                   * n21                                            * n9
                     .                                               .
                     .                                               .
                   * n20                                           * n10
                     .                                               .
                     .                                               .
                   * n19                                           * n11
                     .                                               .
                     .                                               .
                   * n18 . * n17 . * n16 . * n15 . * n14 . * n13 . * n12
                  * up
                """)
    }

    @Test("at any width nothing is too wide", arguments: [40, 60, 80, 120, 200])
    func widths(width: Int) {
        for graph in [ring, star, row, grid, tree] {
            for unicode in [true, false] {
                let lines = graph.lines(Capabilities(width: width, unicode: unicode))
                #expect(lines.allSatisfy { $0.width < width })
            }
        }
    }

    @Test("what has no room is not drawn, and nothing is drawn for a listener")
    func noRoom() {
        let large = graph((1...80).map { "n\($0)" }, (0..<79).map { ($0, $0 + 1) }, .circle(Array(0..<80)))
        let all = (0..<20).flatMap { from in (0..<from).map { (from, $0) } }
        let tangle = graph((1...20).map { "n\($0)" }, all, .circle(Array(0..<20)))
        #expect(tangle.lines(.plain).isEmpty)
        #expect(large.lines(.plain).isEmpty)
        #expect(ring.lines(.spoken).isEmpty)
        #expect(graph([], [], .circle([])).lines(.plain).isEmpty)
    }
}
