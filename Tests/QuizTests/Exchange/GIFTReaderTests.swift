import Quiz
import Testing

struct GIFTReaderTests {
    @Test("a comment gives an id and tags, a title stands between colons, and wrong answers begin with a tilde")
    func choice() throws {
        let item = try only(
            """
            // [id:sum-1] [tag:sums] [tag:easy\\]]
            ::Two and two::What are two and two? {
                ~three # One short.
                =four
                ~%-50%five#[html]One <b>more</b>.
                ####Count on your fingers.
            }
            """)
        expectSame(item.id, "sum-1")
        expectSame(item.tags, ["sums", "easy]"])
        expectSame(item.title, "Two and two")
        expectSame(item.text, GIFTItem.Text("What are two and two?"))
        expectSame(item.generalFeedback, GIFTItem.Text("Count on your fingers."))
        expectSame(
            item.body,
            .choice(
                [
                    GIFTItem.Answer(GIFTItem.Text("three"), weight: 0, feedback: GIFTItem.Text("One short.")),
                    GIFTItem.Answer(GIFTItem.Text("four"), weight: 100),
                    GIFTItem.Answer(
                        GIFTItem.Text("five"), weight: -50, feedback: GIFTItem.Text("One <b>more</b>.", format: .html)),
                ], isSingle: true))
        expectSame(item.line, 2)
    }

    @Test("a choice without an equals sign has several right answers")
    func multiple() throws {
        let item = try only("Even? {~%50%2 ~%50%4 ~%-100%5}")
        guard case .choice(let answers, isSingle: false) = item.body else { return #expect(Bool(false)) }
        expectSame(answers.map(\.weight), [50, 50, -100])
        expectSame(answers.map(\.text.string), ["2", "4", "5"])
    }

    @Test("what goes on after the answers has a gap where they stood")
    func missingWord() throws {
        let item = try only("The sum of {~1 =2} and 2 is 4.")
        expectSame(item.text.string, "The sum of _____ and 2 is 4.")
    }

    @Test("true and false take what to say to a wrong and to a right answer")
    func trueFalse() throws {
        let item = try only("::T::2 is odd.{F#It is even.#Yes, it is even.####Halve it.}")
        expectSame(
            item.body,
            .trueFalse(false, wrong: GIFTItem.Text("It is even."), right: GIFTItem.Text("Yes, it is even.")))
        expectSame(item.generalFeedback?.string, "Halve it.")
        expectSame(try only("2 is even.{TRUE}").body, .trueFalse(true, wrong: nil, right: nil))
    }

    @Test("short answers carry weights, and a star stands for anything")
    func shortAnswer() throws {
        let item = try only("Which protocol? {=TCP =%50%IP#It carries TCP. =%0%*#Look again.}")
        expectSame(
            item.body,
            .shortAnswer([
                GIFTItem.Answer(GIFTItem.Text("TCP"), weight: 100),
                GIFTItem.Answer(GIFTItem.Text("IP"), weight: 50, feedback: GIFTItem.Text("It carries TCP.")),
                GIFTItem.Answer(GIFTItem.Text("*"), weight: 0, feedback: GIFTItem.Text("Look again.")),
            ]))
    }

    @Test("numbers have a tolerance, two ends, or weights of their own")
    func numerical() throws {
        expectSame(
            try only("Pi? {#3.14:0.005}").body, .numerical([GIFTItem.Number(3.14, tolerance: 0.005)], wrong: nil))
        expectSame(
            try only("One to five? {#1..5}").body, .numerical([GIFTItem.Number(3, tolerance: 2)], wrong: nil))
        expectSame(
            try only("Year? {#\n=1822:0#Exactly.\n=%50%1822:2#Near.\n~#Not at all.}").body,
            .numerical(
                [
                    GIFTItem.Number(1822, tolerance: 0, feedback: GIFTItem.Text("Exactly.")),
                    GIFTItem.Number(1822, tolerance: 2, weight: 50, feedback: GIFTItem.Text("Near.")),
                ], wrong: GIFTItem.Text("Not at all.")))
    }

    @Test("pairs are joined by an arrow, and one without a left side is a decoy")
    func matching() throws {
        expectSame(
            try only("Match. {=UDP -> datagrams =TCP -> a stream = -> frames}").body,
            .matching([
                GIFTItem.Pair(left: GIFTItem.Text("UDP"), right: "datagrams"),
                GIFTItem.Pair(left: GIFTItem.Text("TCP"), right: "a stream"),
                GIFTItem.Pair(left: GIFTItem.Text(""), right: "frames"),
            ]))
    }

    @Test("nothing between the braces is an essay, no braces a description")
    func withoutAnswers() throws {
        expectSame(try only("Say why. {}").body, .essay)
        expectSame(try only("What follows is about time.").body, .description)
    }

    @Test("a backslash takes the meaning from a character, and \\n ends a line")
    func escapes() throws {
        let item = try only("::A\\:B::Is a \\= b in \\{a, b\\}\\nor in C\\\\D\\#? {=yes\\~ ~no}")
        expectSame(item.title, "A:B")
        expectSame(item.text.string, "Is a = b in {a, b}\nor in C\\D#?")
        guard case .choice(let answers, _) = item.body else { return #expect(Bool(false)) }
        expectSame(answers.map(\.text.string), ["yes~", "no"])
    }

    @Test("categories, formats and comments between the lines are understood")
    func surroundings() throws {
        let text = """
            \u{FEFF}// The bank of the first week.

            $CATEGORY: week 1/messages

            [markdown]Is *this* it? {
            // not this one
              =yes
              ~no
            }

            $CATEGORY: week 2
            [plain]And <this>? {T}
            """
        let (items, problems) = GIFTReader.read(text, file: "bank.gift")
        expectSame(problems, [])
        expectSame(items.map(\.category), ["week 1/messages", "week 2"])
        expectSame(items.map(\.text.format), [.markdown, .plain])
        expectSame(items.map(\.line), [5, 12])
    }

    @Test("what cannot be read is said with its line, and the rest is read")
    func problems() {
        let text = """
            Open { =a ~b

            Closed =a }

            Number? {#many}

            Pairs? {
              =a -> b
              =c
            }

            One? {~only}

            Before? {well =a ~b}

            Good? {=a ~b}
            """
        let (items, problems) = GIFTReader.read(text, file: "bank.gift")
        expectSame(items.map(\.text.string), ["Good?"])
        expectSame(
            problems.map(\.description),
            [
                "bank.gift:1: the { here has no }; write \\{ where the text has one",
                "bank.gift:3: there is a } without a {; write \\} where the text has one",
                "bank.gift:5: “many” is no number; write 1822, 1822:5 or 1817..1827",
                "bank.gift:9: “c” has no ->; a pair is written = left -> right",
                "bank.gift:12: a choice has two answers at least",
                "bank.gift:14: “well” stands before the first = or ~",
            ])
    }

    @Test("what is written is read as the same")
    func writing() throws {
        let text = """
            // [id:a-b] [tag:x]
            ::A\\:B::[markdown]Is it?\\n\\n- so\\\\{
            \t=yes\\~#Good\\#
            \t~no
            \t####Because.
            }

            """
        let item = try only(text)
        expectSame(item.written, text)
        let numbers = try only("N {#=3:0.5 =%0%4#No. ~#Not at all.}")
        expectSame(try only(numbers.written).body, numbers.body)
        let short = try only("S {=%50%a#b =c}")
        expectSame(try only(short.written).body, short.body)
        let truth = try only("T {T##Right so.}")
        expectSame(try only(truth.written).body, truth.body)
    }

    private func only(_ text: String) throws -> GIFTItem {
        let (items, problems) = GIFTReader.read(text, file: "bank.gift")
        expectSame(problems, [])
        return try #require(items.count == 1 ? items.first : nil)
    }
}
