import Cluster

/// An expression whose changes are told.
struct Watch: Sendable {
    let expression: Expression
    /// What it was when it was last looked at.
    private(set) var value: String
    private(set) var course: Course
    /// How often it has changed since time last began to pass.
    private(set) var changes = 0

    init(_ expression: Expression, value: Datum, at time: Instant) {
        self.expression = expression
        self.value = value.text
        course = Course()
        course.append(value.quantity, at: time)
    }

    /// Takes the present value. True when it is another than before.
    mutating func take(_ value: Datum, at time: Instant) -> Bool {
        guard value.text != self.value else { return false }
        self.value = value.text
        course.append(value.quantity, at: time)
        changes += 1
        return true
    }

    /// Begins to count changes anew.
    mutating func beginAgain() {
        changes = 0
    }

    /// What there is to tell of it now.
    func report(before: String?, at time: Instant, isSummary: Bool = false) -> WatchedValue {
        WatchedValue(
            name: expression.text, value: value, before: before, time: time, changes: changes, isSummary: isSummary,
            course: course.moments(until: time))
    }
}

extension Session {
    /// How many changes of a value are told one by one while time passes.
    private static let changesTold = 10

    /// Tells which watched values have changed; after some of them, no more until time stands still again.
    mutating func tellChanges(_ control: RunControl) {
        for place in stage.watches.indices {
            let before = stage.watches[place].value
            guard stage.watches[place].take(value(of: stage.watches[place].expression), at: now) else { continue }
            guard stage.watches[place].changes <= Session.changesTold else { continue }
            control.report(.watched(stage.watches[place].report(before: before, at: now)))
        }
    }

    /// Tells in one line what became of each watched value that changed too often to be told each time.
    mutating func concludeWatches(_ control: RunControl) {
        for place in stage.watches.indices {
            if stage.watches[place].changes > Session.changesTold {
                control.report(.watched(stage.watches[place].report(before: nil, at: now, isSummary: true)))
            }
            stage.watches[place].beginAgain()
        }
    }

    private func value(of expression: Expression) -> Datum {
        do throws(ScenarioError) { return try expression.evaluate(in: scope) } catch {
            // A node that is gone, a division by zero: that, too, is a change worth telling.
            return .text(error.message)
        }
    }
}
