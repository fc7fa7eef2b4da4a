import Foundation

/// A folder that is gone with the test that made it.
public final class TemporaryFolder {
    public var path: String { place.path }
    private let place: URL

    public init() throws {
        place = FileManager.default.temporaryDirectory.appendingPathComponent("troupe-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: place)
    }

    public func write(_ text: String, to name: String) throws {
        try write(bytes: Array(text.utf8), to: name)
    }

    public func write(bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: place.appendingPathComponent(name))
    }

    /// What the file holds, what is no UTF-8 replaced; nil when there is none.
    public func read(_ name: String) -> String? {
        (try? Data(contentsOf: place.appendingPathComponent(name))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The permissions of a file, such as 0o600; nil when there is none.
    public func mode(of name: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: place.appendingPathComponent(name).path)
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue
    }
}
