import Cluster

/// The order in which the parts of a question are shown: drawn from a seed and the question's id, the same on every
/// machine, or as the author wrote them.
///
/// What a student types refers to what is shown; what is recorded never does.
public struct Arrangement: Hashable, Sendable {
    private let stream: RandomStream?

    /// As the author wrote them.
    public static let asWritten = Arrangement(stream: nil)

    public init(seed: UInt64, question: String) {
        stream = RandomStream(seed: seed, name: question)
    }

    private init(stream: RandomStream?) {
        self.stream = stream
    }

    /// The parts in the order in which they are shown.
    func arranged<Part>(_ parts: [Part]) -> [Part] {
        guard var stream else { return parts }
        var shown = parts
        // Fisher and Yates's shuffle, written out: that of the library may change with its version.
        for last in shown.indices.dropFirst().reversed() {
            shown.swapAt(last, Int(stream.below(UInt64(last + 1))))
        }
        return shown
    }
}
