import Quiz
import Testing

@Suite("A question of matching")
struct MatchTests {
    private let match = Match(
        pairs: [
            MatchPair(id: "crash", left: "crash", right: "memory is lost"),
            MatchPair(id: "wipe", left: "wipe", right: "storage is lost", why: "A disk is storage."),
            MatchPair(id: "restart", left: "power cut", right: "memory is lost"),
        ],
        decoys: ["time is lost"])

    @Test("shows an equal right side once, with the decoys")
    func shown() {
        #expect(match.choices(in: .asWritten) == ["crash", "wipe", "power cut"])
        #expect(match.counterparts(in: .asWritten) == ["memory is lost", "storage is lost", "time is lost"])
        #expect(match.instruction(in: .asWritten) == "A letter for each number, such as 1c 2c.")
    }

    @Test(
        "is answered by a letter for each number, however they are parted",
        arguments: ["1a 2b 3a", "3a,2b,1a", "1-a 2-b 3-a", "1 a 2 b 3 a", "1=a;2=b;3=a", "aba", "A B A", "1A2B3A"]
    )
    func answered(typed: String) {
        let answer = "crash=memory is lost|wipe=storage is lost|restart=memory is lost"
        #expect(match.read(typed, in: .asWritten) == .answer(answer))
        #expect(match.judge(answer, against: nil) == .right)
        #expect(match.show(answer, in: .asWritten) == "1a 2b 3a")
    }

    @Test(
        "explains what cannot be an answer",
        arguments: [
            ("", "Type a letter for each number, such as 1a."), ("1a 2b", "3 has no letter."),
            ("1a 2b 3d", "There is no d: they go from a to c."), ("1a 2b 4a", "There is no 4: they go from 1 to 3."),
            ("1a 1b 3a", "1 stands there twice."),
            ("ab", "Type a number before each letter, or 3 letters alone."),
        ]
    )
    func unclear(typed: String, reason: String) {
        #expect(match.read(typed, in: .asWritten) == .unclear(reason))
    }

    @Test("earns a part for each pair, and names the right partners at the end")
    func share() {
        let judgement = match.judge(
            "crash=memory is lost|wipe=time is lost|restart=memory is lost", against: nil)
        #expect(
            judgement
                == .partly(
                    Points(2, over: 3),
                    [
                        Remark("2 of 3 pairs are right."),
                        Remark("“wipe” belongs to “storage is lost”: A disk is storage.", .atEnd),
                    ]))
        #expect(
            match.judge("crash=time is lost|wipe=time is lost|restart=time is lost", against: nil).share == .zero)
        #expect(match.judge("crash=time is lost", against: nil) == .undecided("That was an answer to other pairs."))
    }

    @Test("keeps apart what an id is made of and what parts ids")
    func escapes() {
        let odd = Match(pairs: [
            MatchPair(left: "a=b", right: "x|y"), MatchPair(left: #"\"#, right: "|="),
        ])
        for seed in UInt64(0)..<8 {
            let arrangement = Arrangement(seed: seed, question: "odd")
            let key = odd.key(given: nil) ?? ""
            #expect(odd.judge(key, against: nil) == .right)
            #expect(odd.read(odd.show(key, in: arrangement), in: arrangement) == .answer(key))
        }
    }
}
