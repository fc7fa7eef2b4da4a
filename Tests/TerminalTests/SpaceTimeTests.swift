import Testing

@testable import Terminal

/// What lasts in a space-time diagram, and what stands in it for something else.
struct SpaceTimeTests {
    /// Three nodes whose messages overtake each other, through a partition, a pause and work.
    private let troubles: SpaceTimeDiagram = {
        func message(_ name: String, _ from: Int, _ to: Int, _ passage: DiagramArrow.Passage = .arrives) -> DiagramArrow
        {
            DiagramArrow(from: from, to: to, name: name, detail: "save", passage: passage)
        }
        var partition = DiagramRow(time: "60 ms", walls: [0])
        partition.banner = "partition: ann | server, bob"
        var healed = DiagramRow(time: "90 ms")
        healed.banner = "healed"
        var raced = DiagramRow(time: "40 ms", arrow: message("m2", 2, 1, .lands), lanes: [.up, .busy])
        raced.order = .raced(with: "m1")
        var quiet = DiagramRow(time: "90 ms")
        quiet.omission = "9.3 s without an event here"
        return SpaceTimeDiagram(
            lanes: ["ann", "サーバー", "bob"],
            rows: [
                DiagramRow(time: "10 ms", arrow: message("m1", 0, 1, .departs)),
                DiagramRow(time: "20 ms", arrow: message("m2", 2, 1, .departs)),
                DiagramRow(time: "25 ms", arrow: message("m3", 0, 1, .departs)),
                DiagramRow(
                    time: "30 ms", arrow: message("m1", 0, 1, .lands), notes: [DiagramNote(lane: 1, text: "1 line")],
                    lanes: [.up, .busy]),
                raced,
                DiagramRow(time: "50 ms", arrow: message("m4", 2, 0), lanes: [.up, .busy, .paused]),
                partition,
                DiagramRow(
                    time: "70 ms", arrow: message("m3", 0, 1, .destroyed("partition")), lanes: [.up, .up, .paused],
                    walls: [0]),
                DiagramRow(time: "80 ms", arrow: message("m5", 1, 2), lanes: [.up, .up, .paused], walls: [0]),
                healed, quiet,
                DiagramRow(time: "9.4 s", arrow: message("m6", 1, 0, .departs)),
            ])
    }()

    private let causes: SpaceTimeDiagram = {
        let orders: [DiagramOrder] = [.before, .same, .concurrent, .after]
        let rows = orders.enumerated().map { number, order in
            var row = DiagramRow(
                time: "\(number) ms", arrow: DiagramArrow(from: number % 2, to: 1 - number % 2, name: "m\(number)"))
            row.order = order
            return row
        }
        return SpaceTimeDiagram(lanes: ["a", "b"], rows: rows)
    }()

    @Test("a message on its way, a partition, a pause and work last for as many rows as they do")
    func lasting() {
        #expect(
            text(troubles.lines(.plain)) == """
                              ann              サーバー             bob
                    10 ms      ├── m1 save ─────╮ │                  │
                    20 ms      │                ┆ │ ╭───── m2 save ──┤
                    25 ms      ├── m3 save ───╮ ┆ │ ┆                │
                    30 ms      │              ┆ ╰▶┃ ┆                │
                               │              ┆   ┃ m1: 1 line       │
                    40 ms ‖    │              ┆   ┃◀╯                │
                    50 ms      │◀─────────────┼───┼─────── m4 save ──┤
                    60 ms      ╪══ partition: ann | server, bob ═════╪
                    70 ms      │░░░░░░░░░░░░░ ╰──✕│ m3: partition    ║
                    80 ms      │░░░░░░░░░░░░░░░░░░├── m5 save ──────▶║
                    90 ms      ╪══ healed ════════╪══════════════════╪
                               ⋮ … 9.3 s without an event here       ⋮
                    9.4 s      │ ╭───── m6 save ──┤                  │
                  ┆ on its way   ✕ never arrives   ┃ at work   ║ paused   ░ parted
                  ‖ sent concurrently with another's before it, so could have come first
                """)
    }

    @Test("sixty columns hold the same")
    func narrow() {
        #expect(
            text(troubles.lines(Capabilities(width: 60))) == """
                              ann         サーバー        bob
                    10 ms      ├─ m1 save ─╮ │             │
                    20 ms      │           ┆ │ ╭─ m2 save ─┤
                    25 ms      ├── m3 ───╮ ┆ │ ┆           │
                               │ save    ┆ ┆ │ ┆           │
                    30 ms      │         ┆ ╰▶┃ ┆           │
                               │         ┆   ┃ m1: 1 line  │
                    40 ms ‖    │         ┆   ┃◀╯           │
                    50 ms      │◀────────┼───┼── m4 save ──┤
                    60 ms      ╪══ partition: ann | server, bob
                    70 ms      │░░░░░░░░ ╰──✕│             ║
                               │░░░░░░░░░░░░░│ m3: partition
                    80 ms      │░░░░░░░░░░░░░├── m5 save ─▶║
                    90 ms      ╪══ healed ═══╪═════════════╪
                               ⋮ … 9.3 s without an event here
                    9.4 s      │ ╭─ m6 save ─┤             │
                  ┆ on its way   ✕ never arrives   ┃ at work   ║ paused
                  ░ parted
                  ‖ sent concurrently with another's before it, so could
                  have come first
                """)
    }

    @Test("each sign has a form in ASCII, and nothing but names goes beyond it")
    func ascii() {
        #expect(
            text(troubles.lines(.ascii)) == """
                              ann              サーバー             bob
                    10 ms      |-- m1 save -----+ |                  |
                    20 ms      |                ' | +----- m2 save --|
                    25 ms      |-- m3 save ---+ ' | '                |
                    30 ms      |              ' +># '                |
                               |              '   # m1: 1 line       |
                    40 ms ||   |              '   #<+                |
                    50 ms      |<-------------+---+------- m4 save --|
                    60 ms      +== partition: ann | server, bob =====+
                    70 ms      |///////////// +--X| m3: partition    "
                    80 ms      |//////////////////|-- m5 save ------>"
                    90 ms      +== healed ========+==================+
                               : ... 9.3 s without an event here     :
                    9.4 s      | +----- m6 save --|                  |
                  ' on its way   X never arrives   # at work   " paused   / parted
                  || sent concurrently with another's before it, so could have come first
                """)
        var plain = troubles
        plain.lanes = ["ann", "server", "bob"]
        let shown = text(plain.lines(.ascii)) + text(causes.lines(.ascii))
        #expect(shown.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test("a listener hears of ten rows, and how many follow")
    func spoken() {
        #expect(
            text(troubles.lines(.spoken)) == """
                Lanes: ann, サーバー, bob.
                At 10 ms, ann sends m1 (save) to サーバー.
                At 20 ms, bob sends m2 (save) to サーバー.
                At 25 ms, ann sends m3 (save) to サーバー.
                At 30 ms, サーバー receives m1 (save) from ann; サーバー: 1 line.
                At 40 ms, サーバー receives m2 (save) from bob; sent concurrently with m1, so
                  it could have come first.
                At 50 ms, ann receives m4 (save) from bob.
                At 60 ms, partition: ann | server, bob.
                At 70 ms, m3 (save) from ann to サーバー does not arrive: partition.
                At 80 ms, bob receives m5 (save) from サーバー.
                At 90 ms, healed.
                2 more rows follow.
                """)
    }

    @Test("a sign beside the time says how a row stands to one event")
    func order() {
        #expect(
            text(causes.lines(.plain)) == """
                               a                              b
                     0 ms <    ├── m0 ───────────────────────▶│
                     1 ms ●    │◀─────────────────────── m1 ──┤
                     2 ms ‖    ├── m2 ───────────────────────▶│
                     3 ms >    │◀─────────────────────── m3 ──┤
                  < happened before ●   > happened after ●   ‖ concurrent with ●
                """)
    }

    @Test(
        "at any width no line is too wide, and colour is not what tells things apart",
        arguments: [40, 60, 80, 120, 200])
    func widths(width: Int) {
        var capabilities = Capabilities(width: width)
        let lines = troubles.lines(capabilities)
        #expect(lines.allSatisfy { $0.width < width })
        capabilities.color = true
        #expect(text(troubles.lines(capabilities)) == text(lines))
    }
}
