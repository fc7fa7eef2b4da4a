import Cluster
import Terminal

/// Shows long text a screenful at a time, with a way back and a search.
///
/// What goes out at the top stays where the terminal scrolls it to, and what was seen last stays above the prompt.
final class Pager {
    private let region: LiveRegion
    private let capabilities: () -> Capabilities
    private let keys: PlayKeys
    private var view: PagerView

    init(_ lines: [StyledLine], region: LiveRegion, capabilities: @escaping () -> Capabilities) {
        self.region = region
        self.capabilities = capabilities
        view = PagerView(lines)
        keys = PlayKeys(leaveScreen: { try? region.erase() })
    }

    /// How many rows lines fill in a window so wide.
    static func rows(_ lines: some Sequence<StyledLine>, width: Int) -> Int {
        lines.reduce(0) { $0 + max(1, ($1.width + width - 1) / max(width, 1)) }
    }

    /// Returns when somebody had enough.
    func show() {
        draw()
        while !Signals.shared.interrupt.isRaised {
            if let key = keys.wait(milliseconds: 60_000), !view.press(key) { break }
            draw()
        }
        leave()
    }

    private func draw() {
        let capabilities = capabilities()
        // The last row stays free, so that a line is never pushed out by drawing; the one above is the status.
        view.fit(width: capabilities.width - 1, height: capabilities.height - 2)
        let status = StyledLine("  " + capabilities.legible(view.status), .accent)
        try? region.draw(view.window + [status], settling: view.takePassed())
    }

    private func leave() {
        let left = view.linesLeft
        let remark = StyledLine(capabilities().legible("  \(left) more line\(left == 1 ? "" : "s")"), .dim)
        try? region.draw([], settling: view.window + (left > 0 ? [remark] : []))
    }
}
