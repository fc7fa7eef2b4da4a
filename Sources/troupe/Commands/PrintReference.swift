import ArgumentParser
import Shell
import Terminal

/// `troupe reference`: the pages of the documentation that the program knows best. Not for everyday use.
struct PrintReference: ParsableCommand {
    enum Page: String, ExpressibleByArgument, CaseIterable {
        /// `docs/commands.md`
        case commands
        /// `docs/troupe.1`
        case manual
    }

    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "Write the reference of all commands, or the manual page.",
        shouldDisplay: false)

    @OptionGroup var common: CommonOptions

    @Argument(help: "commands, in Markdown, or manual, for man.")
    var page: Page

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        switch page {
        case .commands: try common.output.write(raw: Reference(common.programs).markdown)
        case .manual:
            var manual = try ManualPage()
            try common.output.write(raw: manual.write())
        }
    }
}
