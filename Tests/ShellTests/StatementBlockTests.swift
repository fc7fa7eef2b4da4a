import Testing

@testable import Shell

struct StatementBlockTests {
    @Test("a block is open until as many ends as beginnings have come")
    func nesting() {
        var block = StatementBlock("repeat 3")
        for line in ["  when $x", "  run 1s", "  end"] {
            block.add(line)
            #expect(block.isOpen)
        }
        block.add("end")
        #expect(!block.isOpen)
        #expect(block.text == "repeat 3\n  when $x\n  run 1s\n  end\nend")
    }

    @Test("a line is whole by itself, and repeat alone is a word of lessons")
    func singleLines() {
        for line in ["run 1s", "let x = 1", "  let x = 1", "param y = 2", "repeat", ""] {
            #expect(!StatementBlock(line).isOpen, "\(line)")
        }
        #expect(StatementBlock(#"node bank \"#).isOpen)
    }
}
