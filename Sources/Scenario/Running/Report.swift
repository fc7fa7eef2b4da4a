import Cluster

/// What a command has to tell, as values: whoever shows it decides how.
public enum Report: Sendable {
    /// One thing that was done or found, with when, and what could be done about it.
    case line(Line)
    case table(Table)
    /// A node, a program or the like: named facts under a title.
    case facts(Facts)
    case diagram(Diagram)
    case code(name: String, source: String)
    /// A demo takes the stage.
    case began(DemoHeader)
    /// The nodes of a demo are there, and time begins to pass.
    case cast(Cast)
    /// A demo is over.
    case finished(DemoResult)
    case expectation(Expectation)
    case measure(Measure)
    /// What a sweep or a comparison found, as a table.
    case sweep(Sweep)
    /// The same as a picture of some of its measures.
    case plot(Sweep, measures: [String])
    case histogram(SampleHistogram)
    /// Who can reach whom.
    case map(NetworkMap)
    /// A watched value that has changed, or all that it did while time passed.
    case watched(WatchedValue)

    public struct Line: Hashable, Sendable {
        /// Nil where time does not matter.
        public let time: Instant?
        public let text: String
        /// What to type next, such as “undo: back”.
        public let hint: String?

        public init(_ text: String, at time: Instant? = nil, hint: String? = nil) {
            self.time = time
            self.text = text
            self.hint = hint
        }
    }

    public struct Table: Hashable, Sendable {
        public struct Column: Hashable, Sendable {
            public let title: String
            public let isNumber: Bool
        }

        public let columns: [Column]
        public let rows: [[String]]
        /// How something went in the course of the run, a series a row.
        public let trend: Trend?
        /// What to say when there are no rows, or after them.
        public let remark: String?

        /// Titles that begin with `#` head columns of numbers.
        init(_ titles: [String], _ rows: [[String]], trend: Trend? = nil, remark: String? = nil) {
            columns = titles.map { title in
                title.hasPrefix("#")
                    ? Column(title: String(title.dropFirst()), isNumber: true) : Column(title: title, isNumber: false)
            }
            self.rows = rows
            self.trend = trend
            self.remark = remark
        }
    }

    /// The nodes by what they run, in the order of their creation.
    public struct Cast: Hashable, Sendable {
        public struct Role: Hashable, Sendable {
            public let program: String
            public internal(set) var nodes: [String]
        }

        public let roles: [Role]
    }

    /// Numbers at equal distances of time, for each row of a table.
    public struct Trend: Hashable, Sendable {
        public let title: String
        public let series: [[Int]]
        /// What they mean.
        public let remark: String
    }

    public struct Facts: Hashable, Sendable {
        public struct Fact: Hashable, Sendable {
            public let name: String
            public let value: String
        }

        public struct Section: Hashable, Sendable {
            public let title: String
            public let facts: [Fact]
        }

        public let title: String
        public let sections: [Section]
    }
}

extension Report {
    static func said(_ text: String, at time: Instant? = nil, hint: String? = nil) -> Report {
        .line(Line(text, at: time, hint: hint))
    }
}
