/// Where in a lesson a student is, in a form that is stored and found again after the lesson has been edited.
public struct Place: Hashable, Sendable, Codable {
    /// Counted from 0; the number of steps when the lesson is finished.
    public var step: Int
    public var stepTitle: String
    /// Counted from 0 in the step.
    public var stop: Int
    /// The question or demo of the stop.
    public var anchor: String?

    public init(step: Int, stepTitle: String, stop: Int, anchor: String? = nil) {
        self.step = step
        self.stepTitle = stepTitle
        self.stop = stop
        self.anchor = anchor
    }
}
