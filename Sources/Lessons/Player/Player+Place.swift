extension Player {
    /// Where the student is, to be stored.
    public var place: Place {
        guard let stop, let step else { return Place(step: lesson.steps.count, stepTitle: "", stop: 0) }
        return Place(step: stop.step, stepTitle: step.title, stop: stop.index, anchor: stop.anchor)
    }

    /// The stop that a place means in this lesson: the same question or demo if it is still in its step, or else the
    /// beginning of the step. A step that has been renamed is found by its number, one that has moved by its title.
    func index(of place: Place) -> Int {
        let titles = lesson.steps.map(\.title)
        if place.stepTitle.isEmpty, place.step >= titles.count { return stops.count }
        let isUnmoved = titles.indices.contains(place.step) && titles[place.step] == place.stepTitle
        let step =
            isUnmoved
            ? place.step : titles.firstIndex(of: place.stepTitle) ?? min(max(0, place.step), max(0, titles.count - 1))
        let candidates = stops.indices.filter { stops[$0].step == step }
        let exact = candidates.first { stops[$0].index == place.stop && stops[$0].anchor == place.anchor }
        let moved = place.anchor.flatMap { anchor in candidates.first { stops[$0].anchor == anchor } }
        return exact ?? moved ?? candidates.first ?? 0
    }
}
