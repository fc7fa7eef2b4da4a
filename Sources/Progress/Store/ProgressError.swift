/// What can go wrong once the store is open.
public enum ProgressError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The disk is full, say, or another program holds the file; nothing of what was to be kept has been.
    case notSaved(path: String, reason: String)
    case notRead(path: String, reason: String)
    /// The question has been answered in the same quiz meanwhile, in another terminal; that answer stands.
    case answeredElsewhere
    /// The quiz or exam has been handed in meanwhile, in another terminal.
    case handedInElsewhere

    public var description: String {
        switch self {
        case .notSaved(let path, let reason): "Not saved: \(reason) (\(path))."
        case .notRead(let path, let reason): "Your progress could not be read: \(reason) (\(path))."
        case .answeredElsewhere: "This question was answered in another terminal. That answer stands."
        case .handedInElsewhere: "This was handed in in another terminal. What you answered now is not counted."
        }
    }
}
