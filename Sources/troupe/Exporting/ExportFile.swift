import Cluster
import Glibc
import Progress
import Scenario
import Terminal

/// A file that an export is written to, a piece at a time.
final class ExportFile {
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let errno: Int32

        var description: String { "\(path) cannot be written: \(FileTrouble(errno: errno))" }
    }

    private static let pieceSize = 1 << 18

    private let path: String
    private let format: any TraceExport.Type
    private let descriptor: Int32
    /// True when there was none before, so that it goes again when nothing comes to stand in it.
    private let isNew: Bool
    private var export: (any TraceExport)?
    private var piece = ""

    /// Makes sure that the file can be written, before the run that it is for; what it holds stays until then.
    init(_ path: String, _ format: any TraceExport.Type) throws(Failure) {
        self.path = path
        self.format = format
        isNew = access(path, F_OK) != 0
        descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
        if descriptor < 0 { throw Failure(path: path, errno: errno) }
    }

    deinit {
        close(descriptor)
        if isNew, export == nil { unlink(path) }
    }

    func begin(_ run: ExportedRun) throws {
        // What cannot be cut short, such as a pipe, holds nothing that would have to go.
        _ = ftruncate(descriptor, 0)
        var export = format.init(run)
        export.begin(&piece)
        self.export = export
    }

    func append(_ event: TraceEvent) throws {
        export?.append(event, to: &piece)
        if piece.utf8.count >= ExportFile.pieceSize { try flush() }
    }

    /// What there is to remark of the document, in a sentence.
    func end() throws -> String? {
        export?.end(&piece)
        try flush()
        return export?.remark.map { "\(path): \($0)" }
    }

    private func flush() throws {
        do throws(OutputError) {
            try Output(descriptor: descriptor, capabilities: CommonOptions.plainCapabilities).write(raw: piece)
        } catch {
            switch error {
            case .closed: throw Failure(path: path, errno: EPIPE)
            case .failed(let errno): throw Failure(path: path, errno: errno)
            }
        }
        piece = ""
    }
}
