import Cluster
import Terminal

/// Shows long text a screenful at a time. What was shown stays where the terminal scrolls it to.
///
/// Space goes on, Enter shows one line more, G all that is left; q and Ctrl-C return.
final class Pager {
    private let region: LiveRegion
    private let capabilities: () -> Capabilities
    private let keys: PlayKeys
    private let lines: [StyledLine]
    private var shown = 0

    init(_ lines: [StyledLine], region: LiveRegion, capabilities: @escaping () -> Capabilities) {
        self.lines = lines
        self.region = region
        self.capabilities = capabilities
        keys = PlayKeys(leaveScreen: { try? region.erase() })
    }

    /// How many rows lines fill in a window so wide.
    static func rows(_ lines: some Sequence<StyledLine>, width: Int) -> Int {
        lines.reduce(0) { $0 + rows($1, width: width) }
    }

    private static func rows(_ line: StyledLine, width: Int) -> Int { max(1, (line.width + width - 1) / max(width, 1)) }

    /// Returns when all has been shown, or somebody had enough.
    func show() {
        showPage()
        while shown < lines.count, !Signals.shared.interrupt.isRaised {
            try? region.draw([status])
            switch keys.wait(milliseconds: 60_000) {
            case .space, .pageDown: showPage()
            case .enter, .down: settle(1)
            case .character("G"): settle(lines.count - shown)
            case .character("q"), .character("Q"), .end: return stop()
            default: continue
            }
        }
        stop()
    }

    private func stop() {
        let left = lines.count - shown
        let remark = StyledLine(
            capabilities().legible("  \(left) more line\(left == 1 ? "" : "s")"), .dim)
        try? region.draw([], settling: left > 0 ? [remark] : [])
    }

    /// A screenful, whose last row is the status.
    private func showPage() {
        let capabilities = capabilities()
        var rows = 0
        var count = 0
        while shown + count < lines.count {
            rows += Self.rows(lines[shown + count], width: capabilities.width)
            guard rows < capabilities.height || count == 0 else { break }
            count += 1
        }
        settle(count)
    }

    private func settle(_ count: Int) {
        try? region.settle(Array(lines[shown..<min(shown + count, lines.count)]))
        shown = min(shown + count, lines.count)
    }

    private var status: StyledLine {
        let capabilities = capabilities()
        let place = "  line \(shown) of \(lines.count)"
        return StyledLine(
            capabilities.legible("\(place) · Space goes on · G all · q returns"), .accent)
    }
}
