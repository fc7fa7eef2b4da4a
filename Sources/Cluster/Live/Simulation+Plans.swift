/// What is done to a cluster from outside at a time: by `at`, or by churn.
extension Simulation {
    /// When the next of it is due; nil when nothing is planned.
    var nextPlan: Instant? {
        queue.keys.filter { context.envelopes[$0.slot].isPlan }.map { Instant(nanoseconds: $0.time) }.min()
    }

    /// Does what is due by now.
    mutating func performPlans() {
        while let place = placeOfNextPlan {
            let key = queue.remove(at: place)
            if dispatch(key.slot) { events += 1 }
        }
    }

    private var placeOfNextPlan: Int? {
        queue.keys.indices
            .filter { queue.keys[$0].time <= now.nanoseconds && context.envelopes[queue.keys[$0].slot].isPlan }
            .min { queue.keys[$0] < queue.keys[$1] }
    }
}
