/// One question of a GIFT file, Moodle's text format, with everything that the format can say of it.
///
/// It stands between the file and a `Question`: `GIFTReader` reads it, `text` writes it.
public struct GIFTItem: Hashable, Sendable {
    /// A text and how its marks are meant; nil is that of the question it belongs to.
    public struct Text: Hashable, Sendable {
        public var string: String
        public var format: GIFTFormat?

        public init(_ string: String, format: GIFTFormat? = nil) {
            self.string = string
            self.format = format
        }
    }

    /// An answer that the author foresaw.
    public struct Answer: Hashable, Sendable {
        public var text: Text
        /// How much of the mark it brings, in per cent; below zero it takes away.
        public var weight: Double
        public var feedback: Text?

        public init(_ text: Text, weight: Double, feedback: Text? = nil) {
            self.text = text
            self.weight = weight
            self.feedback = feedback
        }
    }

    /// A number that the author foresaw, and how far from it an answer may be.
    public struct Number: Hashable, Sendable {
        public var value: Double
        public var tolerance: Double
        /// In per cent.
        public var weight: Double
        public var feedback: Text?

        public init(_ value: Double, tolerance: Double, weight: Double = 100, feedback: Text? = nil) {
            self.value = value
            self.tolerance = tolerance
            self.weight = weight
            self.feedback = feedback
        }
    }

    /// What is asked for.
    public enum Body: Hashable, Sendable {
        /// Nothing: a text to read.
        case description
        case essay
        case trueFalse(Bool, wrong: Text?, right: Text?)
        /// Where it is single, one answer brings the whole mark.
        case choice([Answer], isSingle: Bool)
        case shortAnswer([Answer])
        /// `wrong` is said to every other number.
        case numerical([Number], wrong: Text?)
        /// A left side that is empty makes its right side a decoy.
        case matching([Pair])
    }

    /// Two sides that belong together.
    public struct Pair: Hashable, Sendable {
        public var left: Text
        public var right: String

        public init(left: Text, right: String) {
            self.left = left
            self.right = right
        }
    }

    /// The line where it begins, from one; a question that was never in a file has none.
    public var line: Int
    /// The path of its category, `top/second`.
    public var category: String?
    public var id: String?
    public var tags: [String] = []
    public var title: String?
    public var text: Text
    public var body: Body
    public var generalFeedback: Text?

    public init(line: Int = 0, id: String? = nil, title: String? = nil, text: Text, body: Body) {
        self.line = line
        self.id = id
        self.title = title
        self.text = text
        self.body = body
    }
}
