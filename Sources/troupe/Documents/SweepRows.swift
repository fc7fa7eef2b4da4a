import Cluster
import Quiz
import Scenario

/// `troupe sweep --csv`: a row for each point and measure, in base units (RFC 4180).
struct SweepRows {
    private let rows: [[String]]

    init(_ sweep: Sweep) {
        var rows = [
            [
                sweep.parameter ?? "variant", "measure", "unit", "runs", "mean", "half_width", "min", "max", "theory",
                "relation", "within_interval",
            ]
        ]
        for point in sweep.points {
            let value = point.value?.quantity.map { "\($0.value)" } ?? point.label
            for (measure, estimate) in zip(sweep.measures, point.estimates) {
                guard let estimate else { continue }
                rows.append([
                    value, measure.name, estimate.mean.unitName, "\(sweep.runs)", "\(estimate.mean.value)",
                    estimate.halfWidth.map { "\($0.value)" } ?? "", "\(estimate.least)", "\(estimate.greatest)",
                    estimate.theory.map { "\($0.value.value)" } ?? "", estimate.theory?.relation.rawValue ?? "",
                    estimate.agrees.map { "\($0)" } ?? "",
                ])
            }
        }
        self.rows = rows
    }

    var text: String { CSVText(rows: rows).text }
}
