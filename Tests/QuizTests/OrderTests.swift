import Quiz
import Testing

@Suite("A question of order")
struct OrderTests {
    private let items = [
        OrderItem(id: "ann-reads", text: "ann reads"), OrderItem(id: "bob-reads", text: "bob reads"),
        OrderItem(id: "ann-saves", text: "ann saves"), OrderItem(id: "bob-saves", text: "bob saves"),
    ]

    private var strict: Order { Order(items: items) }

    /// Both read before either saves; who comes first is no matter.
    private var loose: Order {
        Order(
            items: items,
            before: [
                Precedence("ann-reads", "ann-saves"), Precedence("ann-reads", "bob-saves"),
                Precedence("bob-reads", "ann-saves"), Precedence("bob-reads", "bob-saves"),
            ])
    }

    @Test("is never shown in a right order, whatever the seed", arguments: [UInt64](0..<200))
    func neverRight(seed: UInt64) {
        let arrangement = Arrangement(seed: seed, question: "lost-update")
        for order in [strict, loose] {
            guard case .answer(let recorded) = order.read("1 2 3 4", in: arrangement) else {
                Issue.record("1 2 3 4 is an answer, seed \(seed)")
                return
            }
            #expect(order.judge(recorded, against: nil) != .right, "seed \(seed)")
        }
        #expect(strict.judge("ann-reads|bob-reads|ann-saves|bob-saves", against: nil) == .right)
    }

    @Test("takes the numbers that are shown, and accepts its own answer")
    func key() {
        let arrangement = Arrangement(seed: 7, question: "lost-update")
        for order in [strict, loose] {
            let typed = order.show(order.key(given: nil) ?? "", in: arrangement)
            #expect(order.read(typed, in: arrangement) == .answer(order.key(given: nil) ?? ""))
            #expect(order.judge(order.key(given: nil) ?? "", against: nil) == .right)
        }
    }

    @Test("is answered by numbers, together or apart, or by letters")
    func typed() {
        // As written, the right order is changed in its first rule: bob reads, ann reads, …
        let answer = Reading.answer("ann-reads|bob-reads|ann-saves|bob-saves")
        for typed in ["2 1 3 4", "2,1,3,4", "2134", "bacd", "ann-reads bob-reads ann-saves bob-saves"] {
            #expect(strict.read(typed, in: .asWritten) == answer, "\(typed)")
        }
    }

    @Test(
        "explains what is no order",
        arguments: [
            ("", "Type the numbers in order, 1 to 4."), ("1 2 3", "4 is missing: type all 4."),
            ("1 2 3 3", "3 stands there twice."), ("1 2 3 5", "There is no 5: they go from 1 to 4."),
        ]
    )
    func unclear(typed: String, reason: String) {
        #expect(strict.read(typed, in: .asWritten) == .unclear(reason))
    }

    @Test("takes any order that puts before what has to be before")
    func anyOrder() {
        #expect(loose.judge("bob-reads|ann-reads|bob-saves|ann-saves", against: nil) == .right)
        #expect(
            loose.judge("bob-reads|bob-saves|ann-reads|ann-saves", against: nil)
                == .wrong([
                    Remark("“bob saves” does not come before “ann reads”."),
                    Remark("Right is: ann reads; bob reads; ann saves; bob saves.", .atEnd),
                ]))
        #expect(strict.judge("bob-reads|ann-reads|ann-saves|bob-saves", against: nil).share == .zero)
        #expect(strict.judge("ann-reads", against: nil) == .undecided("That was an order of other items."))
    }

    @Test("finds rules that go in a circle")
    func cycle() {
        let rules = [Precedence("a", "b"), Precedence("b", "c"), Precedence("c", "b")]
        #expect(Precedence.cycle(in: rules) == ["b", "c"])
        #expect(Precedence.cycle(in: Array(rules.prefix(2))) == nil)
        #expect(Precedence.cycle(in: [Precedence("a", "a")]) == ["a"])
    }

    @Test("shows an answer that its rules allow, even where the items stand in another order")
    func sorted() {
        let order = Order(items: Array(items.reversed()), before: [Precedence("ann-reads", "bob-saves")])
        #expect(order.judge(order.key(given: nil) ?? "", against: nil) == .right)
    }
}
