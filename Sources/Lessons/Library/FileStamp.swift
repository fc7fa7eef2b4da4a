import Foundation

/// What tells that a file is another than before: a save changes its time or size, an editor that replaces it its number.
public struct FileStamp: Hashable, Sendable {
    private let modified: Date?
    private let size: Int?
    private let number: Int?

    /// Nil if there is no such file.
    public init?(path: String) {
        let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else { return nil }
        modified = attributes[.modificationDate] as? Date
        size = (attributes[.size] as? NSNumber)?.intValue
        number = (attributes[.systemFileNumber] as? NSNumber)?.intValue
    }
}
