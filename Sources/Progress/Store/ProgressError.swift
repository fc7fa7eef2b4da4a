/// What can go wrong once the store is open.
public enum ProgressError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The disk is full, say, or another program holds the file; nothing of what was to be kept has been.
    case notSaved(path: String, reason: String)
    case notRead(path: String, reason: String)

    public var description: String {
        switch self {
        case .notSaved(let path, let reason): "Not saved: \(reason) (\(path))."
        case .notRead(let path, let reason): "Your progress could not be read: \(reason) (\(path))."
        }
    }
}
