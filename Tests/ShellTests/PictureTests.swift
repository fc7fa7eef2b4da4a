import Cluster
import Scenario
import Systems
import Terminal
import Testing

@testable import Shell

/// What commands show, to the letter.
struct PictureTests {
    private static let editors = [
        "network latency=5ms", "node server file-server",
        "node ann,bob editor server=server count=2 rate=every(20ms) think=8ms",
    ]
    private static let troubles =
        editors + [
            "at 52ms partition ann | server,bob", "at 55ms pause bob", "at 80ms crash server", "run 100ms",
        ]
    private static let busy = [
        "network latency=exponential(5ms)", "node server file-server",
        "node ann,bob editor server=server rate=50/s think=8ms", "run 20s",
    ]
    private static let faults = [
        "node server file-server", "node ann,bob editor server=server", "cut ann server", "hold server bob",
        "crash bob",
    ]
    private static let watching = [
        "network latency=exponential(5ms)", "node server file-server",
        "node ann editor server=server rate=50/s think=8ms", "watch server.version",
    ]

    private let plain = Capabilities()
    private let ascii = Capabilities(unicode: false)
    private let spoken = Capabilities(accessible: true)

    /// What the last command shows.
    private func shown(_ lines: [String], _ command: String, _ capabilities: Capabilities) throws -> [StyledLine] {
        var session = Session(programs: ProgramRegistry(Systems.programs))
        var shown: [StyledLine] = []
        let renderer = ReportRenderer(capabilities: capabilities)
        for line in lines + [command] {
            shown = []
            try session.perform(
                try #require(try CommandLine(line)), RunControl { shown += renderer.lines($0) })
        }
        return shown
    }

    private func text(_ lines: [String], _ command: String, _ capabilities: Capabilities) throws -> String {
        try shown(lines, command, capabilities).map(\.plain).joined(separator: "\n")
    }

    @Test("a diagram shows what was on its way, raced, parted, paused and destroyed")
    func diagram() throws {
        #expect(
            try text(Self.troubles, "diagram from=30ms", plain) == """
                  30 ms to 80 ms
                              ann               server              bob
                    30 ms      │◀─ m3 contents 0 ┄│                  │
                               │ read notes, 0 lines                 │
                    30 ms      │                  │┄ m4 contents 0 ─▶│ read notes, 0 lines
                    38 ms      ├── m5 save 1 ───╮ │                  │
                    38 ms      │                ┆ │ ╭─── m6 save 1 ──┤
                    40 ms      ├─ m7 read 2 ──╮ ┆ │ ┆                │
                    40 ms      │              ┆ ┆ │ ┆ ╭── m8 read 2 ─┤
                    43 ms      │              ┆ ╰▶│ ┆ ┆              │
                               │              ┆   │ m5: 1 line       │
                    43 ms      │ ╭── m9 saved 1 ──┤ ┆ ┆              │
                    43 ms ‖    │ ┆            ┆   │◀╯ ┆              │
                               │ ┆            ┆   │ m6: 1 line, ann’s is lost
                    43 ms      │ ┆            ┆   ├─ m10 saved 1 ──╮ │
                    45 ms ‖    │ ┆            ╰──▶│   ┆            ┆ │
                    45 ms      │ ┆ ╭─────── m11 ──┤   ┆            ┆ │
                               │ ┆ ┆              │ contents 1     ┆ │
                    45 ms ‖    │ ┆ ┆              │◀──╯            ┆ │
                    45 ms      │ ┆ ┆              ├── m12 ───────╮ ┆ │
                               │ ┆ ┆              │ contents 1   ┆ ┆ │
                    48 ms      │◀╯ ┆              │              ┆ ┆ │
                               │ m9: save 1 acknowledged         ┆ ┆ │
                    48 ms      │   ┆              │              ┆ ╰▶│ m10: save 1 acknowledged
                    50 ms      │◀──╯              │              ┆   │
                               │ m11: read notes, 1 line         ┆   │
                    50 ms      │                  │              ╰──▶│ m12: read notes, 1 line
                    52 ms      ╪══ partition: ann | server, bob ═════╪
                    55 ms      │░░░░░░░░░░░░░░░░░░│                  ║ paused
                    63 ms      ├─ m13 save 2 ▶ ✕ ░│                  ║
                               │ ✕ partition ░░░░░│                  ║
                    80 ms      │░░░░░░░░░░░░░░░░░░✕ crashes          ║
                  ┆ on its way   ✕ never arrives   ║ paused   ┊ down   ░ parted
                  ‖ sent concurrently with another's before it, so could have come first
                  Time runs downwards, not to scale. An arrow in one row stands at its arrival.
                """)
    }

    @Test("a listener hears what a diagram shows, ten rows of it")
    func spokenDiagram() throws {
        #expect(
            try text(Self.troubles, "diagram from=30ms", spoken) == """
                  30 ms to 80 ms
                  10 messages arrive; 1 does not: partition; 1 crash; 3 messages could have
                  come earlier.
                Lanes: ann, server, bob.
                At 30 ms, ann receives m3 (contents 0) from server; ann: read notes, 0 lines.
                At 30 ms, bob receives m4 (contents 0) from server; bob: read notes, 0 lines.
                At 38 ms, ann sends m5 (save 1) to server.
                At 38 ms, bob sends m6 (save 1) to server.
                At 40 ms, ann sends m7 (read 2) to server.
                At 40 ms, bob sends m8 (read 2) to server.
                At 43 ms, server receives m5 (save 1) from ann; server: 1 line.
                At 43 ms, server sends m9 (saved 1) to ann.
                At 43 ms, server receives m6 (save 1) from bob; sent concurrently with m5, so
                  it could have come first; server: 1 line, ann’s is lost.
                At 43 ms, server sends m10 (saved 1) to bob.
                12 more rows follow.
                """)
    }

    @Test("around an event, signs tell what could know of it")
    func around() throws {
        #expect(
            try text(Self.troubles, "diagram around=m5 nodes=ann,server from=30ms to=50ms", plain) == """
                  What happened before m5, after it, and concurrently: 30 ms to 50 ms
                              ann                           server
                    30 ms <    │◀── m3 contents 0 ┄┄┄┄┄┄┄┄┄┄┄┄│
                               │ read notes, 0 lines          │
                    38 ms ●    ├── m5 save 1 ───────────────╮ │
                    40 ms >    ├── m7 read 2 ─────────────╮ ┆ │
                    43 ms >    │                          ┆ ╰▶│   m5: 1 line
                    43 ms >    │ ╭────────────── m9 saved 1 ──┤
                    43 ms >    │ ┆                        ┆   │   1 line, ann’s is lost
                    45 ms >    │ ┆                        ╰──▶│   m7
                    45 ms >    │ ┆ ╭──────── m11 contents 1 ──┤
                    48 ms >    │◀╯ ┆                          │
                               │ m9: save 1 acknowledged      │
                    50 ms >    │◀──╯                          │
                               │ m11: read notes, 1 line      │
                  ┆ on its way   < happened before ●   > happened after ●
                  Time runs downwards, not to scale. An arrow in one row stands at its arrival.
                """)
        #expect(
            try text(Self.troubles, "diagram around=m5 nodes=ann,server from=30ms to=50ms", ascii) == """
                  What happened before m5, after it, and concurrently: 30 ms to 50 ms
                              ann                           server
                    30 ms <    |<-- m3 contents 0 ............|
                               | read notes, 0 lines          |
                    38 ms *    |-- m5 save 1 ---------------+ |
                    40 ms >    |-- m7 read 2 -------------+ ' |
                    43 ms >    |                          ' +>|   m5: 1 line
                    43 ms >    | +-------------- m9 saved 1 --|
                    43 ms >    | '                        '   |   1 line, ann's is lost
                    45 ms >    | '                        +-->|   m7
                    45 ms >    | ' +-------- m11 contents 1 --|
                    48 ms >    |<+ '                          |
                               | m9: save 1 acknowledged      |
                    50 ms >    |<--+                          |
                               | m11: read notes, 1 line      |
                  ' on its way   < happened before *   > happened after *
                  Time runs downwards, not to scale. An arrow in one row stands at its arrival.
                """)
    }

    @Test("a histogram shows how a sample is spread, and names its percentiles")
    func histogram() throws {
        #expect(
            try text(Self.busy, "histogram server.window", plain) == """
                  server.window: 1961 numbers, mean 20.9 ms
                  p50 19.6 ms · p90 31.1 ms · p99 44.4 ms · max 58.6 ms
                   from     to  how many                                  number   share
                   5 ms  10 ms  ██▉                                           39   1.99%
                  10 ms  15 ms  ███████████████████████████████▌             433   22.1%
                  15 ms  20 ms  ████████████████████████████████████████     549   28.0%  p50
                  20 ms  25 ms  ████████████████████████████████             440   22.4%
                  25 ms  30 ms  ██████████████████▉                          259   13.2%
                  30 ms  35 ms  █████████▎                                   127   6.48%  p90
                  35 ms  40 ms  █████                                         69   3.52%
                  40 ms  45 ms  ██                                            27   1.38%  p99
                  45 ms  50 ms  █                                             13  0.663%
                  50 ms  55 ms  ▎                                              3  0.153%
                  55 ms  60 ms  ▏                                              2  0.102%  max
                  Half are at most 19.6 ms; 1 in 100 is above 44.4 ms.
                """)
        #expect(
            try text(Self.busy, "histogram server.window", ascii) == """
                  server.window: 1961 numbers, mean 20.9 ms
                  p50 19.6 ms * p90 31.1 ms * p99 44.4 ms * max 58.6 ms
                   from     to  how many                                  number   share
                   5 ms  10 ms  ###                                           39   1.99%
                  10 ms  15 ms  ################################             433   22.1%
                  15 ms  20 ms  ########################################     549   28.0%  p50
                  20 ms  25 ms  ################################             440   22.4%
                  25 ms  30 ms  ###################                          259   13.2%
                  30 ms  35 ms  #########                                    127   6.48%  p90
                  35 ms  40 ms  #####                                         69   3.52%
                  40 ms  45 ms  ##                                            27   1.38%  p99
                  45 ms  50 ms  #                                             13  0.663%
                  50 ms  55 ms  #                                              3  0.153%
                  55 ms  60 ms  #                                              2  0.102%  max
                  Half are at most 19.6 ms; 1 in 100 is above 44.4 ms.
                """)
        #expect(
            try text(Self.busy, "histogram server.window", spoken) == """
                  server.window: 1961 numbers, mean 20.9 ms
                  p50 19.6 ms, p90 31.1 ms, p99 44.4 ms, max 58.6 ms
                  5 ms to 15 ms: number 472, share 24.1%.
                  15 ms to 25 ms: number 989, share 50.4%, p50.
                  25 ms to 35 ms: number 386, share 19.7%, p90.
                  35 ms to 45 ms: number 96, share 4.90%, p99.
                  45 ms to 55 ms: number 16, share 0.816%.
                  55 ms to 60 ms: number 2, share 0.102%, max.
                  Half are at most 19.6 ms; 1 in 100 is above 44.4 ms.
                """)
    }

    @Test("nodes come with how many messages reached them in the course of the run")
    func nodes() throws {
        #expect(
            try text(Self.busy, "nodes", plain) == """
                  node    program      state  waiting      arrivals  shows
                  server  file-server  up           0  ██▇█▇▇▇█▆██▅  lines 666, version 1961,
                                                                     waiting 0
                  ann     editor       up           0  ▄▄▄▄▄▄▄▄▃▅▄▃  begun 978, acked 976, open
                                                                     2, attempts 977
                  bob     editor       up           0  ▄▄▄▄▄▄▄▄▄▄▄▃  begun 985, acked 983, open
                                                                     2, attempts 985
                  arrivals: messages that reached the node, from 0 ms to 20 s; at most 384 in
                  1.67 s
                """)
        #expect(
            try text(Self.busy, "nodes", spoken) == """
                  server: program file-server, state up, waiting 0, arrivals 360 at first, 384
                    at most, 225 at last, shows lines 666, version 1961, waiting 0.
                  ann: program editor, state up, waiting 0, arrivals 191 at first, 200 at most,
                    115 at last, shows begun 978, acked 976, open 2, attempts 977.
                  bob: program editor, state up, waiting 0, arrivals 168 at first, 188 at most,
                    108 at last, shows begun 985, acked 983, open 2, attempts 985.
                  arrivals: messages that reached the node, from 0 ms to 20 s; at most 384 in
                  1.67 s
                """)
    }

    @Test("a topology is drawn with what is cut, kept back and down")
    func topology() throws {
        #expect(
            try text(Self.faults, "topology", plain) == """
                  3 nodes, each linked with each
                                           ● server
                                           ⢠ ⠁  ⠁⠠
                                        ⢀ ⠂        ⠁⠠
                                       ⠆              ⠃⢠
                                    ‖⠈                 ✕ ⠂⢀
                                 ⡀⠐                         ⠂⢀
                               ⠰                             ⠈ ⠆
                            ⢠ ⠁               ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⠤⠤⠤⠤⠤⠤ ● ann
                        ✕ bob ⠒⠒⠒⠒⠒⠒⠊⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁
                  ● up   ✕ node: down   ✕ link: cut   ‖ link: messages kept back
                  Down: bob.
                  Cut: ann to server.
                  Kept back: server to bob.
                """)
        #expect(
            try text(Self.faults, "topology", ascii) == """
                  3 nodes, each linked with each
                                           * server
                                           ---  ---
                                        ---        ---
                                      ---            ----
                                   -||                 X---
                                 ---                       ---
                              ---                            ----
                            ---               ................ * ann
                        X bob ................
                  * up   X node: down   X link: cut   || link: messages kept back
                  Down: bob.
                  Cut: ann to server.
                  Kept back: server to bob.
                """)
        #expect(
            try text(Self.faults, "topology", spoken) == """
                  3 nodes, each linked with each
                  Down: bob.
                  Cut: ann to server.
                  Kept back: server to bob.
                """)
    }

    @Test("a watched value is told with how it went")
    func watch() throws {
        #expect(
            try text(Self.watching, "run 1s", plain) == """
                  57.7 ms   ···············█ server.version = 1, was 0
                  57.7 ms   ···············█ server.version = 2, was 1
                  57.7 ms   ···············█ server.version = 3, was 2
                    77 ms   ············▇▇▇█ server.version = 4, was 3
                  90.9 ms   ··········▅▅▅▇▇█ server.version = 5, was 4
                  92.1 ms   ··········▅▅▅▆▆█ server.version = 6, was 5
                   119 ms   ········▄▄▅▅▇▇▇█ server.version = 7, was 6
                   131 ms   ·······▄▄▅▅▇▇▇██ server.version = 8, was 7
                   192 ms   ·····▃▃▄▆▆▇█████ server.version = 9, was 8
                   203 ms   ·····▃▄▅▅▆▇▇▇▇▇█ server.version = 10, was 9
                      1 s   ·▁▂▂▂▃▃▃▄▄▄▅▆▇▇█ server.version = 55, 0 to 55, 55 changes
                      1 s   ran
                """)
        #expect(
            try text(Self.watching, "run 1s", spoken) == """
                  57.7 ms   server.version = 1, was 0
                  57.7 ms   server.version = 2, was 1
                  57.7 ms   server.version = 3, was 2
                    77 ms   server.version = 4, was 3
                  90.9 ms   server.version = 5, was 4
                  92.1 ms   server.version = 6, was 5
                   119 ms   server.version = 7, was 6
                   131 ms   server.version = 8, was 7
                   192 ms   server.version = 9, was 8
                   203 ms   server.version = 10, was 9
                      1 s   server.version = 55, 0 at least, 55 at most, 55 changes
                      1 s   ran
                """)
    }

    @Test("at any width nothing is too wide, nothing in ASCII goes beyond it, and colour tells nothing alone")
    func widths() throws {
        let scenes = [
            (Self.troubles, "diagram from=0s"), (Self.troubles, "diagram around=m5"),
            (Self.busy, "histogram server.window"),
            (Self.busy, "nodes"), (Self.faults, "topology"), (Self.faults, "links"), (Self.watching, "run 1s"),
        ]
        for (lines, command) in scenes {
            for width in [60, 80, 120, 200] {
                let plain = try shown(lines, command, Capabilities(width: width))
                let color = try shown(lines, command, Capabilities(width: width, color: true))
                let ascii = try shown(lines, command, Capabilities(width: width, unicode: false))
                #expect(plain.allSatisfy { $0.width <= width } && ascii.allSatisfy { $0.width <= width })
                #expect(color.map(\.plain) == plain.map(\.plain))
                #expect(ascii.allSatisfy { $0.plain.utf8.allSatisfy { $0 < 0x80 } }, "\(command) at \(width)")
            }
        }
    }
}
