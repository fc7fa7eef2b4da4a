/// The last few lines on a terminal while something goes on: drawn over and over in one place.
///
/// What is settled is printed above them, once. Each change is a single write, so nothing flickers. Where nothing can be
/// redrawn, only what is settled is printed.
///
///     let region = LiveRegion(descriptor: 1) { capabilities }
///     try region.draw([progress.line(capabilities)])
///     try region.settle(["18 ms   ann read notes"])
///     try region.erase()
public final class LiveRegion {
    private let descriptor: Int32
    private let capabilities: () -> Capabilities
    /// The lines on the screen now, each shorter than the window was wide.
    private var shown: [StyledLine] = []
    private var columns = 0

    /// The terminal shows a frame only when it is whole, if it knows how to; any other passes over the marks.
    private static let beginFrame = "\u{1B}[?2026h"
    private static let endFrame = "\u{1B}[?2026l"
    private static let hideCursor = "\u{1B}[?25l"
    private static let showCursor = "\u{1B}[?25h"
    private static let clearBelow = "\u{1B}[J"
    private static let clearRight = "\u{1B}[K"

    /// - Parameter capabilities: asked at each change, so that a resize is honoured.
    public init(descriptor: Int32, capabilities: @escaping () -> Capabilities) {
        self.descriptor = descriptor
        self.capabilities = capabilities
    }

    /// Shows `lines` in place of those shown before, and prints `settled` above them for good.
    public func draw(_ lines: [StyledLine], settling settled: [StyledLine] = []) throws(OutputError) {
        let capabilities = capabilities()
        let output = Output(descriptor: descriptor, capabilities: capabilities)
        guard capabilities.redraws else { return try output.write(settled) }
        let fitted = lines.prefix(max(capabilities.height - 1, 1)).map {
            $0.truncated(to: capabilities.width - 1, ellipsis: capabilities.glyphs.ellipsis)
        }
        if settled.isEmpty, fitted == shown, columns == capabilities.width || fitted.isEmpty { return }
        guard !fitted.isEmpty || !shown.isEmpty else { return try output.write(settled) }
        try output.write(raw: frame(fitted, settled, capabilities))
        shown = fitted
        columns = capabilities.width
    }

    /// Prints lines for good, above those that are shown.
    public func settle(_ lines: [StyledLine]) throws(OutputError) {
        try draw(shown, settling: lines)
    }

    /// Takes the lines away; the cursor is where the first of them began.
    public func erase() throws(OutputError) {
        try draw([])
    }

    private func frame(_ lines: [StyledLine], _ settled: [StyledLine], _ capabilities: Capabilities) -> String {
        let palette = Palette(capabilities)
        let isBeginning = shown.isEmpty
        let keepsPlace = settled.isEmpty && lines.count >= shown.count && columns == capabilities.width
        var text = Self.beginFrame + (isBeginning && !lines.isEmpty ? Self.hideCursor : "")
        if !isBeginning { text += toFirstLine(capabilities.width) + (keepsPlace ? "" : Self.clearBelow) }
        text += settled.map { palette.text($0) + "\n" }.joined()
        text += lines.map { palette.text($0) + Self.clearRight }.joined(separator: "\n")
        return text + (lines.isEmpty ? Self.showCursor : "") + Self.endFrame
    }

    /// From the end of the last line to the beginning of the first. A window made narrower has folded the lines.
    private func toFirstLine(_ width: Int) -> String {
        let rows = shown.reduce(0) { $0 + max(1, ($1.width + width - 1) / width) }
        return rows > 1 ? "\r\u{1B}[\(rows - 1)A" : "\r"
    }
}
