/// Why a test could not go on, with what was on the screen.
public enum TestKitError: Error, CustomStringConvertible {
    case programNotStarted(path: String, reason: String)
    case programNotFound(name: String)
    case notSeen(text: String, screen: String, output: String)
    case stillRunning(screen: String)

    public var description: String {
        switch self {
        case .programNotStarted(let path, let reason): "\(path) could not be started: \(reason)"
        case .programNotFound(let name): "\(name) is not built: run swift build --build-tests"
        case .notSeen(let text, let screen, let output):
            """
            Not seen: \(text.debugDescription)
            The screen:
            \(screen)
            The output since the last thing seen:
            \(output.debugDescription)
            """
        case .stillRunning(let screen): "Still running. The screen:\n\(screen)"
        }
    }
}
