import CPrefetch

extension ContiguousArray {
    /// Asks for the two cache lines in which an element begins, without waiting for them.
    ///
    /// With very many nodes nearly every event touches memory that no cache holds; asked for an event ahead, it is there
    /// in time.
    @inline(__always)
    func prefetch(_ place: Int) {
        withUnsafeBufferPointer { elements in
            guard let base = elements.baseAddress else { return }
            let address = UnsafeRawPointer(base + place)
            troupe_prefetch(address)
            troupe_prefetch(address + 64)
        }
    }
}
