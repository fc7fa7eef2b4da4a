import Quiz
import Testing

@testable import Lessons

struct GIFTLessonTests {
    /// Every form that Moodle's documentation of GIFT describes.
    static let bank = #"""
        // Arrows and times, as a course on Moodle has them.
        $CATEGORY: $course$/top/Arrows

        // [id:arrows-sent] [tag:arrows] [tag:easy]
        ::Sent and received::[markdown]What comes *first*?{
            =Sending#Right so.
            ~Receiving#A message is received after it was sent.
            ~%25%Both at once#Only with no delay at all.
            ####An arrow points forward in time.
        }

        ::Several::Which of these order events?{
            ~%50%Lamport clocks#They do.
            ~%50%Vector clocks#They do, and more.
            ~%-50%Wall clocks#They are off.
            ~%-50%Nothing#Something does.
        }

        ::Uneven::Which of these lose messages?{~%80%A cut#Yes. ~%20%A crash#Yes. ~%-100%A queue#No.}

        ::Half open::[html]<p>A clock that <b>never</b> runs backwards is <code>a &lt; b</code></p><p><img src="x.png"/>called {~frozen =monotonic} here.</p>

        ::Truth::Messages can be lost.{TRUE#Look again.#Yes, they can.}

        ::Untruth::[plain]a*b*c is [a] number.{F}

        $CATEGORY: $course$/top/Numbers

        ::Range::Between which ends is 2?{#1..3}

        ::Tolerance::How far is it?{#5:0.5}

        ::Weights::When did Lamport write about clocks?{#
            =1978:0#Exactly.
            =%50%1978:2#Near, but not it.
            =%0%1982:0#That was about generals.
            ~#Not at all.
        }

        $CATEGORY: $course$/top/Words

        ::Short::A word for a copy?{=replica =%50%copy#That is what the question says. =clone}

        ::Starred::Who wrote it?{=Leslie Lamport =*Lamport*#Right.}

        ::Pairs::Match the two.{
            =TCP -> a stream
            =UDP -> datagrams
            = -> frames
        }

        ::Essay::Say why clocks drift.{}

        What follows is only to be read\: no question.

        ::Broken::Where is the end {=a ~b

        ::Unequal::Which is right?{=1978 =1979 ~1980#No.}
        """#

    private let lesson = GIFTLesson(reading: bank, file: "bank.gift", id: "arrows", title: "Arrows")

    @Test("each question becomes one of the kinds here, and the lesson can be played")
    func questions() throws {
        let loaded = LoadedLesson.reading(Array(lesson.text.utf8), path: "15-arrows.md")
        #expect(loaded.problems.map(\.description) == [])
        let read = try #require(loaded.lesson)
        #expect(read.steps.map(\.title) == ["Arrows", "Numbers", "Words"])
        #expect(
            read.questions.map { "\($0.id): \(type(of: $0.kind).name)" } == [
                "arrows-sent: choice", "arrows-several: multi", "arrows-uneven: multi", "arrows-half-open: choice",
                "arrows-truth: choice", "arrows-untruth: choice", "arrows-range: number", "arrows-tolerance: number",
                "arrows-weights: number", "arrows-short: text", "arrows-starred: text", "arrows-pairs: match",
                "arrows-unequal: multi",
            ])
        #expect(lesson.questions == 13)
        let sent = try #require(read.question("arrows-sent"))
        #expect(sent.ask == "What comes *first*?")
        #expect(sent.tags == ["arrows", "easy"])
        #expect(sent.explain == "An arrow points forward in time.")
        #expect(
            read.question("arrows-half-open")?.ask
                == "A clock that **never** runs backwards is `a \\< b`\n\ncalled \\_\\_\\_\\_\\_ here.")
        #expect(read.question("arrows-untruth")?.ask == "a\\*b\\*c is \\[a\\] number.")
        #expect(read.steps[2].prose.map(\.markdown) == ["What follows is only to be read: no question."])
    }

    @Test("what could not be taken over is said with file, line and reason")
    func remarks() {
        #expect(
            lesson.remarks.map(\.description) == [
                "bank.gift:5: “Sent and received”: “Both at once” brings 25% in Moodle, nothing here",
                "bank.gift:19: “Uneven”: its weights are left out: here a wrong answer takes off what a right one brings",
                "bank.gift:21: “Half open”: no Markdown for <img>; its text is kept",
                "bank.gift:21: “Half open”: “frozen” has no feedback: its `why` is a stand-in; say what believing it would mean",
                "bank.gift:25: “Untruth”: “True” has no feedback: its `why` is a stand-in; say what believing it would mean",
                "bank.gift:33: “Weights”: the feedback to every other number is left out",
                "bank.gift:33: “Weights”: the feedback to the right number is left out",
                "bank.gift:33: “Weights”: 1978 brings 50% in Moodle, nothing here",
                "bank.gift:42: “Short”: “copy” brings 50%: left out, and its feedback",
                "bank.gift:44: “Starred”: the feedback to the right answer “*Lamport*” is left out",
                "bank.gift:52: “Essay”: an essay is marked by people; left out",
                "bank.gift:56: the { here has no }; write \\{ where the text has one",
                "bank.gift:58: “Unequal”: several answers are right and one is enough; here all of them are asked for",
            ])
        #expect(lesson.hasUnreadable)
    }

    @Test("traps, tolerances and patterns mark as they did in Moodle")
    func marking() throws {
        let read = try #require(LoadedLesson.reading(Array(lesson.text.utf8), path: "15-arrows.md").lesson)
        func judge(_ id: String, _ answer: String) -> Judgement? { read.question(id)?.kind.judge(answer, against: nil) }
        #expect(judge("arrows-weights", "1978") == .right)
        #expect(judge("arrows-weights", "1982")?.remarks.first?.text == "That was about generals.")
        #expect(judge("arrows-weights", "1979")?.remarks.first?.text == "Near, but not it.")
        #expect(judge("arrows-range", "1") == .right)
        #expect(judge("arrows-range", "3.1")?.remarks.map(\.moment) == [.atEnd])
        #expect(judge("arrows-starred", "L. Lamport, 1978") == .right)
        #expect(judge("arrows-short", "Clone") == .right)
        #expect(judge("arrows-short", "copy")?.share == .zero)
    }
}
