import Scenario
import Terminal

extension Shell {
    /// Collects what `body` writes, and shows it a screenful at a time where a person looks on and it is longer.
    func paging<Result>(_ body: () throws(ScenarioError) -> Result) throws(ScenarioError) -> Result {
        guard isInteractive, isPaged, capabilities.redraws, collected == nil else { return try body() }
        collected = []
        defer {
            let lines = collected ?? []
            collected = nil
            page(lines)
        }
        return try body()
    }

    private func page(_ lines: [StyledLine]) {
        let window = capabilities
        guard Pager.rows(lines, width: window.width) >= window.height else { return write(lines) }
        if let pager = ExternalPager(environment: options.environment), show(lines, with: pager) { return }
        Pager(lines, region: region) { [self] in capabilities }.show()
    }

    /// Lets somebody read with a program of their own; false where that cannot be run.
    private func show(_ lines: [StyledLine], with pager: ExternalPager) -> Bool {
        TerminalMode.restoreKeepingInput()
        let reason = pager.show(lines, capabilities: capabilities)
        // It may have been ended in the midst of something.
        TerminalMode.restoreKeepingInput()
        if let reason { warnOnce(.pager, "“\(pager.command)” shows nothing: \(reason). Troupe's own pager does it.") }
        return reason == nil
    }
}
