/// Measured points with their intervals, and lines of theory, over an axis.
///
///     Chart(
///         horizontal: Chart.Axis("rate", unit: "/s", scale: .logarithmic),
///         vertical: Chart.Axis("lost share", unit: "%"),
///         series: [.init("measured", .points, points), .init("λW/(1+λW)", .line, theory)]
///     )
public struct Chart: Hashable, Sendable {
    /// What is measured along one direction, and in which unit.
    public struct Axis: Hashable, Sendable {
        public var name: String
        /// Stands in parentheses behind the name; empty for plain numbers.
        public var unit: String
        public var scale: Scale

        public init(_ name: String, unit: String = "", scale: Scale = .linear) {
            self.name = name
            self.unit = unit
            self.scale = scale
        }
    }

    /// How values are laid along an axis.
    public enum Scale: Hashable, Sendable {
        case linear
        /// Equal factors are equally far apart. Every value is above zero.
        case logarithmic
        /// Words side by side; a value is the number of its word, from 0.
        case categories([String])
    }

    /// A value with the interval in which the truth may lie.
    public struct Point: Hashable, Sendable {
        public var x: Double
        public var y: Double
        /// Half the height of the interval; nil where it is not known.
        public var halfWidth: Double?

        public init(x: Double, y: Double, halfWidth: Double? = nil) {
            self.x = x
            self.y = y
            self.halfWidth = halfWidth
        }
    }

    /// How a series is drawn.
    public enum Mark: Hashable, Sendable {
        /// A sign at each point, with its interval.
        case points
        /// Straight lines from point to point.
        case line
    }

    public struct Series: Hashable, Sendable {
        public var name: String
        public var mark: Mark
        public var points: [Point]

        public init(_ name: String, _ mark: Mark, _ points: [Point]) {
            self.name = name
            self.mark = mark
            self.points = points.sorted { $0.x < $1.x }
        }
    }

    public var horizontal: Axis
    public var vertical: Axis
    public var series: [Series]
    /// What the bars through the points are, for the legend, such as `95% interval`.
    public var intervalName: String

    public init(horizontal: Axis, vertical: Axis, series: [Series], intervalName: String = "") {
        self.horizontal = horizontal
        self.vertical = vertical
        self.series = series
        self.intervalName = intervalName
    }

    /// The picture, as high as a screen leaves room for with a prompt below it; sentences for a reader who listens.
    public func lines(_ capabilities: Capabilities) -> [StyledLine] {
        let legible = legible(capabilities)
        guard legible.series.contains(where: { !$0.points.isEmpty }) else { return [] }
        if capabilities.accessible {
            return ChartSentences(chart: legible).sentences.flatMap { sentence in
                StyledLine(sentence).wrapped(to: capabilities.measure - 1, first: "  ", rest: "    ")
            }
        }
        return ChartPrinter(chart: legible, capabilities: capabilities).lines
    }

    /// The chart with names that this reader can read, and without values that are no finite numbers.
    private func legible(_ capabilities: Capabilities) -> Chart {
        var chart = self
        func said(_ text: String) -> String { capabilities.legible(text).oneLine }
        chart.horizontal = horizontal.named(said)
        chart.vertical = vertical.named(said)
        chart.intervalName = said(intervalName)
        for place in chart.series.indices {
            chart.series[place].name = said(series[place].name)
            chart.series[place].points.removeAll { point in
                !point.x.isFinite || !point.y.isFinite || horizontal.scale == .logarithmic && point.x <= 0
            }
        }
        return chart
    }
}

extension Chart.Axis {
    fileprivate func named(_ said: (String) -> String) -> Chart.Axis {
        var axis = Chart.Axis(said(name), unit: said(unit), scale: scale)
        if case .categories(let words) = scale { axis.scale = .categories(words.map(said)) }
        return axis
    }

    /// `rate (/s)`
    var title: String { unit.isEmpty ? name : "\(name) (\(unit))" }
}
