import ArgumentParser
import Foundation
import Shell

/// `troupe.1`, made from what the program knows of its own command line and of its shell.
struct ManualPage {
    private let command: CommandDescription
    private var roff = Roff()

    init() throws {
        let description = Data(Troupe._dumpHelp().utf8)
        command = try JSONDecoder().decode(CommandDescription.Document.self, from: description).command
    }

    /// The page as `man` reads it.
    mutating func write() -> String {
        roff.macro("TH", "TROUPE", "1", "", "troupe \(Troupe.version)", "User Commands")
        section("NAME")
        roff.prose("troupe - learn distributed systems by running them")
        synopsis()
        section("DESCRIPTION")
        roff.prose(
            """
            Troupe is a shell in which lessons run live demos on a simulated cluster, and every claim is measured there, next to \
            the formula that predicts it. Without a command, the shell begins: Enter goes on, Tab completes, `help` tells the rest.
            Everything is simulated on this computer, and nothing leaves it.
            """)
        section("OPTIONS")
        for argument in shown(command) { entry(argument) }
        commands()
        shell()
        environment()
        examples()
        return roff.text
    }

    private mutating func section(_ title: String) { roff.macro("SH", title) }

    private func shown(_ command: CommandDescription) -> [CommandDescription.Argument] {
        (command.arguments ?? []).filter(\.shouldDisplay)
    }

    private mutating func synopsis() {
        section("SYNOPSIS")
        roff.prose("`troupe` [options]")
        for (name, subcommand) in visible where name != "help" {
            roff.macro("br")
            let arguments = shown(subcommand).filter { $0.kind == "positional" }.map { argument in
                let name = (argument.valueName ?? "").uppercased() + (argument.isRepeating ? "..." : "")
                return argument.isOptional ? "[\(name)]" : name
            }
            roff.prose((["`troupe \(name)`", "[options]"] + arguments).joined(separator: " "))
        }
    }

    /// The commands with their names, those of a command in place of it.
    private var visible: [(name: String, command: CommandDescription)] {
        (command.subcommands ?? []).filter(\.shouldDisplay).flatMap { command in
            let own = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
            return own.isEmpty
                ? [(command.commandName, command)] : own.map { ("\(command.commandName) \($0.commandName)", $0) }
        }
    }

    private mutating func commands() {
        section("COMMANDS")
        let common = Set(shown(command).map { ManualPage.term($0) })
        for (name, subcommand) in visible {
            let names = [name] + (subcommand.aliases ?? [])
            roff.macro("SS", "troupe " + names.joined(separator: ", troupe "))
            roff.prose([subcommand.abstract, subcommand.discussion].compactMap(\.self).joined(separator: "\n"))
            for argument in shown(subcommand) where !common.contains(ManualPage.term(argument)) { entry(argument) }
        }
    }

    private mutating func entry(_ argument: CommandDescription.Argument) {
        let standard = argument.defaultValue.map { " Unless set, \($0)." } ?? ""
        roff.entry(ManualPage.term(argument), (argument.abstract ?? "") + standard)
    }

    private static func term(_ argument: CommandDescription.Argument) -> String {
        let names = argument.names?.map(\.text).joined(separator: ", ")
        let value = argument.kind == "flag" ? nil : argument.valueName?.uppercased()
        return [names, value].compactMap(\.self).joined(separator: " ")
    }

    private mutating func shell() {
        section("THE SHELL")
        roff.prose(
            "At the prompt, `help WORD` explains a command with an example. These are the words, and what they do.")
        for (group, entries) in Reference.summaries {
            roff.macro("SS", group.prefix(1).uppercased() + group.dropFirst())
            for entry in entries { roff.entry(entry.usage.joined(separator: " | "), entry.summary) }
        }
    }

    private mutating func environment() {
        section("EXIT STATUS")
        roff.entry("0", "Done, and all held; also the end of every interactive session.")
        roff.entry("1", "An expectation, an answer or a check failed.")
        roff.entry("2", "Wrong usage.")
        roff.entry("3", "A lesson or a script could not be read or run.")
        roff.entry("130", "Interrupted.")
        section("ENVIRONMENT")
        roff.entry("TROUPE_LESSONS", "The folder of the lessons, unless `--lessons` names one.")
        roff.entry("ACCESSIBLE", "Linear text for screen readers, as `--accessible`.")
        roff.entry("NO_COLOR, TERM=dumb", "No colour.")
        roff.entry(
            "TROUPE_PAGER, PAGER",
            "The program that shows long text, such as `less`. An empty `TROUPE_PAGER` chooses troupe's own.")
        section("FILES")
        roff.entry("$XDG_DATA_HOME/troupe/progress.sqlite", "Answers, marks, and where you are in each lesson.")
        roff.entry("$XDG_STATE_HOME/troupe/history", "The lines that were typed at the prompt, but no answers.")
        roff.entry(
            "~/.inputrc", "Keys, as for every program that uses GNU readline; `$if troupe` begins lines for this one.")
    }

    private mutating func examples() {
        section("EXAMPLES")
        roff.prose("The shell, in a lesson:")
        roff.example(["troupe start concurrency"])
        roff.prose("A demo with another setting, its measures as JSON:")
        roff.example(["troupe demo lost-update mode=cas --json"])
        roff.prose("A scenario of your own:")
        roff.example(["troupe -c 'node bank counter' -c nodes", "troupe -f scenario.troupe"])
    }
}
