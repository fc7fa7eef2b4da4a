import Foundation
import FoundationXML
import TerminalTestKit
import Testing

/// Questions for other systems and from them, by the built program.
struct ExchangeTests {
    private func export(_ format: String, _ course: TemporaryFolder) throws -> (outcome: Program.Outcome, text: String)
    {
        let path = Program.makeHome() + "/questions"
        let outcome = try Program.run("export", format, "--lessons", course.path, "-o", path)
        return (outcome, (try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
    }

    @Test("GIFT holds the questions with their feedback, and what it cannot carry is said with file and line")
    func gift() throws {
        let course = try ShopLesson.folder()
        let (outcome, text) = try export("gift", course)
        #expect(outcome.code == 0)
        #expect(
            text == """
                $CATEGORY: The shop

                // [id:shop-attempts]
                ::shop-attempts::[markdown]How often does the shop ask for one charge, on average?{#
                \t=4:0.8
                \t=%0%2:0.02#Both the request and its reply must get through.
                \t####Both get through with a chance of one quarter.
                }

                // [id:shop-silence]
                ::shop-silence::[markdown]What does the shop know now?{
                \t~The bank is down.#A live bank whose reply is lost looks the same.
                \t=Nothing yet.
                \t####Silence tells only that there is no answer.
                }

                """)
        #expect(
            outcome.errors == """
                \(course.path)/01-shop.md:16: shop-attempts: it is a prediction, and costs marks elsewhere; `answer-from: asking:attempts` is written as the number that it comes to
                \(course.path)/01-shop.md:42: shop-silence: 1 hint left out

                """)
    }

    @Test("QTI is well-formed, and holds an item for each question")
    func qti() throws {
        let (outcome, text) = try export("qti", try ShopLesson.folder())
        #expect(outcome.code == 0)
        let document = try XMLDocument(xmlString: text)
        #expect(try document.nodes(forXPath: "//item/@ident").map(\.stringValue) == ["shop-attempts", "shop-silence"])
        #expect(
            try document.nodes(forXPath: "//item[2]//response_label").map {
                $0.stringValue?.filter { $0 != "\n" } ?? ""
            }
            .map { $0.trimmingCharacters(in: .whitespaces) } == ["<p>The bank is down.</p>", "<p>Nothing yet.</p>"])
    }

    @Test("a table and a paper hold what is asked and what is right")
    func tables() throws {
        let course = try ShopLesson.folder()
        let csv = try export("csv", course).text
        #expect(csv.split(separator: "\r\n").count == 3)
        #expect(csv.contains("shop,shop-silence,choice,1,,,,What does the shop know now?,"))
        let paper = try export("markdown", course).text
        #expect(
            paper.contains("**2.** What does the shop know now? *(1 point)*\n\n1. The bank is down.\n2. Nothing yet.\n")
        )
        #expect(
            paper.contains("**2.** Nothing yet.\n\nSilence tells only that there is no answer.\n\n- Hint 1: What could")
        )
    }

    @Test("a GIFT file becomes a lesson that checks clean, and what is no GIFT gives exit code 1")
    func importing() throws {
        let folder = try TemporaryFolder()
        try folder.write("::Sum::[markdown]Two and two? `demo loss\\=50%`{#4:0}\n\nBroken {=a\n", to: "sums.gift")
        let lesson = folder.path + "/15-sums.md"
        let outcome = try Program.run("import", folder.path + "/sums.gift", "-o", lesson)
        #expect(outcome.code == 1)
        #expect(
            outcome.errors
                == "\(folder.path)/sums.gift:3: the { here has no }; write \\{ where the text has one\n")
        #expect(outcome.output == "\(lesson): 1 question. troupe check \(lesson) proves it.\n")
        let check = try Program.run("check", lesson)
        #expect(check.code == 0, "\(check.output)")
        let again = try Program.run("import", folder.path + "/sums.gift", "-o", lesson)
        #expect(again.code == 2)
        #expect(again.errors == "\(lesson) is there already. --force writes over it.\n")
    }

    @Test("the paper of an exam holds no keys, hints or explanations, and checks clean")
    func exam() throws {
        let course = try ShopLesson.folder()
        let paper = Program.makeHome() + "/paper"
        let outcome = try Program.run("export", "exam", "--lessons", course.path, "-o", paper)
        #expect(outcome.code == 0)
        let text = try String(contentsOfFile: paper + "/01-shop.md", encoding: .utf8)
        #expect(
            text == """
                ---
                format: 1
                id: shop
                title: The shop
                summary: Questions of an exam.
                ---

                # The shop

                ## An exam

                `quiz --exam` asks the questions of this paper, and `submit` writes the answers down.

                ## Quiz

                ```quiz
                id: shop-silence
                sealed: yes
                kind: choice
                ask: What does the shop know now?
                options:
                - text: The bank is down.
                - text: Nothing yet.
                ```

                """)
        let check = try Program.run("check", "--lessons", paper)
        #expect(check.code == 0, "\(check.output)")
    }
}
