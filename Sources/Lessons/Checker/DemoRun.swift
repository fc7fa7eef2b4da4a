/// One run of a demo that the checker asks for: with which of its choices, and how many seeds from the first.
public struct DemoRun: Hashable, Sendable {
    /// A parameter that is given another of its values than the default.
    public struct Choice: Hashable, Sendable {
        public let parameter: String
        public let value: String

        /// As it is typed.
        public var text: String { "\(parameter)=\(value)" }
    }

    public let demo: DemoBlock
    /// Nil where every parameter has its default.
    public let choice: Choice?
    /// 0 for the seed that students begin with.
    public let number: Int

    public init(_ demo: DemoBlock, choice: Choice? = nil, number: Int = 0) {
        self.demo = demo
        self.choice = choice
        self.number = number
    }
}
