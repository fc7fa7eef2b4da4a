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
        Pager(lines, region: region) { [self] in capabilities }.show()
    }
}
