import Testing

@testable import Shell

struct PromptTests {
    @Test("colours stand between the marks of what takes no room")
    func colours() {
        #expect(Prompt(text: "\u{1B}[35mtroupe\u{1B}[0m> ").marked == "\u{1}\u{1B}[35m\u{2}troupe\u{1}\u{1B}[0m\u{2}> ")
    }

    @Test("a plain prompt stays as it is")
    func plain() {
        #expect(Prompt(text: "größe> ").marked == "größe> ")
    }

    @Test("a sequence that is cut off takes no room")
    func cutOff() {
        #expect(Prompt(text: "a\u{1B}[3").marked == "a\u{1}\u{1B}[3\u{2}")
    }
}
