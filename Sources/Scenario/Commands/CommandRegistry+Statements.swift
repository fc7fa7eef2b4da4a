extension CommandRegistry {
    /// The statements of the language itself, as commands are described.
    public static let statements: [CommandHelp] = [
        CommandHelp(
            "param", .setOut, "lets people change something of a demo or a script",
            usage: ["param NAME = DEFAULT  # what it is", "param NAME = DEFAULT | OTHER | …"],
            example: (
                "param rate = 20/s  # saves begun", "$rate is 20/s from here on; as `demo rate=40/s` has it, 40/s"
            ),
            on: .empty, places: [.newName],
            keywords: [
                .init("=", "then its value unless something else is said", at: 1...1, then: [.text]),
                .init(
                    "|", "another of its values, and then no others", at: 1...1, after: "=", repeats: true,
                    then: [.text]),
            ]),
        CommandHelp(
            "let", .setOut, "gives a value a name, once and for all", usage: ["let NAME = EXPR"],
            example: ("let load = mean(server.window)", "load is what was measured up to here, whatever comes"),
            on: .running, after: ["run 10s"], places: [.newName],
            keywords: [.init("=", "then its value", at: 1...1, then: [.expression])]),
        CommandHelp(
            "when", .setOut, "begins lines that are performed only where something holds",
            usage: ["when EXPR", "  …", "else", "  …", "end"],
            example: ("when 1 < 2\n  crash server\nelse\n  heal\nend", "the server crashes, for 1 is less than 2"),
            places: [.expression]),
        CommandHelp(
            "else", .setOut, "begins the lines for when it does not hold", usage: ["else"],
            example: ("when 2 < 1\n  crash server\nelse\n  pause server\nend", "the server stands still"), on: .editors),
        CommandHelp(
            "repeat", .setOut, "begins lines that are performed several times, each on a fresh cluster",
            usage: ["repeat N", "  …", "end"],
            example: (
                "repeat 3\n  node bank counter\n  node shop retrying-client server=bank requests=5\n  run until idle\n"
                    + "  measure done = bank.executions\nend",
                "three rounds with seeds of their own; the measure is their mean"
            ), on: .empty, places: [.count]),
        CommandHelp(
            "end", .setOut, "ends the lines of a when or a repeat", usage: ["end"],
            example: ("when 1 < 2\n  heal\nend", "what follows is performed in any case")),
    ]
}
