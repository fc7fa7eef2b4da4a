extension TraceEvent {
    /// The node in whose history it stands, as happened-before has it.
    ///
    /// Nil for what no node can know of: that a message is lost, and what is done to the network.
    public var process: NodeID? {
        switch kind {
        case .started, .sent, .delivered, .timer, .worked, .note: node
        case .fault: peer == nil ? node : nil
        case .dropped: nil
        }
    }
}

extension TraceRecord {
    /// The same as ``TraceEvent/process``.
    var process: NodeID? {
        switch code {
        case .started, .sent, .delivered, .timer, .worked, .note: node
        case .fault: peer == nil ? node : nil
        case .dropped: nil
        }
    }
}
