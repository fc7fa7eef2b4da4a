import Testing

@testable import Terminal

struct DiagramTests {
    private let retries = SpaceTimeDiagram(
        lanes: ["shop", "bank"],
        rows: [
            DiagramRow(
                time: "0 ms",
                arrow: DiagramArrow(from: 0, to: 1, name: "m1", detail: "charge"),
                notes: [DiagramNote(lane: 1, text: "carried out: 1")]
            ),
            DiagramRow(
                time: "10 ms",
                arrow: DiagramArrow(from: 1, to: 0, name: "m2", detail: "done", passage: .lost("lost"))
            ),
            DiagramRow(time: "20 ms", marks: [DiagramMark(lane: 1, change: .crash)], lanes: [.up, .down]),
            DiagramRow(
                time: "200 ms",
                arrow: DiagramArrow(from: 0, to: 1, name: "m3", detail: "charge", passage: .lost("bank is down")),
                lanes: [.up, .down]
            ),
            DiagramRow(time: "7 min 36 s", marks: [DiagramMark(lane: 1, change: .restart)]),
            DiagramRow(time: "8 min", arrow: DiagramArrow(from: 0, to: 0, name: "m4", detail: "tick")),
            DiagramRow(
                time: "8 min",
                arrow: DiagramArrow(from: 0, to: 1, name: "m5", detail: "charge", passage: .departs)
            ),
            DiagramRow(
                time: "9 min",
                arrow: DiagramArrow(from: 0, to: 1, name: "m5", detail: "charge", passage: .lands)
            ),
        ]
    )

    private let editors = SpaceTimeDiagram(
        lanes: ["ann", "server", "bob"],
        rows: [
            DiagramRow(time: "18 ms", arrow: DiagramArrow(from: 1, to: 0, name: "m2", detail: "0 lines")),
            DiagramRow(time: "31 ms", arrow: DiagramArrow(from: 1, to: 2, name: "m4", detail: "0 lines")),
            DiagramRow(
                time: "70 ms",
                arrow: DiagramArrow(from: 0, to: 1, name: "m5", detail: "save 1"),
                notes: [DiagramNote(lane: 1, text: "1 line")]
            ),
            DiagramRow(
                time: "83 ms",
                arrow: DiagramArrow(from: 2, to: 1, name: "m6", detail: "save 1"),
                notes: [DiagramNote(lane: 1, text: "1 line, ann's is lost")]
            ),
            DiagramRow(time: "90 ms", arrow: DiagramArrow(from: 2, to: 0, name: "m7", detail: "hello")),
        ]
    )

    private let votes = SpaceTimeDiagram(
        lanes: (1...8).map { "node-\($0)" },
        rows: [
            DiagramRow(time: "1 ms", arrow: DiagramArrow(from: 0, to: 1, name: "m1", detail: "vote")),
            DiagramRow(
                time: "2 ms",
                arrow: DiagramArrow(from: 0, to: 4, name: "m2", detail: "vote"),
                notes: [DiagramNote(lane: 4, text: "term 2")]
            ),
            DiagramRow(time: "3 ms", arrow: DiagramArrow(from: 7, to: 0, name: "m3", detail: "yes")),
            DiagramRow(time: "4 ms", arrow: DiagramArrow(from: 6, to: 7, name: "m4", detail: "yes")),
            DiagramRow(time: "5 ms", notes: [DiagramNote(lane: 7, text: "becomes leader of term 2")]),
        ]
    )

    @Test("a run shows messages that arrive, are lost, and take their time, and a crash")
    func run() {
        #expect(
            text(retries.lines(.plain)) == """
                              shop                           bank
                     0 ms      ├── m1 charge ────────────────▶│   carried out: 1
                    10 ms      │      ✕ lost ◀───── m2 done ──┤
                    20 ms      │                              ✕   crashes
                   200 ms      ├─ m3 charge ▶ ✕ bank is down  ┊
                7 min 36 s     │                              ┬   restarts
                    8 min      │ m4 tick to itself            │
                    8 min      ├── m5 charge ───────────────╮ │
                    9 min      │                            ╰▶│   m5
                  ┆ on its way   ✕ never arrives   ┊ down
                """
        )
    }

    @Test("a note that does not fit beside an arrow gets a line, and an arrow crosses a lane")
    func threeLanes() {
        #expect(
            text(editors.lines(.plain)) == """
                              ann               server              bob
                    18 ms      │◀─── m2 0 lines ──┤                  │
                    31 ms      │                  ├── m4 0 lines ───▶│
                    70 ms      ├── m5 save 1 ────▶│ 1 line           │
                    83 ms      │                  │◀──── m6 save 1 ──┤
                               │                  │ 1 line, ann's is lost
                    90 ms      │◀─────────────────┼────── m7 hello ──┤
                """
        )
    }

    @Test("sixty columns hold three lanes with their labels")
    func narrow() {
        #expect(
            text(editors.lines(Capabilities(width: 60))) == """
                              ann          server         bob
                    18 ms      │◀ m2 0 lines ┤             │
                    31 ms      │             ├ m4 0 lines ▶│
                    70 ms      ├─ m5 save 1 ▶│ 1 line      │
                    83 ms      │             │◀ m6 save 1 ─┤
                               │             │ 1 line, ann's is lost
                    90 ms      │◀────────────┼─ m7 hello ──┤
                """
        )
    }

    @Test("without Unicode the same is drawn in ASCII")
    func ascii() {
        #expect(
            text(retries.lines(.ascii)) == """
                              shop                           bank
                     0 ms      |-- m1 charge ---------------->|   carried out: 1
                    10 ms      |      X lost <----- m2 done --|
                    20 ms      |                              X   crashes
                   200 ms      |- m3 charge > X bank is down  :
                7 min 36 s     |                              +   restarts
                    8 min      | m4 tick to itself            |
                    8 min      |-- m5 charge ---------------+ |
                    9 min      |                            +>|   m5
                  ' on its way   X never arrives   : down
                """
        )
    }

    @Test("a listener hears a sentence a row")
    func spoken() {
        #expect(
            text(retries.lines(.spoken)) == """
                Lanes: shop, bank.
                At 0 ms, bank receives m1 (charge) from shop; bank: carried out: 1.
                At 10 ms, m2 (done) from bank to shop is lost.
                At 20 ms, bank crashes.
                At 200 ms, m3 (charge) from shop to bank does not arrive: bank is down.
                At 7 min 36 s, bank restarts.
                At 8 min, shop receives m4 (tick) from itself.
                At 8 min, shop sends m5 (charge) to bank.
                At 9 min, bank receives m5 (charge) from shop.
                """
        )
    }

    @Test("lanes that do not fit share one, and the heading says which")
    func folded() {
        #expect(
            text(votes.lines(.plain)) == """
                  +2 stands for node-7, node-8; a wider window has room for them.
                             node-1    node-2    node-3    node-4    node-5    node-6      +2
                     1 ms      ├── m1 ──▶│ vote    │         │         │         │         │
                     2 ms      ├── m2 vote ────────┼─────────┼────────▶│ term 2  │         │
                     3 ms      │◀────────┼─────────┼─────────┼────── m3 yes, from node-8 ──┤
                     4 ms      │         │         │         │     m4 yes node-7 to node-8 │
                     5 ms      │         │         │         │    becomes leader of term 2 │
                """
        )
    }

    @Test("no line is wider than the terminal, at any width and number of lanes")
    func widths() {
        for width in stride(from: 40, through: 200, by: 20) {
            for lanes in 1...12 {
                let names = (0..<lanes).map { "漢字-replica-\($0)" }
                let rows = (0..<lanes).flatMap { from in
                    [DiagramArrow.Passage.arrives, .departs, .lands, .lost("partition"), .destroyed("partition")].map {
                        passage in
                        DiagramRow(
                            time: "12 h 30 min 7 s",
                            arrow: DiagramArrow(
                                from: from,
                                to: (from * 5 + 3) % lanes,
                                name: "m1234\(from)",
                                detail: "append 漢字 entries",
                                passage: passage
                            ),
                            notes: [
                                DiagramNote(lane: from, text: "a note that is rather too long for most of the gaps")
                            ]
                        )
                    }
                }
                let lines = SpaceTimeDiagram(lanes: names, rows: rows).lines(Capabilities(width: width))
                let widest = lines.map(\.width).max() ?? 0
                #expect(widest < width, "\(lanes) lanes at \(width) columns")
            }
        }
    }

    @Test("a printer gives row by row what the whole diagram gives at once, but for what the signs mean")
    func streaming() {
        var printer = DiagramPrinter(lanes: retries.lanes, capabilities: .plain)
        var lines = printer.header
        for row in retries.rows { lines += printer.lines(for: row) }
        #expect(lines == retries.lines(.plain).dropLast())
    }

    @Test("escape sequences in names and notes are shown, not obeyed")
    func escapes() {
        let diagram = SpaceTimeDiagram(
            lanes: ["a\u{1B}[2J", "b"],
            rows: [
                DiagramRow(
                    time: "1 s",
                    arrow: DiagramArrow(from: 0, to: 1, name: "m1", detail: "x\u{07}"),
                    notes: [DiagramNote(lane: 1, text: "line\nfeed")]
                )
            ]
        )
        #expect(
            text(diagram.lines(.plain)) == """
                             a␛[2J                            b
                      1 s      ├── m1 x␇ ────────────────────▶│   line feed
                """
        )
    }

    @Test("lanes that do not exist are left out rather than trusted")
    func unknownLanes() {
        let row = DiagramRow(
            time: "1 s",
            arrow: DiagramArrow(from: 0, to: 9, name: "m1"),
            notes: [DiagramNote(lane: -1, text: "?")]
        )
        let lines = SpaceTimeDiagram(lanes: ["a", "b"], rows: [row]).lines(.plain)
        #expect(lines.last?.plain == "      1 s      │                              │")
        #expect(SpaceTimeDiagram(lanes: [], rows: [row]).lines(.plain).map(\.plain) == ["      1 s"])
    }
}
