import Cluster

/// An expression whose changes are told.
struct Watch: Sendable {
    let expression: Expression
    /// What it was when it was last looked at.
    var value: String
}

extension Session {
    /// Tells which watched values have changed.
    mutating func tellChanges(_ control: RunControl) {
        for place in stage.watches.indices {
            let watch = stage.watches[place]
            let value: String
            do throws(ScenarioError) { value = try watch.expression.evaluate(in: scope).text } catch {
                // A node that is gone, a division by zero: that, too, is a change worth telling.
                value = error.message
            }
            guard value != watch.value else { continue }
            control.report(.said("\(watch.expression.text) = \(value), was \(watch.value)", at: now))
            stage.watches[place].value = value
        }
    }
}
